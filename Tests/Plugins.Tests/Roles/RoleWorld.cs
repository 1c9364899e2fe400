using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>
/// A sales organisation: East with the three personas and a colleague, South below it, West beside it. Rows are put there past all plug-ins, one for every try, so that
/// no try meets what another has left; what is tried goes through the Web API.
/// </summary>
internal sealed class RoleWorld : IDisposable
{
    private const string Pack = """
        { "pack":"roles", "version":1, "practices":[ {"key":"ask.cfo","kind":"tip","title":"Ask the CFO","body":"Call before ten.","item":"signer"} ],
          "checklists":[ {"key":"qualify","name":"Leaving Qualify","moment":"leavingStage","stage":0,"items":[
              {"key":"signer","question":"Who signs?","kind":"know","enforcement":"advise","impact":1,"effort":1,"whyAsked":"They decide.","whoSees":"You","type":"person","whyDepth":3},
              {"key":"others","question":"Who else is asked?","kind":"know","enforcement":"advise","impact":1,"effort":1,"whyAsked":"They can stop it.","whoSees":"You","whyDepth":3}]}] }
        """;

    private readonly Product product = new();
    private readonly HttpClient http;
    private readonly Dictionary<string, Guid> users = [];
    private readonly Dictionary<string, EntityReference> items = [];
    private readonly EntityReference published;
    private readonly EntityReference customer;
    private readonly EntityReference person;
    private int made;

    public RoleWorld()
    {
        new Deals(product).ImportPack(Pack);
        published = product.All("chk_checklist").Single().ToEntityReference();
        foreach (var item in product.All("chk_item"))
            items[(string)item["chk_key"]] = item.ToEntityReference();
        var (east, west) = (product.Unit("East"), product.Unit("West"));
        var south = product.Admin.Create(new Entity("businessunit") { ["name"] = "South", ["parentbusinessunitid"] = new EntityReference("businessunit", east) });
        foreach (var persona in Persona.All)
            users[persona.Name] = product.UserIn(east, persona.Name, persona.Platforms.Name, persona.Ours.Name);
        foreach (var (name, unit) in new[] { ("carl", east), ("dora", south), ("wanda", west), ("ned", west) })
            users[name] = product.UserIn(unit, name, "Salesperson", "Checklists Rep");
        customer = Put("account", "admin", ("name", "Northwind"));
        person = Put("contact", "admin", ("lastname", "Gerber"));
        http = product.Serve().GetAwaiter().GetResult();
    }

    /// <summary>The user a persona signs in as.</summary>
    public Guid IdOf(Persona persona) => users[persona.Name];

    private string Next => $"n{++made}";

    /// <summary>Tries one thing as a persona.</summary>
    public Reply Try(Trial trial)
    {
        var table = trial.Table;
        var owner = OwnerAt(trial.Place, trial.Persona.Name);
        if (trial.Right == Right.Create)
            return Send(trial.Persona.Name, "POST", table.Set, New(table.Name, owner));

        var row = Put(table.Name, owner);
        return trial.Right switch
        {
            Right.Read => Send(trial.Persona.Name, "GET", $"{table.Set}({row.Id})?$select={table.Primary}"),
            Right.Write => Send(trial.Persona.Name, "PATCH", $"{table.Set}({row.Id})", JsonNode.Parse(table.Change)!.AsObject()),
            Right.Delete => Send(trial.Persona.Name, "DELETE", $"{table.Set}({row.Id})"),
            Right.Append => Send(trial.Persona.Name, "PATCH", $"{table.Set}({row.Id})", Tie(table, owner)),
            Right.Assign => Send(trial.Persona.Name, "PATCH", $"{table.Set}({row.Id})", new JsonObject { ["ownerid@odata.bind"] = $"/systemusers({users["ned"]})" }),
            _ => throw new NotSupportedException(trial.ToString()),
        };
    }

    /// <summary>Calls a Custom API as a persona, on a deal of the persona's own or on what its unit asks to be decided.</summary>
    public Reply Call(Persona persona, CustomApi api)
    {
        var target = api.Table switch
        {
            null => null,
            "opportunity" => Deal(persona.Name),
            "chk_waiver" => Put("chk_waiver", "carl"),
            _ => Put("chk_checklist", "admin"),
        };
        if (target?.LogicalName == "chk_checklist")
            product.Bypassing.Create(Item(target));
        if (api.Name == "chk_TakeBackExit")
            product.Admin.Execute(new OrganizationRequest("chk_QualifyOut") { ["Target"] = target, ["Reason"] = "noMoney", ["Words"] = "Their budget went into the new plant" });
        var path = (target is null ? "" : $"{RoleTable.SetOf(target.LogicalName)}({target.Id})/Microsoft.Dynamics.CRM.") + api.Name;
        return api.IsFunction ? Send(persona.Name, "GET", path + "()") : Send(persona.Name, "POST", path, Parameters(api.Name));
    }

