namespace CrmChecklists.Domain.Tests;

/// <summary>Which filters are conditions, and what is said of those that are not.</summary>
internal sealed class ConditionReadingTests
{
    [Test]
    public void What_Advanced_Find_downloads_is_read()
    {
        var condition = Condition.Read(
            """
            <fetch version="1.0" output-format="xml-platform" mapping="logical" distinct="true" savedqueryid="5ba5fbf3-fae0-5eef-a8ee-7817e96477e9" returntotalrecordcount="true" page="1" count="50">
              <entity name="opportunity">
                <attribute name="name" /><order attribute="name" descending="false" />
                <filter type="and">
                  <condition attribute="estimatedvalue" operator="ge" value="50000" />
                  <condition attribute="ownerid" operator="in"><value uiname="Rita" uitype="systemuser">{7A4E11AA-0000-0000-0000-000000000001}</value></condition>
                </filter>
                <link-entity name="account" from="accountid" to="parentaccountid" link-type="inner" alias="ab">
                  <attribute name="name" /><filter type="or"><condition attribute="industrycode" operator="eq" value="7" uiname="x" /></filter>
                </link-entity>
              </entity>
            </fetch>
            """, []);

        Assert.That(condition!.Columns, Is.EquivalentTo(new DealColumn[]
        {
            new(null, "estimatedvalue"), new(null, "ownerid"), new("parentaccountid", "industrycode"), new("parentaccountid", "accountid"),
        }));
    }

    [Test]
    public void An_outer_link_need_not_know_whether_there_is_an_account()
    {
        var condition = Read(Deal("""
            <filter><condition entityname="a" attribute="name" operator="null" /></filter>
            <link-entity name="account" from="accountid" to="customerid" link-type="outer" alias="a" />
            """)).Condition;

        Assert.That(condition!.Columns, Is.EqualTo(new[] { new DealColumn("customerid", "name") }));
    }

    [Test]
    public void The_same_text_is_read_once()
    {
        var filter = Deal("<filter><condition attribute='name' operator='like' value='%server%' /></filter>");

        var first = Read(filter).Condition;
        var second = Read(filter).Condition;

        Assert.That(second, Is.SameAs(first));
    }

    [Test]
    public void Reading_more_filters_than_are_remembered_changes_nothing()
    {
        var filters = Enumerable.Range(0, 1000).Select(number => Deal($"<filter><condition attribute='name' operator='eq' value='{number}' /></filter>")).ToList();

        var applied = filters.AsParallel().Select(filter => Read(filter).Condition!.Applies(Facts(("name", "999")), default, TimeZoneInfo.Utc)).Count(applies => applies);

        Assert.That(applied, Is.EqualTo(1));
    }

    [TestCase("<fetch><entity name='opportunity'>", "The filter is not well-formed XML: it cannot be read at line 1, position 35. Download it again from Advanced Find.")]
    [TestCase("", "The filter is not well-formed XML: it cannot be read at line 0, position 0. Download it again from Advanced Find.")]
    [TestCase("<!DOCTYPE fetch [<!ENTITY a 'aaa'>]><fetch>&a;</fetch>", "The filter has a document type (DOCTYPE), which no filter needs and none may have. Download it again from Advanced Find.")]
    [TestCase("<filter />", "The filter should begin with the element \"fetch\", as Advanced Find downloads it; it begins with \"filter\".")]
    [TestCase("<fetch />", "The filter should have one element \"entity\"; it has 0.")]
    [TestCase("<fetch aggregate='true'><entity name='opportunity' /></fetch>", "Line 1: the filter sums or counts (aggregate), which says nothing about a single deal.")]
    [TestCase("<fetch top='5'><entity name='opportunity' /></fetch>", "Line 1: the filter takes the first rows only (top), which says nothing about a single deal.")]
    [TestCase("<fetch mapping='internal'><entity name='opportunity' /></fetch>", "Line 1: the mapping \"internal\" is not supported; only \"logical\" is.")]
    [TestCase("<fetch datasource='retained'><entity name='opportunity' /></fetch>", "Line 1: the attribute \"datasource\" of \"fetch\" is not supported.")]
    [TestCase("<fetch><entity name='contact' /></fetch>", "Line 1: the filter is about the table \"contact\"; a condition is about \"opportunity\".")]
    [TestCase("<fetch><entity /></fetch>", "Line 1: the element \"entity\" needs the attribute \"name\".")]
    [TestCase("<fetch>\n<entity name='opportunity'><nonsense /></entity></fetch>", "Line 2: the element \"nonsense\" in \"entity\" is not supported.")]
    [TestCase("<fetch><entity name='opportunity'>all of them</entity></fetch>", "Line 1: the element \"entity\" holds the text \"all of them\", which means nothing there.")]
    public void A_filter_that_is_none_is_named(string filter, string problem) => Assert.That(Read(filter).Problems, Is.EqualTo(new[] { problem }));

