using System.Text;
using Emulator.Metadata;
using Emulator.Query;
using Emulator.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Query;

/// <summary>Joins, orders, pages, aggregates, security and formatted values.</summary>
internal sealed class QueryShapeTests : QueryFixture
{
    [Test]
    public void An_inner_join_brings_the_linked_columns_as_aliased_values_under_the_alias()
    {
        var rows = Fetch(
            """
            <fetch><entity name='deal'><attribute name='name'/>
              <link-entity name='account' from='accountid' to='accountid' alias='a'><attribute name='name'/><attribute name='ownerid' alias='who'/></link-entity>
            </entity></fetch>
            """);

        Assert.That(rows.Entities, Has.Count.EqualTo(Deals.Count(d => d.Contains("accountid"))));
        var row = rows.Entities.Single(e => e.Id == Deals[0].Id);
        var name = row.GetAttributeValue<AliasedValue>("a.name");
        Assert.That((name.EntityLogicalName, name.AttributeLogicalName, name.Value), Is.EqualTo(("account", "name", (object)"Account E")));
        Assert.That(row.GetAttributeValue<AliasedValue>("who").Value, Is.EqualTo(new EntityReference("systemuser", Users[0])));
        Assert.That(row["dealid"], Is.EqualTo(row.Id));
    }

    [Test]
    public void An_outer_join_keeps_rows_without_a_partner_and_its_filter_belongs_to_the_join()
    {
        var rows = Fetch(
            """
            <fetch><entity name='deal'>
              <link-entity name='account' from='accountid' to='accountid' alias='a' link-type='outer'><attribute name='name'/>
                <filter><condition attribute='name' operator='eq' value='ACCOUNT E'/></filter></link-entity>
            </entity></fetch>
            """);

        Assert.That(rows.Entities, Has.Count.EqualTo(Deals.Count));
        Assert.That(rows.Entities.Count(e => e.Contains("a.name")), Is.EqualTo(Deals.Count(d => d.GetAttributeValue<EntityReference>("accountid")?.Id == Accounts[0])));
    }

    [Test]
    public void A_condition_of_the_root_may_look_at_a_linked_table_that_comes_later()
    {
        var rows = Fetch(
            """
            <fetch><entity name='account'><filter><condition entityname='d' attribute='dealid' operator='null'/></filter>
              <link-entity name='deal' from='accountid' to='accountid' alias='d' link-type='outer'/></entity></fetch>
            """);

        Assert.That(rows.Entities.Select(e => e.Id), Is.EquivalentTo(new[] { Accounts[3], Accounts[4] }));
    }

    [TestCase("exists")]
    [TestCase("in")]
    public void A_semi_join_returns_each_parent_once(string type)
    {
        var rows = Fetch($"<fetch><entity name='account'><link-entity name='deal' from='accountid' to='accountid' link-type='{type}'><filter><condition attribute='seats' operator='gt' value='5'/></filter></link-entity></entity></fetch>");

        Assert.That(rows.Entities.Select(e => e.Id), Is.EquivalentTo(Accounts.Take(3)));
    }

    [TestCase("any", 1)]
    [TestCase("not all", 1)]
    [TestCase("not any", 4)]
    [TestCase("all", 2)]
    public void A_link_inside_a_filter_asks_for_related_rows(string type, int count)
    {
        var rows = Fetch(
            $"<fetch><entity name='account'><filter><link-entity name='deal' from='accountid' to='accountid' link-type='{type}'>"
            + $"<filter><condition attribute='dealid' operator='eq' value='{Deals[0].Id}'/></filter></link-entity></filter></entity></fetch>");

        Assert.That(rows.Entities, Has.Count.EqualTo(count));
    }

    [Test]
    public void A_match_first_row_join_returns_each_parent_once_with_one_partner()
    {
        var rows = Fetch("<fetch><entity name='account'><link-entity name='deal' from='accountid' to='accountid' alias='d' link-type='matchfirstrowusingcrossapply'><attribute name='name'/><filter><condition attribute='name' operator='not-null'/></filter></link-entity></entity></fetch>");

        Assert.That(rows.Entities.Select(e => e.Id), Is.EquivalentTo(Accounts.Take(3)));
        Assert.That(rows.Entities.All(e => e.Contains("d.name")));
    }

