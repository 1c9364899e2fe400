using System.Xml.Linq;
using System.Xml.Schema;
using System.Xml;
using Emulator.Metadata;
using Emulator.Solutions;

namespace Emulator.Tests.Metadata;

public sealed class BaseMetadataTests
{
    private static readonly EnvironmentMetadata Base = BaseMetadata.Load();

    [Test]
    public void The_composed_base_solution_is_valid_against_Microsofts_schemas()
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Shared.Facts("xsd/CustomizationsSolution.xsd"));
        var problems = new List<string>();

        new XDocument(BaseSolution.Compose()).Validate(schemas, (_, e) => problems.Add(e.Message));

        Assert.That(problems.Distinct(), Is.Empty);
    }

    [TestCase("opportunity", "opportunities")]
    [TestCase("opportunityclose", "opportunitycloses")]
    [TestCase("opportunitysalesprocess", "opportunitysalesprocesses")]
    [TestCase("systemuser", "systemusers")]
    [TestCase("webresource", "webresourceset")]
    [TestCase("savedquery", "savedqueries")]
    [TestCase("processstage", "processstages")]
    [TestCase("roleprivileges", "roleprivilegescollection")]
    public void A_table_has_Dataverses_entity_set_name(string table, string set)
    {
        Assert.That(Base.TryTableBySet(set), Is.SameAs(Base.Table(table)));
    }

    [Test]
    public void The_potential_customer_points_at_accounts_and_contacts_by_two_navigations()
    {
        var opportunity = Base.Table("opportunity");

        var navigations = opportunity.ManyToOne.Where(r => r.ReferencingColumn == "customerid").Select(r => (r.ReferencedTable, r.LookupNavigation));

        Assert.That(opportunity.Column("customerid").Targets, Is.EqualTo(new[] { "account", "contact" }));
        Assert.That(navigations, Is.EqualTo(new[] { ("account", "customerid_account"), ("contact", "customerid_contact") }));
    }

    [Test]
    public void The_owner_of_a_row_is_a_user_or_a_team()
    {
        Assert.That(Base.Table("account").Column("ownerid").Targets, Is.EqualTo(new[] { "systemuser", "team" }));
    }

    [Test]
    public void Won_and_lost_have_their_default_status_reasons()
    {
        var statuses = Base.Table("opportunity").Column("statuscode").Choice!.Options;

        var defaults = statuses.Where(s => s.IsDefault).Select(s => (s.State, s.Value));

        Assert.That(defaults, Is.EquivalentTo(new[] { (0, 1), (1, 3), (2, 4) }));
    }

    [Test]
    public void Every_lookup_has_a_navigation_for_each_target_and_every_target_exists()
    {
        var lookups = Base.Tables.Values.SelectMany(t => t.Columns.Values.Where(c => c.IsLookup).Select(c => (Table: t, Column: c)));

        var broken = lookups
            .SelectMany(l => l.Column.Targets.Select(target => (l.Table, l.Column, Target: target)))
            .Where(l => Base.TryTable(l.Target) is null
                || l.Table.ManyToOne.Count(r => r.ReferencingColumn == l.Column.LogicalName && r.ReferencedTable == l.Target) != 1)
            .Select(l => $"{l.Table}.{l.Column.LogicalName} -> {l.Target}");

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void Relationship_names_are_unique()
    {
        var names = Base.Tables.Values.SelectMany(t => t.ManyToOne).Select(r => r.SchemaName.ToLowerInvariant());

        Assert.That(names, Is.Unique);
    }

    [Test]
    public void Roles_of_a_user_hang_on_the_platforms_intersect_table()
    {
        var relationship = Base.Table("systemuser").ManyToMany.Single(r => r.SchemaName == "systemuserroles_association");

        Assert.That(relationship, Is.EqualTo(new ManyToManyMetadata(
            "systemuserroles_association", "systemuserroles", "systemuser", "systemuserid", "role", "roleid")));
        Assert.That(Base.Table("systemuserroles").IsIntersect, Is.True);
    }
}