    [TestCase("<filter type='xor' />", "Line 1: the filter type \"xor\" is not supported; \"and\" and \"or\" are.")]
    [TestCase("<filter isquickfindfields='1' />", "Line 1: the filter searches as quick find does (isquickfindfields), which is not supported.")]
    [TestCase("<filter colour='red' />", "Line 1: the attribute \"colour\" of \"filter\" is not supported.")]
    [TestCase("<filter><link-entity name='task' from='x' to='y' link-type='any' /></filter>", "Line 1: the filter asks whether related rows exist; a condition can look at the deal and its account only.")]
    [TestCase("<filter><condition attribute='name' operator='null'><value><b>x</b></value></condition></filter>",
        "Line 1: the element \"b\" in \"value\" is not supported.|Line 1: the operator \"null\" on \"name\" takes no value; the filter gives 1.")]
    [TestCase("<filter><condition operator='null' /></filter>", "Line 1: the element \"condition\" needs the attribute \"attribute\".")]
    [TestCase("<filter><condition attribute='name' /></filter>", "Line 1: the element \"condition\" needs the attribute \"operator\".")]
    [TestCase("<filter><condition attribute='name' operator='eq' valueof='description' /></filter>",
        "Line 1: the condition compares with the column \"description\" (valueof), which is not supported; compare with a value.")]
    [TestCase("<filter><condition entityname='a' attribute='name' operator='null' /></filter>", "Line 1: the condition names \"a\" (entityname), but the filter has no link of that alias.")]
    public void A_part_of_a_filter_that_is_not_supported_is_named(string content, string problems) =>
        Assert.That(Read(Deal(content)).Problems, Is.EqualTo(problems.Split('|')));

    [TestCase("name='contact' from='contactid' to='parentcontactid'", "Line 1: the filter links to the table \"contact\"; a condition can look at the deal's \"account\" only.")]
    [TestCase("name='account' from='accountid' to='accountid'",
        "Line 1: the link goes from \"accountid\" to \"accountid\"; a deal leads to its account from \"accountid\" to \"parentaccountid\" or \"customerid\".")]
    [TestCase("name='account' from='primarycontactid' to='customerid'",
        "Line 1: the link goes from \"primarycontactid\" to \"customerid\"; a deal leads to its account from \"accountid\" to \"parentaccountid\" or \"customerid\".")]
    [TestCase("name='account' from='accountid' to='customerid' link-type='natural'", "Line 1: the link type \"natural\" is not supported; \"inner\" and \"outer\" are.")]
    [TestCase("name='account' from='accountid' to='customerid' strength='5'", "Line 1: the attribute \"strength\" of \"link-entity\" is not supported.")]
    [TestCase("name='account' from='accountid'", "Line 1: the element \"link-entity\" needs the attribute \"to\".")]
    public void A_link_that_is_not_supported_is_named(string link, string problem) =>
        Assert.That(Read(Deal($"<link-entity {link} />")).Problems, Is.EqualTo(new[] { problem }));

    [Test]
    public void Links_do_not_lead_on_share_no_alias_and_ask_of_themselves_only()
    {
        var problems = Read(Deal("""
            <link-entity name="account" from="accountid" to="customerid" alias="a"><link-entity name="contact" from="contactid" to="primarycontactid" /></link-entity>
            <link-entity name="account" from="accountid" to="parentaccountid" alias="a"><filter><condition entityname="b" attribute="name" operator="null" /></filter></link-entity>
            """)).Problems;

        Assert.That(problems, Is.EqualTo(new[]
        {
            "Line 1: the filter links on from the account; a condition can look at the deal and its account only.",
            "Line 2: the alias \"a\" is used twice.",
            "Line 2: the condition names \"b\" (entityname) inside another link; move it into the deal's own filter.",
        }));
    }

