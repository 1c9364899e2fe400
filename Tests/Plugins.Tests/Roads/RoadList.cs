using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>Every road by which a deal can move or close.</summary>
internal static class RoadList
{
    private const string Sales = "opportunitysalesprocess";
    private const string LeadProcess = "leadtoopportunitysalesprocess";
    private const string Tender = TenderSolution.Table;

    private const string ToDevelop = "This deal cannot leave Qualify for Develop yet: one thing is still to settle.";
    private const string ToPropose = "This deal cannot leave Develop for Propose yet: one thing is still to settle.";
    private const string IntoDevelop = "This deal cannot go to Develop yet: one thing is still to settle.";
    private const string IntoPropose = "This deal cannot go to Propose yet: one thing is still to settle.";
    private const string Finish = "This deal cannot leave Qualify and finish its process yet: 4 things are still to settle.";
    private const string FinishFromDevelop = "This deal cannot leave Develop and finish its process yet: 3 things are still to settle.";
    private const string Win = "This deal cannot be closed as won yet: one thing is still to settle.";
    private const string Lose = "This deal cannot be closed as lost yet: one thing is still to settle.";
    private const string Close = "This deal cannot be closed, won or lost, yet: 2 things are still to settle.";

    private const string NotByState = "An opportunity cannot be closed by setting its state.";

    public static readonly Road[] All =
    [
        // The stage of a process row.
        new("Update of the sales process", ToDevelop, scene => scene.AsRep.Update(ToStage(scene, scene.SalesRow, "Develop"))),
        new("Update of the lead process", ToPropose, scene => scene.AsRep.Update(ToStage(scene, scene.Row, "Propose")), LeadInDevelop, HasProcess: false),
        new("Update of a custom process", ToDevelop, scene => scene.Admin.Update(ToStage(scene, scene.Row, "Develop")),
            scene => scene.Row = scene.Put(Tender, "Qualify", ofDeal: true)),
        new("Upsert of the sales process", ToDevelop, scene => scene.AsRep.Execute(new OrganizationRequest("Upsert") { ["Target"] = ToStage(scene, scene.SalesRow, "Develop") })),
        new("PATCH of the sales process", ToDevelop, scene => scene.World.Send("rita", "PATCH", $"opportunitysalesprocesses({scene.SalesRow.Id})", StageBody(scene))),
        new("PATCH in a change set of $batch", ToDevelop, scene => scene.World.Send("rita", "POST", "$batch", ChangeSet(scene), "b"), KeepsReceipt: false),
        new("Update in ExecuteTransaction", ToDevelop, scene => scene.AsRep.Execute(new OrganizationRequest("ExecuteTransaction")
        {
            ["Requests"] = new OrganizationRequestCollection { new OrganizationRequest("Update") { ["Target"] = ToStage(scene, scene.SalesRow, "Develop") } },
        }), KeepsReceipt: false),
        new("Update in ExecuteMultiple", ToDevelop, InExecuteMultiple),
        new("Update by another plug-in, stage 20", ToDevelop, ByAnotherPlugin, KeepsReceipt: false),

        // A process row that begins.
        new("Create of a sales process", IntoDevelop, scene => scene.AsRep.Create(Fresh(scene, Sales, "Develop")), HasProcess: false),
        new("Create of a lead process without a lead", IntoDevelop, scene => scene.AsRep.Create(Fresh(scene, LeadProcess, "Develop")), HasProcess: false),
        new("Create of a custom process", IntoDevelop, scene => scene.Admin.Create(Fresh(scene, Tender, "Develop"))),
        new("Create of a finished process", "This deal cannot finish its process yet: 4 things are still to settle.", scene => scene.AsRep.Create(new Entity(Sales)
        {
            ["opportunityid"] = scene.Deal, ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2),
        }), HasProcess: false),
        new("Upsert of a new sales process", IntoDevelop, scene => scene.AsRep.Execute(new OrganizationRequest("Upsert") { ["Target"] = WithId(Fresh(scene, Sales, "Develop")) }), HasProcess: false),
        new("A sales process given to the deal", IntoDevelop, scene => scene.AsRep.Update(GiveTo(scene)), scene => scene.Row = scene.Put(Sales, "Develop", ofDeal: false), HasProcess: false),
        new("A lead's process given to the deal", IntoPropose, scene => scene.AsRep.Update(GiveTo(scene)),
            scene => scene.Row = scene.PutLead(ofDeal: false, "Develop", "Propose"), HasProcess: false),
        new("A custom process given to the deal", IntoDevelop, scene => scene.Admin.Update(GiveTo(scene)), scene => scene.Row = scene.Put(Tender, "Develop", ofDeal: false)),