    /// <summary>Tries what a rule of the product forbids, as an administrator, to whom no role forbids anything.</summary>
    public Reply Break(ProductRule rule) => (rule.Table, rule.Does) switch
    {
        ("chk_answer", _) => Patch(Put("chk_answer", "carl"), new JsonObject { ["chk_whys"] = 3 }),
        ("chk_commitment", _) => Patch(Put("chk_commitment", "carl"), new JsonObject { [To("chk_OpportunityId")] = Of(Deal("carl")) }),
        ("chk_stakeholder", _) => Patch(Put("chk_stakeholder", "carl"), new JsonObject { [To("chk_OpportunityId")] = Of(Deal("carl")) }),
        ("chk_checklist", Right.Write) => Patch(published, JsonNode.Parse(RoleTable.Named("chk_Checklist").Change)!.AsObject()),
        ("chk_checklist", Right.Delete) => Delete(published),
        ("chk_checklist", _) => Post("chk_checklist", "statuscode", 727000001),
        ("chk_item", Right.Create) => Send("admin", "POST", "chk_items", ItemBody(published)),
        ("chk_item", Right.Write) => Patch(items["others"], JsonNode.Parse(RoleTable.Named("chk_Item").Change)!.AsObject()),
        ("chk_item", _) => Delete(items["others"]),
        ("chk_waiver", Right.Create) => Post("chk_waiver", "chk_state", 727000001),
        ("chk_waiver", _) when rule.Number == "CHK236" => Patch(Own(Put("chk_waiver", "carl")), JsonNode.Parse(RoleTable.Named("chk_Waiver").Change)!.AsObject()),
        ("chk_waiver", _) => Patch(Put("chk_waiver", "carl"), new JsonObject { ["chk_reason"] = "Something else entirely" }),
        (var table, Right.Create) => Send("admin", "POST", RoleTable.SetOf(table), New(table, "carl")),
        (var table, Right.Write) => Patch(Put(table, "carl"), JsonNode.Parse(RoleTable.All.Single(one => one.Name == table).Change)!.AsObject()),
        (var table, _) => Delete(Put(table, "carl")),
    };

    /// <summary>Sends a request as somebody.</summary>
    public Reply Send(string user, string method, string url, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (method == "PATCH")
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", user + "@demo.example");
        using var response = http.Send(request);
        var text = new StreamReader(response.Content.ReadAsStream()).ReadToEnd();
        var error = response.IsSuccessStatusCode ? null : JsonNode.Parse(text)?["error"];
        return new Reply((int)response.StatusCode, (string?)error?["code"], (string?)error?["message"]);
    }

    public void Dispose()
    {
        http.Dispose();
        product.Dispose();
    }

    private static string OwnerAt(Place place, string persona) => place switch
    {
        Place.Own => persona,
        Place.Colleague => "carl",
        Place.UnitBelow => "dora",
        _ => "wanda",
    };

    private Reply Patch(EntityReference row, JsonObject body) => Send("admin", "PATCH", $"{RoleTable.SetOf(row.LogicalName)}({row.Id})", body);

    private Reply Delete(EntityReference row) => Send("admin", "DELETE", $"{RoleTable.SetOf(row.LogicalName)}({row.Id})");

    private Reply Post(string table, string column, int value)
    {
        var body = New(table, "carl");
        body[column] = value;
        return Send("admin", "POST", RoleTable.SetOf(table), body);
    }

    private EntityReference Own(EntityReference waiver)
    {
        product.Bypassing.Update(new Entity(waiver.LogicalName, waiver.Id) { ["chk_askedby"] = new EntityReference("systemuser", product.AdminId) });
        return waiver;
    }

    private EntityReference Deal(string owner) => Put("opportunity", owner, ("name", "Forty servers"), ("customerid", customer));