    [TestCase("eq-userid", "Line 1: the operator \"eq-userid\" on \"x\" depends on who asks; a condition must say the same to everybody.")]
    [TestCase("ne-businessid", "Line 1: the operator \"ne-businessid\" on \"x\" depends on who asks; a condition must say the same to everybody.")]
    [TestCase("eq-useroruserteams", "Line 1: the operator \"eq-useroruserteams\" on \"x\" depends on who asks; a condition must say the same to everybody.")]
    [TestCase("in-fiscal-year", "Line 1: the operator \"in-fiscal-year\" on \"x\" depends on the fiscal calendar, which a condition does not know; use months or years.")]
    [TestCase("last-x-fiscal-periods", "Line 1: the operator \"last-x-fiscal-periods\" on \"x\" depends on the fiscal calendar, which a condition does not know; use months or years.")]
    [TestCase("eq-or-under", "Line 1: the operator \"eq-or-under\" on \"x\" walks a hierarchy; a condition can look at the deal and its account only.")]
    [TestCase("rhymes-with", "Line 1: the operator \"rhymes-with\" on \"x\" is not supported.")]
    [TestCase("today", "Line 1: the operator \"today\" on \"x\" takes no value; the filter gives 1.")]
    [TestCase("between", "Line 1: the operator \"between\" on \"x\" takes two values; the filter gives 1.")]
    [TestCase("last-x-days", "Line 1: the operator \"last-x-days\" on \"x\" takes a whole number from 1 to 36600, not \"%[^]\".")]
    [TestCase("on", "Line 1: the value \"%[^]\" does not fit the column \"x\", which holds a date and time (2026-11-22 or 2026-11-22T09:30:00Z).")]
    [TestCase("like", "Line 1: the pattern \"%[^]\" for \"x\" has the set [^], which names no letter.")]
    public void An_operator_that_cannot_be_used_is_named_with_the_reason(string name, string problem) =>
        Assert.That(Read(Deal($"<filter><condition attribute='x' operator='{name}' value='%[^]' /></filter>")).Problems, Is.EqualTo(new[] { problem }));

    [TestCase("eq", "one value or more")]
    [TestCase("gt", "one value")]
    public void An_operator_without_its_value_is_named(string name, string wanted) =>
        Assert.That(Read(Deal($"<filter><condition attribute='x' operator='{name}' /></filter>")).Problems,
            Is.EqualTo(new[] { $"Line 1: the operator \"{name}\" on \"x\" takes {wanted}; the filter gives 0." }));

    [TestCase("0")]
    [TestCase("101")]
    [TestCase("2.5")]
    public void A_count_that_no_calendar_has_is_named(string count) =>
        Assert.That(Read(Deal($"<filter><condition attribute='x' operator='last-x-years' value='{count}' /></filter>")).Problems,
            Is.EqualTo(new[] { $"Line 1: the operator \"last-x-years\" on \"x\" takes a whole number from 1 to 100, not \"{count}\"." }));

    [Test]
    public void A_filter_longer_than_its_column_is_refused()
    {
        Assert.That(Read(Deal(new string(' ', 10_000))).Problems, Is.EqualTo(new[] { "The filter has 10051 characters; 10000 are the most." }));
    }

    [Test]
    public void Every_problem_is_named_at_once()
    {
        var problems = Read(Deal("""
            <filter>
              <condition attribute="ownerid" operator="eq-userid" />
              <condition attribute="name" operator="rhymes-with" value="server" />
            </filter>
            """)).Problems;

        Assert.That(problems, Has.Count.EqualTo(2));
    }