    [Test]
    public void A_link_goes_through_a_many_to_many_relationship_either_way()
    {
        var (deal, user) = (Metadata.Table("deal"), Metadata.Table("systemuser"));
        var toUsers = new LinkNode(user, "u", user.Column("systemuserid"), deal.Column("dealid"), JoinOperator.Inner) { Intersect = Storage.SmallModel.DealUsers };
        var toDeals = new LinkNode(deal, "d", deal.Column("dealid"), user.Column("systemuserid"), JoinOperator.LeftOuter)
        {
            Intersect = Storage.SmallModel.DealUsers, Columns = [new SelectedColumn(deal.Column("name"), "name")],
        };

        var deals = Run(new TableQuery { Table = deal, Links = [toUsers] });
        var users = Run(new TableQuery { Table = user, Links = [toDeals] });
        var related = Run(new TableQuery { Table = deal, Filter = new FilterNode.Exists(toUsers, false) });

        Assert.That(deals.Entities.Select(e => e.Id), Is.EqualTo(new[] { Deals[0].Id, Deals[0].Id, Deals[1].Id }));
        Assert.That(users.Entities.Select(e => e.Id), Is.EquivalentTo(new[] { Users[0], Users[1], Users[1], Users[2] }));
        Assert.That(related.Entities.Select(e => e.Id), Is.EqualTo(new[] { Deals[0].Id, Deals[1].Id }));
    }