    /// <summary>A row of this table with this owner and whatever it hangs on, past all plug-ins.</summary>
    private EntityReference Put(string table, string owner)
    {
        if (table is "chk_checklist" or "chk_item" or "chk_practice")
            return new EntityReference(table, product.Bypassing.Create(OfTheOrganisation(table)));
        if (table == "chk_passage")
            return Put(table, owner, Passage);
        var deal = Deal(owner);
        return table switch
        {
            "chk_answer" => Answer(deal, owner),
            "chk_why" => Put(table, owner, ("chk_name", "They pay late"), ("chk_order", 1), ("chk_kind", Choice(0)), ("chk_answerid", Answer(deal, owner))),
            "chk_answerchange" => Put(table, owner, ("chk_name", "Who signs?"), ("chk_changedon", DateTime.UtcNow), ("chk_answerid", Answer(deal, owner))),
            "chk_compliance" => Put(table, owner, ("chk_name", "Forty servers: Qualify"), ("chk_stage", Choice(0)), ("chk_opportunityid", deal)),
            "chk_waiver" => Put(table, owner, ("chk_name", "Who else is asked?"), ("chk_itemkey", "others"), ("chk_itemid", items["others"]), ("chk_reason", "The board meets in May"),
                ("chk_state", Choice(0)), ("chk_askedby", new EntityReference("systemuser", users["ned"])), ("chk_opportunityid", deal)),
            "chk_practicefeedback" => Put(table, owner, ("chk_name", "Ask the CFO"), ("chk_practicekey", "ask.cfo"), ("chk_verdict", Choice(0)), ("chk_opportunityid", deal)),
            "chk_commitment" => Put(table, owner, ("chk_name", "Send the security paper"), ("chk_side", Choice(0)), ("chk_kind", Choice(0)), ("chk_state", Choice(0)),
                ("chk_dueon", new DateTime(2026, 11, 27)), ("chk_opportunityid", deal)),
            "chk_stakeholder" => Put(table, owner, ("chk_name", "Gerber"), ("chk_dealrole", Choice(0)), ("chk_contactid", person), ("chk_opportunityid", deal)),
            "chk_exit" => Put(table, owner, ("chk_name", "Forty servers: qualified out"), ("chk_reason", Choice(1)), ("chk_words", "No money this year"), ("chk_exitedon", DateTime.UtcNow), ("chk_opportunityid", deal)),
            "chk_lesson" => Put(table, owner, ("chk_name", "Forty servers: lost"), ("chk_outcome", Choice(1)), ("chk_learnedon", DateTime.UtcNow), ("chk_opportunityid", deal)),
            _ => throw new NotSupportedException(table),
        };
    }

    private EntityReference Put(string table, string owner, params (string Column, object Value)[] values)
    {
        var row = new Entity(table) { ["ownerid"] = new EntityReference("systemuser", owner == "admin" ? product.AdminId : users[owner]) };
        foreach (var (column, value) in values)
            row[column] = value;
        return new EntityReference(table, product.Bypassing.Create(row));
    }

    private static (string, object)[] Passage =>
        [("chk_name", "Qualify → Develop: allowed"), ("chk_decision", Choice(0)), ("chk_road", Choice(0)), ("chk_passedon", DateTime.UtcNow)];

    private EntityReference Answer(EntityReference deal, string owner) => Put("chk_answer", owner,
        ("chk_name", "Who signs?"), ("chk_itemkey", "signer"), ("chk_itemid", items["signer"]), ("chk_stage", Choice(0)), ("chk_state", Choice(2)),
        ("chk_value", "Gerber"), ("chk_contactid", person), ("chk_opportunityid", deal));

    private Entity OfTheOrganisation(string table) => table switch
    {
        "chk_checklist" => new Entity(table) { ["chk_name"] = "Leaving Develop", ["chk_key"] = Next, ["chk_version"] = 1, ["chk_moment"] = Choice(0), ["chk_stage"] = Choice(1) },
        "chk_item" => Item(new EntityReference("chk_checklist", product.Bypassing.Create(OfTheOrganisation("chk_checklist")))),
        _ => new Entity(table) { ["chk_name"] = "Ask the CFO", ["chk_key"] = Next, ["chk_kind"] = Choice(0), ["chk_body"] = "Call before ten." },
    };

    private Entity Item(EntityReference checklist) => new("chk_item")
    {
        ["chk_name"] = "Where is the budget?", ["chk_key"] = Next, ["chk_checklistid"] = checklist, ["chk_order"] = 1, ["chk_kind"] = Choice(0), ["chk_enforcement"] = Choice(0),
        ["chk_impact"] = 1, ["chk_effort"] = 1, ["chk_whyasked"] = "No budget, no deal.", ["chk_whosees"] = "You", ["chk_answertype"] = Choice(0),
    };

