namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>A table of the product, with what its privileges are about.</summary>
/// <param name="Schema">Schema name, as privileges spell it.</param>
/// <param name="HasOwners">Whether its rows belong to people; others are reached by a privilege for the organisation only.</param>
/// <param name="Change">A change of a row that the product has nothing against.</param>
/// <param name="CreatedUnder">Schema names of what a new row points at.</param>
/// <param name="TiedTo">Schema name of what an existing row can be tied to; null where its lookups stay as they are, or where it has none.</param>
internal sealed record RoleTable(string Schema, bool HasOwners, string Change, string[] CreatedUnder, string? TiedTo)
{
    public static readonly RoleTable[] All =
    [
        new("chk_Answer", true, """{"chk_source":"By phone"}""", ["Opportunity", "chk_Item"], "Contact"),
        new("chk_Why", true, """{"chk_name":"They pay their suppliers late"}""", ["chk_Answer"], null),
        new("chk_AnswerChange", true, """{"chk_value":"Nobody"}""", ["chk_Answer"], "chk_Answer"),
        new("chk_Waiver", true, """{"chk_state":727000002,"chk_decisionreason":"The board has met already"}""", ["Opportunity", "chk_Item"], null),
        new("chk_Commitment", true, """{"chk_note":"She will ask the board"}""", ["Opportunity"], "Contact"),
        new("chk_Stakeholder", true, """{"chk_dealrole":727000002}""", ["Opportunity", "Contact"], null),
        new("chk_Exit", true, """{"chk_words":"They had money after all"}""", ["Opportunity"], "Opportunity"),
        new("chk_Compliance", true, """{"chk_items":9}""", ["Opportunity"], "Opportunity"),
        new("chk_Passage", true, """{"chk_message":"All is well"}""", [], "Opportunity"),
        new("chk_Lesson", true, """{"chk_text":"They wanted it sooner"}""", [], "chk_Passage"),
        new("chk_Checklist", false, """{"chk_introduction":"Before we invest more."}""", [], null),
        new("chk_Item", false, """{"chk_whyasked":"Without one there is no deal."}""", ["chk_Checklist"], "chk_Checklist"),
        new("chk_PracticeFeedback", true, """{"statecode":1,"statuscode":2}""", [], "Opportunity"),
        new("chk_Practice", false, """{"chk_body":"Call before nine."}""", [], null),
    ];

    public string Name => Schema.ToLowerInvariant();

    public string Set => SetOf(Name);

    public string Primary => "chk_name";

    public static RoleTable Named(string schema) => All.Single(table => table.Schema == schema);

    public static string SetOf(string name) => name == "opportunity" ? "opportunities" : name + "s";

    public override string ToString() => Schema;
}
