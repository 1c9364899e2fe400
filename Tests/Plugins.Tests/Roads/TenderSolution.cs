using System.IO.Compression;
using System.Text.RegularExpressions;
using Emulator.Solutions;

namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>A customer's own business process flow on opportunities, new_tender: the one that comes with Sales under other names and ids, as an export would hold it.</summary>
internal static partial class TenderSolution
{
    public const string Table = "new_tender";

    private const string Xaml = "Workflows/Tender.xaml";

    public static string Write()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "Tender.zip");
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add(zip, "solution.xml", """
            <ImportExportXml><SolutionManifest>
              <UniqueName>Tender</UniqueName><LocalizedNames><LocalizedName description="Tender" languagecode="1033" /></LocalizedNames><Version>1.0.0.0</Version><Managed>0</Managed>
              <Publisher><UniqueName>small</UniqueName><CustomizationPrefix>new</CustomizationPrefix><CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix></Publisher>
            </SolutionManifest></ImportExportXml>
            """);
        Add(zip, "customizations.xml", Table1().Replace("</ImportExportXml>", Definition + "</ImportExportXml>", StringComparison.Ordinal));
        Add(zip, Xaml, Renumbered(BaseSolution.Text("BaseSolution/Workflows/OpportunitySalesProcess.xaml")));
        return path;
    }

    private static string Table1() => BaseSolution.Text("BaseSolution/Sales/OpportunitySalesProcess.xml")
        .Replace("PhysicalName=\"OpportunityId\"", "PhysicalName=\"bpf_opportunityid\"", StringComparison.Ordinal)
        .Replace("<ReferencingAttributeName>OpportunityId<", "<ReferencingAttributeName>bpf_opportunityid<", StringComparison.Ordinal)
        .Replace("opportunitysalesprocesses", "new_tenders", StringComparison.Ordinal)
        .Replace("opportunitysalesprocess", Table, StringComparison.Ordinal)
        .Replace("OpportunitySalesProcess", Table, StringComparison.Ordinal);

    private const string Definition = $"""
        <Workflows><Workflow WorkflowId="{"{"}7f2a51f4-6a2d-4f0a-9a51-0a3f5c6f7d10{"}"}" Name="Tender">
          <XamlFileName>/{Xaml}</XamlFileName>
          <Type>1</Type><Category>4</Category><Mode>0</Mode><Scope>4</Scope><OnDemand>0</OnDemand><TriggerOnCreate>1</TriggerOnCreate>
          <StateCode>1</StateCode><StatusCode>2</StatusCode><processorder>9</processorder><RunAs>1</RunAs>
          <UniqueName>{Table}</UniqueName><BusinessProcessType>0</BusinessProcessType><PrimaryEntity>Opportunity</PrimaryEntity>
          <LocalizedNames><LocalizedName description="Tender" languagecode="1033" /></LocalizedNames>
        </Workflow></Workflows>
        """;

    // Another process has other stages: every id gets another first digit.
    private static string Renumbered(string xaml) => Id().Replace(xaml, id => (id.Value[0] == 'a' ? "b" : "a") + id.Value[1..]);

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