    private JsonObject New(string table, string owner) => table switch
    {
        "chk_answer" => new() { ["chk_itemkey"] = "others", ["chk_name"] = "Who else is asked?", ["chk_state"] = 727000002, ["chk_value"] = "The IT department", [To("chk_OpportunityId")] = Of(Deal(owner)), [To("chk_ItemId")] = Of(items["others"]) },
        "chk_why" => new() { ["chk_name"] = "They pay late", ["chk_order"] = 1, ["chk_kind"] = 727000000, [To("chk_AnswerId")] = Of(Answer(Deal(owner), owner)) },
        "chk_answerchange" => new() { ["chk_name"] = "Who signs?", ["chk_changedon"] = "2026-01-15T00:00:00Z", [To("chk_AnswerId")] = Of(Answer(Deal(owner), owner)) },
        "chk_waiver" => new() { ["chk_name"] = "Who else is asked?", ["chk_itemkey"] = "others", ["chk_reason"] = "The board meets in May", [To("chk_OpportunityId")] = Of(Deal(owner)) },
        "chk_commitment" => new() { ["chk_name"] = "Send the security paper", ["chk_side"] = 727000000, ["chk_dueon"] = "2026-11-27", [To("chk_OpportunityId")] = Of(Deal(owner)) },
        "chk_stakeholder" => new() { ["chk_dealrole"] = 727000000, [To("chk_ContactId")] = Of(person), [To("chk_OpportunityId")] = Of(Deal(owner)) },
        "chk_exit" => new() { ["chk_name"] = "Forty servers: qualified out", ["chk_reason"] = 727000001, ["chk_words"] = "No money this year", [To("chk_OpportunityId")] = Of(Deal(owner)) },
        "chk_compliance" => new() { ["chk_name"] = "Forty servers: Qualify", ["chk_stage"] = 727000000, [To("chk_OpportunityId")] = Of(Deal(owner)) },
        "chk_passage" => new() { ["chk_name"] = "Qualify → Develop: allowed", ["chk_decision"] = 727000000, ["chk_road"] = 727000000, ["chk_passedon"] = "2026-01-15T00:00:00Z" },
        "chk_practicefeedback" => new() { ["chk_name"] = "Ask the CFO", ["chk_practicekey"] = "ask.cfo", ["chk_verdict"] = 727000000 },
        "chk_lesson" => new() { ["chk_name"] = "Forty servers: lost", ["chk_outcome"] = 727000001, ["chk_learnedon"] = "2026-01-15T00:00:00Z" },
        "chk_checklist" => new() { ["chk_name"] = "Leaving Develop", ["chk_key"] = Next, ["chk_version"] = 1, ["chk_moment"] = 727000000, ["chk_stage"] = 727000001 },
        "chk_item" => ItemBody(Put("chk_checklist", "admin")),
        _ => new() { ["chk_name"] = "Ask the CFO", ["chk_key"] = Next, ["chk_kind"] = 727000000, ["chk_body"] = "Call before ten." },
    };

    private JsonObject ItemBody(EntityReference checklist) => new()
    {
        ["chk_name"] = "Where is the budget?", ["chk_key"] = Next, ["chk_order"] = 1, ["chk_kind"] = 727000000, ["chk_enforcement"] = 727000000, ["chk_impact"] = 1, ["chk_effort"] = 1,
        ["chk_whyasked"] = "No budget, no deal.", ["chk_whosees"] = "You", ["chk_answertype"] = 727000000, [To("chk_ChecklistId")] = Of(checklist),
    };

    /// <summary>A lookup of the table set to another row.</summary>
    private JsonObject Tie(RoleTable table, string owner) => table.Name switch
    {
        "chk_answer" => new() { [To("chk_ContactId")] = Of(Put("contact", "admin", ("lastname", "Huber"))) },
        "chk_commitment" => new() { [To("chk_ContactId")] = Of(Put("contact", "admin", ("lastname", "Huber"))) },
        "chk_item" => new() { [To("chk_ChecklistId")] = Of(Put("chk_checklist", "admin")) },
        "chk_answerchange" => new() { [To("chk_AnswerId")] = Of(Answer(Deal(owner), owner)) },
        "chk_lesson" => new() { [To("chk_PassageId")] = Of(Put("chk_passage", owner)) },
        _ => new() { [To("chk_OpportunityId")] = Of(Deal(owner)) },
    };

    private static JsonObject Parameters(string api) => api switch
    {
        "chk_SaveAnswers" => new() { ["Answers"] = """[{"item":"others","state":"assumed","value":"The IT department"}]""" },
        "chk_AskWaiver" => new() { ["Item"] = "others", ["Reason"] = "The board meets in May" },
        "chk_QualifyOut" => new() { ["Reason"] = "noMoney", ["Words"] = "Their budget went into the new plant" },
        "chk_DecideWaiver" => new() { ["Grant"] = false, ["Reason"] = "The board has met already" },
        "chk_GiveFeedback" => new() { ["Practice"] = "ask.cfo", ["Verdict"] = "helped" },
        "chk_ImportPack" => new() { ["Pack"] = Pack },
        _ => [],
    };

    private static string To(string lookup) => lookup + "@odata.bind";

    private static string Of(EntityReference row) => $"/{RoleTable.SetOf(row.LogicalName)}({row.Id})";

    private static OptionSetValue Choice(int ordinal) => new(727000000 + ordinal);
}
