using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>Both packages against the schemas Microsoft publishes: the whole of customizations.xml, and the parts that it only holds as anything.</summary>
internal sealed class SchemaTests
{
    /// <summary>Types of Microsoft's that are no global elements, made such under names of our own.</summary>
    private const string Wrapper = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:include schemaLocation="CustomizationsSolution.xsd" />
          <xs:element name="EntityRibbon" type="RibbonEntityDiffXmlType" />
          <xs:element name="AppSiteMap" type="SiteMapType" />
        </xs:schema>
        """;

    private XElement[] packages = null!;
    private XmlSchemaSet schemas = null!;
    private XmlSchemaSet charts = null!;

    [OneTimeSetUp]
    public void Read()
    {
        if (Repository.Schemas is null) Assert.Ignore("Microsoft's schemas are not beside this repository (../shared/facts/xsd).");

        var folder = Path.GetDirectoryName(Repository.Schemas)!;
        schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        using (var wrapper = XmlReader.Create(new StringReader(Wrapper), null, new Uri(folder + "/wrapper.xsd").AbsoluteUri)) schemas.Add(null, wrapper);
        charts = new XmlSchemaSet();
        charts.Add(null, Path.Combine(folder, "VisualizationDataDescription.xsd"));

        using var solution = new SolutionCopy();
        solution.WithDashboard().WithQuickView();
        packages = [solution.Pack(managed: false).Customizations, solution.Pack(managed: true).Customizations];
    }

    [Test]
    public void Customizations_have_no_problem([Values] bool managed)
    {
        Assert.That(Problems(schemas, packages[managed ? 1 : 0]), Is.Empty);
    }

    [Test]
    public void Every_query_has_no_problem([Values] bool managed) => HaveNoProblem(managed, "fetch", schemas, atLeast: 60);

    [Test]
    public void Every_form_has_no_problem([Values] bool managed) => HaveNoProblem(managed, "form", schemas, atLeast: 10);

    [Test]
    public void Every_chart_has_no_problem([Values] bool managed) => HaveNoProblem(managed, "datadefinition", charts, atLeast: 1);

    [Test]
    public void Every_ribbon_has_no_problem([Values] bool managed) => HaveNoProblem(managed, "RibbonDiffXml", schemas, atLeast: 10, @as: "EntityRibbon");

    [Test]
    public void Every_site_map_has_no_problem([Values] bool managed) => HaveNoProblem(managed, "SiteMap", schemas, atLeast: 1, @as: "AppSiteMap");

    /// <summary>The checks can fail: each part, broken once, is told.</summary>
    [TestCase("fetch", "entity", "fetch", null)]
    [TestCase("form", "tabs", "form", null)]
    [TestCase("datadefinition", "categorycollection", "datadefinition", null)]
    [TestCase("RibbonDiffXml", "Templates", "EntityRibbon", "EntityRibbon")]
    [TestCase("SiteMap", "Area", "AppSiteMap", "AppSiteMap")]
    public void A_part_with_an_element_misspelt_is_told(string part, string child, string told, string? @as)
    {
        var broken = new XElement(packages[0].Descendants(part).First(one => one.Element(child) is not null));
        broken.Element(child)!.Name = child + "s";

        var problems = Problems(part == "datadefinition" ? charts : schemas, Renamed(broken, @as));

        Assert.That(problems, Has.Some.StartsWith($"The element '{told}' has invalid child element '{child}s'."));
    }

    private void HaveNoProblem(bool managed, string part, XmlSchemaSet set, int atLeast, string? @as = null)
    {
        // An empty node is one that nothing was put into.
        var parts = packages[managed ? 1 : 0].Descendants(part).Where(one => one.HasElements).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(parts, Has.Count.AtLeast(atLeast));
            Assert.That(parts.SelectMany(one => Problems(set, Renamed(one, @as))).Distinct(), Is.Empty);
        });
    }

    private static XElement Renamed(XElement part, string? name) => new(part) { Name = name ?? part.Name };

    private static List<string> Problems(XmlSchemaSet set, XElement root)
    {
        var problems = new List<string>();
        // A root the schemas do not know would be valid without a word.
        new XDocument(new XElement(root)).Validate(set, (_, problem) => problems.Add(problem.Message));
        if (set.GlobalElements.Names.OfType<XmlQualifiedName>().All(name => name.Name != root.Name.LocalName)) problems.Add($"The schemas do not know {root.Name}.");
        return problems;
    }
}
