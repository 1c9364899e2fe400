using Browser.Tests.Support;

namespace Browser.Tests.Client;

/// <summary>Charts and dashboards for tests, as the platform stores them.</summary>
internal static class TestChart
{
    public const string ByIndustry = """<attribute name="industrycode" groupby="true" alias="group"/>""";
    public const string Count = """<attribute name="accountid" aggregate="count" alias="measure"/>""";
    public const string Revenue = """<attribute name="revenue" aggregate="sum" alias="measure"/>""";

    /// <summary>A chart of accounts.</summary>
    /// <param name="type">The ChartType of its one series.</param>
    /// <param name="attributes">What its query selects; `group` is the category, `measure` the measure.</param>
    public static Task<Guid> OfAccounts(EmulatorFixture emulator, string name, string type, string attributes) => emulator.Create("savedqueryvisualizations", new
    {
        name, primaryentitytypecode = "account", datadescription = Data(attributes),
        presentationdescription = $"""<Chart><Series><Series ChartType="{type}" IsValueShownAsLabel="True"/></Series></Chart>""",
    });

    public static string Data(string attributes) => $"""
        <datadefinition><fetchcollection><fetch mapping="logical" aggregate="true"><entity name="account">{attributes}</entity></fetch></fetchcollection>
        <categorycollection><category alias="group"><measurecollection><measure alias="measure"/></measurecollection></category></categorycollection></datadefinition>
        """;

    /// <summary>A public view of the accounts whose name starts with a text.</summary>
    public static Task<Guid> ViewOfAccounts(EmulatorFixture emulator, string name, string start) => emulator.Create("savedqueries", new
    {
        name, returnedtypecode = "account", querytype = 0,
        fetchxml = $"""<fetch><entity name="account"><attribute name="name"/><order attribute="name"/><filter><condition attribute="name" operator="like" value="{start}%"/></filter></entity></fetch>""",
        layoutxml = """<grid><row id="accountid"><cell name="name" width="200"/><cell name="revenue" width="100"/></row></grid>""",
    });

    /// <param name="cells">Cells, as <see cref="Tile"/> and <see cref="Page"/> make them.</param>
    public static Task<Guid> Dashboard(EmulatorFixture emulator, string name, params string[] cells) => emulator.Create("systemforms", new
    {
        name, objecttypecode = "none", type = 0, formactivationstate = 1,
        formxml = $"""
            <form><tabs><tab name="tab"><columns><column width="100%"><sections><section name="tiles" showlabel="false" columns="11"><rows>
            <row>{string.Concat(cells)}</row>{string.Concat(Enumerable.Repeat("<row/>", 11))}
            </rows></section></sections></column></columns></tab></tabs></form>
            """,
    });

    public static string Tile(string label, string mode, Guid view, Guid? chart = null, string more = "") => Cell(label, $"""
        <control id="tile" classid="{Braces("E7A81278-8635-4d9e-8D4D-59480B391C5B")}"><parameters><TargetEntityType>account</TargetEntityType><ChartGridMode>{mode}</ChartGridMode>
        <RecordsPerPage>3</RecordsPerPage><ViewId>{Braces(view)}</ViewId>{(chart is { } id ? $"<VisualizationId>{Braces(id)}</VisualizationId>" : "")}{more}</parameters></control>
        """);

    public static string Page(string label, string webResource) => Cell(label,
        $"""<control id="page" classid="{Braces("9FDF5F91-88B1-47F4-AD53-C11EFC01A01D")}"><parameters><Url>$webresource:{webResource}</Url></parameters></control>""");

    private static string Cell(string label, string control) => $"""
        <cell colspan="1" rowspan="12" showlabel="{(label.Length > 0 ? "true" : "false")}"><labels><label description="{label}" languagecode="1033"/></labels>{control}</cell>
        """;

    private static string Braces(object id) => $"{{{id}}}";
}
