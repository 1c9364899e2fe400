namespace Browser.Tests.Client;

/// <summary>FormXml for tests: one tab, one section, a row per control.</summary>
internal static class TestForm
{
    public const string Text = "4273EDBD-AC1D-40D3-9FB2-095C621B552D";
    public const string Lookup = "270BD3DB-D9AF-4782-9025-509E298DEC0A";
    public const string Money = "533B9E00-756B-4312-95A0-DC888637AC78";
    public const string Choice = "3EF39988-22BB-4F0B-BBBE-64B5A3748AEE";
    public const string YesNo = "67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED";
    public const string Date = "5B773807-9FB2-42DB-97C3-7A91EFF8ADFF";
    public const string Timeline = "06375649-C143-495E-A496-C962E5B4488E";
    private const string QuickViewClass = "5C5600E0-1D6E-4205-A272-BE80DA87FD42";
    private const string SubgridClass = "E7A81278-8635-4D9E-8D4D-59480B391C5B";
    private const string WebResource = "9FDF5F91-88B1-47F4-AD53-C11EFC01A01D";

    public static string Field(string column, string classId, string label) =>
        Row(label, $"""<control id="{column}" classid="{Braced(classId)}" datafieldname="{column}"/>""");

    public static string Frame(string id, string name) => Row("Frame",
        $"""<control id="{id}" classid="{Braced(WebResource)}"><parameters><Url>{name}</Url><PassParameters>true</PassParameters><Security>false</Security></parameters></control>""");

    /// <summary>Rows of the table that are related to the form's row.</summary>
    /// <param name="more">Further parameters.</param>
    public static string Subgrid(string id, string label, string table, string relationship, string more = "") => Row(label,
        $"""<control id="{id}" classid="{Braced(SubgridClass)}" indicationOfSubgrid="true"><parameters><TargetEntityType>{table}</TargetEntityType><RelationshipName>{relationship}</RelationshipName><RecordsPerPage>4</RecordsPerPage>{more}</parameters></control>""");

    /// <summary>The row a lookup points to, on a quick view form of its table.</summary>
    public static string QuickView(string id, string label, string lookup, string table, Guid form) => Row(label,
        $"""<control id="{id}" classid="{Braced(QuickViewClass)}" datafieldname="{lookup}"><parameters><QuickForms>&lt;QuickFormIds&gt;&lt;QuickFormId entityname="{table}"&gt;{Braced(form)}&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms><ControlMode>Edit</ControlMode></parameters></control>""");

    /// <param name="rows">Rows, as the other methods make them.</param>
    /// <param name="library">A script web resource with `Test.onLoad`; none when null.</param>
    /// <param name="role">The only role whose members are offered the form; everybody when null.</param>
    public static string Of(string rows, string? library = null, Guid? role = null) => $"""
        <form><tabs><tab name="general" id="{Braced(Guid.NewGuid())}"><labels><label description="General" languagecode="1033"/></labels><columns><column width="100%">
        <sections><section name="main" showlabel="true" id="{Braced(Guid.NewGuid())}"><labels><label description="Main" languagecode="1033"/></labels><rows>{rows}</rows></section></sections>
        </column></columns></tab></tabs>{Libraries(library)}{Conditions(role)}</form>
        """;

    private static string Row(string label, string control) =>
        $"""<row><cell id="{Braced(Guid.NewGuid())}"><labels><label description="{label}" languagecode="1033"/></labels>{control}</cell></row>""";

    private static string Conditions(Guid? role) => role is { } id ? $"""<DisplayConditions Order="0" FallbackForm="false"><Role Id="{Braced(id)}"/></DisplayConditions>""" : "";

    private static string Libraries(string? name) => name is null ? "" : $"""
        <formLibraries><Library name="{name}" libraryUniqueId="{Braced(Guid.NewGuid())}"/></formLibraries>
        <events><event name="onload" application="false" active="false"><Handlers>
        <Handler functionName="Test.onLoad" libraryName="{name}" handlerUniqueId="{Braced(Guid.NewGuid())}" enabled="true" parameters="" passExecutionContext="true"/>
        </Handlers></event></events>
        """;

    private static string Braced(object id) => $"{{{id}}}";
}