        // The end of a process.
        new("Finishing by state and status", Finish, scene => scene.AsRep.Update(Finished(scene.SalesRow, status: 2))),
        new("Finishing by state alone", Finish, scene => scene.AsRep.Update(Finished(scene.SalesRow, status: null))),
        new("Finishing the lead process", FinishFromDevelop, scene => scene.AsRep.Update(Finished(scene.Row, status: 2)), LeadInDevelop, HasProcess: false),
        new("SetState of the sales process", Finish, scene => scene.AsRep.Execute(SetState(scene.SalesRow, 1, 2))),
        new("SetState, status left to the platform", Finish, scene => scene.AsRep.Execute(SetState(scene.SalesRow, 1, -1))),
        new("SetState of the lead process", FinishFromDevelop, scene => scene.AsRep.Execute(SetState(scene.Row, 1, 2)), LeadInDevelop, HasProcess: false),
        new("SetState of a custom process", Finish, scene => scene.Admin.Execute(SetState(scene.Row, 1, 2)), scene => scene.Row = scene.Put(Tender, "Qualify", ofDeal: true)),

        // Winning and losing.
        new("Win", Win, scene => scene.AsRep.Execute(Closing(scene, "WinOpportunity", 3))),
        new("Lose", Lose, scene => scene.AsRep.Execute(Closing(scene, "LoseOpportunity", 4))),
        new("POST WinOpportunity", Win, scene => scene.World.Send(
            "rita", "POST", "WinOpportunity", $$$"""{"Status":3,"OpportunityClose":{"subject":"Won","opportunityid@odata.bind":"/opportunities({{{scene.Deal.Id}}})"}}""")),
        new("Win in ExecuteTransaction", Win, scene => scene.AsRep.Execute(new OrganizationRequest("ExecuteTransaction")
        {
            ["Requests"] = new OrganizationRequestCollection { Closing(scene, "WinOpportunity", 3) },
        }), KeepsReceipt: false),
        new("Create of opportunityclose, won", Win, scene => scene.AsRep.Create(CloseActivity(scene, 1))),
        new("Create of opportunityclose, lost", Lose, scene => scene.AsRep.Create(CloseActivity(scene, 2))),
        new("Create of opportunityclose, no outcome", Close, scene => scene.AsRep.Create(CloseActivity(scene, null))),
        new("CreateMultiple of opportunityclose", Win, scene => scene.AsRep.Execute(new OrganizationRequest("CreateMultiple")
        {
            ["Targets"] = new EntityCollection([CloseActivity(scene, 1)]) { EntityName = "opportunityclose" },
        })),
        new("Update of the deal's state", Win, scene => scene.AsRep.Update(State(scene, 1, 3)), PlatformSays: NotByState),
        new("SetState of the deal", Lose, scene => scene.AsRep.Execute(SetState(scene.Deal, 2, 4)), PlatformSays: NotByState),