    [TestCase("nothing", "eq", "1", "Line 1: the table \"opportunity\" has no column \"nothing\" to look at.")]
    [TestCase("Other", "null", null, "Line 1: the column \"Other\" holds nothing a condition could compare.")]
    [TestCase("Text", "gt", "a", "Line 1: the operator \"gt\" does not suit the column \"Text\", which holds text.")]
    [TestCase("Money", "like", "5%", "Line 1: the operator \"like\" does not suit the column \"Money\", which holds amounts with at most four decimals.")]
    [TestCase("Choices", "in", "1", "Line 1: the operator \"in\" does not suit the column \"Choices\", which holds several choices (their numbers).")]
    [TestCase("WallClock", "last-x-hours", "1", "Line 1: the operator \"last-x-hours\" does not suit the column \"WallClock\", which holds a date and time of no time zone.")]
    [TestCase("Whole", "eq", "2.5", "Line 1: the value \"2.5\" does not fit the column \"Whole\", which holds whole numbers.")]
    [TestCase("Long", "eq", "many", "Line 1: the value \"many\" does not fit the column \"Long\", which holds whole numbers.")]
    [TestCase("Decimal", "eq", "1,5", "Line 1: the value \"1,5\" does not fit the column \"Decimal\", which holds numbers.")]
    [TestCase("Money", "eq", "1.23456", "Line 1: the value \"1.23456\" does not fit the column \"Money\", which holds amounts with at most four decimals.")]
    [TestCase("Money", "eq", "922337203685478", "Line 1: the value \"922337203685478\" does not fit the column \"Money\", which holds amounts with at most four decimals.")]
    [TestCase("YesNo", "eq", "yes", "Line 1: the value \"yes\" does not fit the column \"YesNo\", which holds yes or no (1 or 0).")]
    [TestCase("Choice", "eq", "Warm", "Line 1: the value \"Warm\" does not fit the column \"Choice\", which holds a choice (its number).")]
    [TestCase("Reference", "eq", "Northwind", "Line 1: the value \"Northwind\" does not fit the column \"Reference\", which holds a reference (its id).")]
    [TestCase("Day", "ge", "2026-11-22T09:30:00Z", "Line 1: the value \"2026-11-22T09:30:00Z\" does not fit the column \"Day\", which holds a day without a time (2026-11-22).")]
    [TestCase("Moment", "ge", "22.11.2026", "Line 1: the value \"22.11.2026\" does not fit the column \"Moment\", which holds a date and time (2026-11-22 or 2026-11-22T09:30:00Z).")]
    [TestCase("Moment", "ge", "9999-01-01", "Line 1: the value \"9999-01-01\" does not fit the column \"Moment\", which holds a date and time (2026-11-22 or 2026-11-22T09:30:00Z).")]
    public void What_does_not_fit_its_column_is_named(string column, string name, string? value, string problem)
    {
        var given = value is null ? "" : $"value='{value}'";

        var condition = Read(Deal($"<filter><condition attribute='{column}' operator='{name}' {given} /></filter>")).Condition!;

        Assert.That(Said(condition.Problems(KindOf)), Is.EqualTo(new[] { problem }));
    }

    [Test]
    public void Several_values_are_equal_to_a_choice_of_several_only()
    {
        const string Values = "<value>1</value><value>2</value>";
        var condition = Read(Deal($"<filter><condition attribute='Choices' operator='eq'>{Values}</condition><condition attribute='Choice' operator='eq'>{Values}</condition></filter>")).Condition!;

        Assert.That(Said(condition.Problems(KindOf)), Is.EqualTo(new[] { "Line 1: the operator \"eq\" on \"Choice\" takes one value; the filter gives 2." }));
    }

    [Test]
    public void A_column_of_the_account_is_looked_for_there()
    {
        var condition = Read(Deal("""
            <link-entity name="account" from="accountid" to="customerid" alias="a" link-type="outer"><filter><condition attribute="nothing" operator="null" /></filter></link-entity>
            """)).Condition!;

        Assert.That(Said(condition.Problems(KindOf)), Is.EqualTo(new[] { "Line 1: the table \"account\" has no column \"nothing\" to look at." }));
    }

    internal static string Deal(string content) => $"<fetch><entity name='opportunity'>{content}</entity></fetch>";

    internal static DealFacts Facts(params (string Column, object? Value)[] values) =>
        new(values.ToDictionary(one => one.Column.Split('.') is [var lookup, var column] ? new DealColumn(lookup, column) : new DealColumn(null, one.Column), one => one.Value));

    private static ColumnKind? KindOf(DealColumn column) => Enum.TryParse<ColumnKind>(column.Column, out var kind) ? kind : null;

    private static (Condition? Condition, IReadOnlyList<string> Problems) Read(string filter)
    {
        var problems = new List<FormattableString>();
        var condition = Condition.Read(filter, problems);
        return (condition, Said(problems));
    }

    private static List<string> Said(IEnumerable<FormattableString> problems) => [.. problems.Select(problem => FormattableString.Invariant(problem))];
}