    [Test]
    public void More_than_15_links_are_too_many()
    {
        var links = string.Concat(Enumerable.Repeat("<link-entity name='account' from='accountid' to='accountid'/>", 16));

        var fault = Fault($"<fetch><entity name='deal'>{links}</entity></fetch>");

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x8004430D)));
        Assert.That(fault.Message, Is.EqualTo("Number of link entities in query exceeded maximum limit."));
    }

    [Test]
    public void Lookups_sort_by_name_and_choices_by_label_nulls_first()
    {
        var byOwner = Fetch("<fetch><entity name='deal'><attribute name='ownerid'/><order attribute='ownerid'/></entity></fetch>");
        var byRating = Fetch("<fetch><entity name='deal'><attribute name='rating'/><order attribute='rating'/></entity></fetch>");
        var raw = Fetch("<fetch useraworderby='true'><entity name='deal'><attribute name='rating'/><order attribute='rating' descending='true'/></entity></fetch>");

        Assert.That(Distinct(byOwner, e => e.GetAttributeValue<EntityReference>("ownerid").Id), Is.EqualTo(new[] { Users[2], Users[1], Users[0] }));
        Assert.That(Distinct(byRating, e => e.GetAttributeValue<OptionSetValue>("rating")?.Value), Is.EqualTo(new int?[] { null, 3, 2, 1 }));
        Assert.That(Distinct(raw, e => e.GetAttributeValue<OptionSetValue>("rating")?.Value), Is.EqualTo(new int?[] { 3, 2, 1, null }));
    }

    [Test]
    public void A_polymorphic_lookup_sorts_by_name_over_its_tables()
    {
        var rows = Fetch("<fetch><entity name='deal'><attribute name='customerid'/><order attribute='customerid' descending='true'/></entity></fetch>");

        Assert.That(Distinct(rows, e => e.GetAttributeValue<EntityReference>("customerid")?.Id), Is.EqualTo(new Guid?[] { Person, Accounts[0], Accounts[1], Accounts[2], Accounts[3], null }));
    }

    [Test]
    public void Pages_follow_each_other_without_gap_or_overlap_even_when_the_sort_has_ties()
    {
        var seen = new List<Guid>();
        string? cookie = null;
        for (var page = 1; ; page++)
        {
            var query = new QueryExpression("deal") { PageInfo = new PagingInfo { PageNumber = page, Count = 150, PagingCookie = cookie, ReturnTotalRecordCount = true } };
            query.AddOrder("statecode", OrderType.Ascending);
            var rows = Run(query);
            seen.AddRange(rows.Entities.Select(e => e.Id));
            Assert.That(rows.TotalRecordCount, Is.EqualTo(400));
            Assert.That(rows.TotalRecordCountLimitExceeded, Is.False);
            if (!rows.MoreRecords) break;
            cookie = rows.PagingCookie;
            Assert.That(cookie, Is.EqualTo($"<cookie page=\"{page}\"><dealid last=\"{{{rows.Entities[^1].Id.ToString().ToUpperInvariant()}}}\" first=\"{{{rows.Entities[0].Id.ToString().ToUpperInvariant()}}}\" /></cookie>"));
        }

        Assert.That(seen, Has.Count.EqualTo(400));
        Assert.That(seen, Is.Unique);
        Assert.That(seen, Is.EqualTo(Deals.OrderBy(d => d.GetAttributeValue<OptionSetValue>("statecode").Value).ThenBy(d => d.Id.ToString(), StringComparer.Ordinal).Select(d => d.Id)));
    }

    [Test]
    public void Top_takes_the_first_rows_and_excludes_paging()
    {
        var rows = Fetch("<fetch top='3'><entity name='deal'><order attribute='dealid'/></entity></fetch>");
        var fault = Fault("<fetch top='3' count='5'><entity name='deal'/></fetch>");

        Assert.That(rows.Entities.Select(e => e.Id), Is.EqualTo(Deals.Take(3).Select(d => d.Id)));
        Assert.That(rows.TotalRecordCount, Is.EqualTo(-1));
        Assert.That(fault.Message, Is.EqualTo("The Top attribute can't be specified with paging attribute page, count or returntotalrecordcount."));
    }

    [Test]
    public void A_page_larger_than_5000_or_a_broken_cookie_is_refused()
    {
        Assert.That(Fault("<fetch count='5001'><entity name='deal'/></fetch>").Message, Is.EqualTo("The page size 5001 is not valid; it must lie between 1 and 5000."));
        Assert.That(Fault("<fetch count='10' paging-cookie='cookie'><entity name='deal'/></fetch>").Message, Is.EqualTo("Malformed XML in the Paging Cookie"));
    }

    [Test]
    public void Distinct_rows_compare_without_case_and_accents()
    {
        var rows = Fetch("<fetch distinct='true'><entity name='deal'><attribute name='name'/></entity></fetch>");

        Assert.That(rows.Entities, Has.Count.EqualTo(11)); // Ärger and arger are one.
        Assert.That(rows.Entities.All(e => !e.Contains("dealid")));
    }

    [Test]
    public void Aggregates_group_and_agree_with_LINQ_exactly()
    {
        var rows = Fetch(
            """
            <fetch aggregate='true'><entity name='deal'>
              <attribute name='accountid' alias='account' groupby='true'/><attribute name='dealid' alias='n' aggregate='count'/>
              <attribute name='value' alias='valued' aggregate='countcolumn'/><attribute name='value' alias='sum' aggregate='sum'/><attribute name='value' alias='avg' aggregate='avg'/>
              <attribute name='rate' alias='rates' aggregate='sum'/><attribute name='rate' alias='lowest' aggregate='min'/><attribute name='rate' alias='highest' aggregate='max'/>
              <attribute name='seats' alias='seats' aggregate='sum'/><attribute name='createdon' alias='last' aggregate='max'/>
              <attribute name='name' alias='names' aggregate='countcolumn' distinct='true'/><order alias='sum' descending='true'/>
            </entity></fetch>
            """);

        Assert.That(rows.Entities, Has.Count.EqualTo(4));
        Assert.That(rows.Entities.Select(e => Value<Money>(e, "sum").Value), Is.Ordered.Descending);
        foreach (var row in rows.Entities)
        {
            var account = row.GetAttributeValue<AliasedValue>("account")?.Value as EntityReference;
            var deals = Deals.Where(d => Equals(d.GetAttributeValue<EntityReference>("accountid"), account)).ToList();
            var values = deals.Select(d => d.GetAttributeValue<Money>("value")?.Value).OfType<decimal>().ToList();
            var rates = deals.Select(d => d.GetAttributeValue<decimal?>("rate")).OfType<decimal>().ToList();
            Assert.That(Value<int>(row, "n"), Is.EqualTo(deals.Count));
            Assert.That(Value<int>(row, "valued"), Is.EqualTo(values.Count));
            Assert.That(Value<Money>(row, "sum").Value, Is.EqualTo(values.Sum()));
            Assert.That(Value<Money>(row, "avg").Value, Is.EqualTo(decimal.Round(values.Average(), 4)));
            Assert.That(Value<decimal>(row, "rates"), Is.EqualTo(rates.Sum()));
            Assert.That(Value<decimal>(row, "lowest"), Is.EqualTo(rates.Min()));
            Assert.That(Value<decimal>(row, "highest"), Is.EqualTo(rates.Max()));
            Assert.That(Value<int>(row, "seats"), Is.EqualTo(deals.Sum(d => d.GetAttributeValue<int>("seats"))));
            Assert.That(Value<DateTime>(row, "last"), Is.EqualTo(deals.Max(d => d.GetAttributeValue<DateTime>("createdon"))));
            Assert.That(Value<int>(row, "names"), Is.EqualTo(deals.Select(d => d.GetAttributeValue<string>("name")).OfType<string>().Select(Fold).Distinct().Count()));
        }
    }

    [Test]
    public void Dates_group_by_the_askers_calendar_unless_told_otherwise([Values] bool local)
    {
        var rows = Fetch(
            $"<fetch aggregate='true'><entity name='deal'><attribute name='createdon' alias='m' groupby='true' dategrouping='month' usertimezone='{(local ? "true" : "false")}'/>"
            + "<attribute name='createdon' alias='y' groupby='true' dategrouping='year'/><attribute name='dealid' alias='n' aggregate='count'/></entity></fetch>", Context(local ? NewYork : TimeZoneInfo.Utc));

        var zone = local ? NewYork : TimeZoneInfo.Utc;
        var wanted = Deals.GroupBy(d => d.Contains("createdon") ? TimeZoneInfo.ConvertTimeFromUtc(d.GetAttributeValue<DateTime>("createdon"), zone) is var t ? (t.Year, t.Month) : default : default);
        Assert.That(rows.Entities.Select(e => (Value<int?>(e, "y") ?? 0, Value<int?>(e, "m") ?? 0, Value<int>(e, "n"))), Is.EquivalentTo(wanted.Select(g => (g.Key.Item1, g.Key.Item2, g.Count()))));
    }

    [Test]
    public void An_aggregate_of_a_linked_table_groups_by_its_columns()
    {
        var rows = Fetch(
            """
            <fetch aggregate='true'><entity name='deal'><attribute name='dealid' alias='n' aggregate='count'/>
              <link-entity name='account' from='accountid' to='accountid' alias='a'><attribute name='name' alias='account' groupby='true'/><order alias='account'/></link-entity>
            </entity></fetch>
            """);

        Assert.That(rows.Entities.Select(e => (Value<string>(e, "account"), Value<int>(e, "n"))), Is.EqualTo(new[] { ("Account C", 100), ("Account D", 100), ("Account E", 100) }));
    }

    [Test]
    public void Rows_out_of_scope_are_not_seen_neither_directly_nor_through_a_join()
    {
        var context = Context(rows: new Scopes(new() { ["deal"] = new RowScope(false, [Users[1]], [Units[1]]), ["account"] = new RowScope(false, [Users[0]], []) }));

        var deals = Fetch("<fetch><entity name='deal'/></fetch>", context);
        var joined = Fetch("<fetch><entity name='deal'><link-entity name='account' from='accountid' to='accountid' alias='a' link-type='outer'><attribute name='accountid'/></link-entity></entity></fetch>", context);
        var inner = Fetch("<fetch><entity name='deal'><link-entity name='account' from='accountid' to='accountid'/></entity></fetch>", context);

        var visible = Deals.Where(d => d.GetAttributeValue<EntityReference>("ownerid").Id == Users[1] || d.GetAttributeValue<EntityReference>("owningbusinessunit").Id == Units[1]).ToList();
        Assert.That(deals.Entities.Select(e => e.Id), Is.EquivalentTo(visible.Select(d => d.Id)));
        Assert.That(joined.Entities, Has.Count.EqualTo(visible.Count));
        Assert.That(joined.Entities.Select(e => e.GetAttributeValue<AliasedValue>("a.accountid")?.Value).Distinct(), Is.EquivalentTo(new object?[] { Accounts[0], null }));
        Assert.That(inner.Entities, Has.Count.EqualTo(visible.Count(d => d.GetAttributeValue<EntityReference>("accountid")?.Id == Accounts[0])));
    }

    [Test]
    public void A_scope_that_holds_nothing_shows_nothing()
    {
        var rows = Fetch("<fetch><entity name='deal'/></fetch>", Context(rows: new Scopes(new() { ["deal"] = new RowScope(false, [], []) })));

        Assert.That(rows.Entities, Is.Empty);
    }

    [Test]
    public void Formatted_values_speak_the_users_language_and_time_zone()
    {
        var deal = Deals.First(d => d.Contains("value") && d.Contains("hot") && d.Contains("rating") && d.Contains("createdon") && d.Contains("dueon") && d.Contains("accountid") && d.Contains("seats") && d.Contains("tags"));
        var row = Formatted($"<fetch><entity name='deal'><all-attributes/><filter><condition attribute='dealid' operator='eq' value='{deal.Id}'/></filter></entity></fetch>", Context(NewYork)).Entities.Single();

        var local = TimeZoneInfo.ConvertTimeFromUtc(deal.GetAttributeValue<DateTime>("createdon"), NewYork);
        var culture = System.Globalization.CultureInfo.GetCultureInfo("en-US");
        Assert.That(row.GetAttributeValue<EntityReference>("accountid").Name, Does.Match("^Account [A-E]$"));
        Assert.That(row.FormattedValues["accountid"], Is.EqualTo(row.GetAttributeValue<EntityReference>("accountid").Name));
        Assert.That(row.FormattedValues["value"], Is.EqualTo("$" + deal.GetAttributeValue<Money>("value").Value.ToString("N2", culture)));
        Assert.That(row.FormattedValues["hot"], Is.EqualTo(deal.GetAttributeValue<bool>("hot") ? "Yes" : "No"));
        Assert.That(row.FormattedValues["rating"], Is.AnyOf("Warm", "Cold", "Blazing"));
        Assert.That(row.FormattedValues["statecode"], Is.AnyOf("Open", "Won"));
        Assert.That(row.FormattedValues["tags"], Does.Match("^(Red|Green|Blue)(; (Red|Green|Blue))*$"));
        Assert.That(row.FormattedValues["createdon"], Is.EqualTo(local.ToString("M/d/yyyy h:mm tt", culture).Replace('\u202F', ' ')));
        Assert.That(row.FormattedValues["dueon"], Is.EqualTo(deal.GetAttributeValue<DateTime>("dueon").ToString("M/d/yyyy", culture)));
        Assert.That(row.FormattedValues.Contains("name"), Is.False);
    }

    [Test]
    public void Query_by_attribute_compares_values_and_asks_for_null()
    {
        var query = new QueryByAttribute("deal") { ColumnSet = new ColumnSet("name") };
        query.AddAttributeValue("statecode", 1);
        query.AddAttributeValue("rating", null);

        var rows = Run(QueryExpressionReader.Read(query, Metadata));

        Assert.That(rows.Entities.Select(e => e.Id), Is.EquivalentTo(Deals.Where(d => d.GetAttributeValue<OptionSetValue>("statecode").Value == 1 && !d.Contains("rating")).Select(d => d.Id)));
    }

    private static T Value<T>(Entity row, string name) => row.GetAttributeValue<AliasedValue>(name)?.Value is T value ? value : default!;

    private static IEnumerable<T> Distinct<T>(EntityCollection rows, Func<Entity, T> key)
    {
        var keys = rows.Entities.Select(key).ToList();
        return keys.Where((k, i) => i == 0 || !Equals(k, keys[i - 1]));
    }

    private static string Fold(string text) =>
        new string([.. text.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)]).ToLowerInvariant();

    private sealed class Scopes(Dictionary<string, RowScope> scopes) : IRowSecurity
    {
        public RowScope ReadScope(TableMetadata table) => scopes.GetValueOrDefault(table.LogicalName, RowScope.Everything);
    }
}