        // The sales stage.
        new("Update of the sales stage", ToDevelop, scene => scene.AsRep.Update(SalesStage(scene))),
        new("UpdateMultiple of the sales stage", ToDevelop, scene => scene.AsRep.Execute(new OrganizationRequest("UpdateMultiple")
        {
            ["Targets"] = new EntityCollection([SalesStage(scene)]) { EntityName = "opportunity" },
        })),
        new("Upsert of the sales stage", ToDevelop, scene => scene.AsRep.Execute(new OrganizationRequest("Upsert") { ["Target"] = SalesStage(scene) })),
        new("PATCH of the sales stage", ToDevelop, scene => scene.World.Send("rita", "PATCH", $"opportunities({scene.Deal.Id})", """{"salesstage":1}""")),
    ];

    public static OrganizationRequest SetState(EntityReference row, int state, int status) => new("SetState")
    {
        ["EntityMoniker"] = row, ["State"] = new OptionSetValue(state), ["Status"] = new OptionSetValue(status),
    };

    public static Entity ToStage(Scene scene, EntityReference row, string stage) =>
        new(row.LogicalName, row.Id) { ["activestageid"] = scene.Stage(row.LogicalName, stage) };

    public static OrganizationRequest Closing(Scene scene, string message, int status) => new(message)
    {
        ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Done", ["opportunityid"] = scene.Deal }, ["Status"] = new OptionSetValue(status),
    };

    public static Entity SalesStage(Scene scene, int stage = 1) => new("opportunity", scene.Deal.Id) { ["salesstage"] = new OptionSetValue(stage) };

    public static Entity State(Scene scene, int state, int status) => new("opportunity", scene.Deal.Id)
    {
        ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(status),
    };

    public static Entity Fresh(Scene scene, string process, string stage) =>
        new(process) { [Scene.DealColumn(process)] = scene.Deal, ["activestageid"] = scene.Stage(process, stage) };

    public static void LeadInDevelop(Scene scene) => scene.Row = scene.PutLead(ofDeal: true, "Develop");

    private static Entity WithId(Entity row)
    {
        row.Id = Guid.NewGuid();
        return row;
    }

    private static Entity GiveTo(Scene scene) => new(scene.Row.LogicalName, scene.Row.Id) { [Scene.DealColumn(scene.Row.LogicalName)] = scene.Deal };

    private static Entity Finished(EntityReference row, int? status)
    {
        var change = new Entity(row.LogicalName, row.Id) { ["statecode"] = new OptionSetValue(1) };
        if (status is { } reason)
            change["statuscode"] = new OptionSetValue(reason);
        return change;
    }

    private static Entity CloseActivity(Scene scene, int? state)
    {
        var close = new Entity("opportunityclose") { ["subject"] = "Done", ["opportunityid"] = scene.Deal };
        if (state is { } outcome)
            close["opportunitystatecode"] = new OptionSetValue(outcome);
        return close;
    }

    private static string StageBody(Scene scene) => $$"""{"activestageid@odata.bind":"/processstages({{scene.Stage(Sales, "Develop").Id}})"}""";

    // Two changes: one alone would be sent as if it had come by itself.
    private static string ChangeSet(Scene scene) =>
        "--b\r\nContent-Type: multipart/mixed; boundary=\"c\"\r\n\r\n"
        + Change(1, $"opportunities({scene.Deal.Id})", """{"description":"Half of it"}""")
        + Change(2, $"opportunitysalesprocesses({scene.SalesRow.Id})", StageBody(scene))
        + "--c--\r\n--b--\r\n";

    private static string Change(int number, string url, string body) =>
        $"--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: {number}\r\n\r\n"
        + $"PATCH /api/data/v9.2/{url} HTTP/1.1\r\nContent-Type: application/json; type=entry\r\n\r\n{body}\r\n";

    private static void InExecuteMultiple(Scene scene)
    {
        var response = scene.AsRep.Execute(new OrganizationRequest("ExecuteMultiple")
        {
            ["Requests"] = new OrganizationRequestCollection { new OrganizationRequest("Update") { ["Target"] = ToStage(scene, scene.SalesRow, "Develop") } },
            ["Settings"] = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
        });
        if (((ExecuteMultipleResponseItemCollection)response["Responses"]).FirstOrDefault(item => item.Fault is not null) is { } item)
            throw new RefusedException(item.Fault.Message);
    }

    private static void ByAnotherPlugin(Scene scene)
    {
        var key = Guid.NewGuid();
        scene.World.Relay(key, services =>
        {
            var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;
            factory.CreateOrganizationService(scene.World.Rep).Update(ToStage(scene, scene.SalesRow, "Develop"));
        });
        scene.AsRep.Create(new Entity("task") { ["subject"] = key.ToString("D") });
    }
}
