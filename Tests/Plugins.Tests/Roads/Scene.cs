using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>One deal of a rep, about to take a road.</summary>
internal sealed class Scene
{
    private const string LeadProcess = "leadtoopportunitysalesprocess";

    private static readonly string[] Processes = ["opportunitysalesprocess", LeadProcess, TenderSolution.Table];

    public Scene(RoadWorld world, bool hasProcess = true)
    {
        World = world;
        var customer = AsRep.Create(new Entity("account") { ["name"] = "Northwind" });
        var deal = new Entity("opportunity") { ["name"] = "Forty servers", ["customerid"] = new EntityReference("account", customer), ["salesstage"] = new OptionSetValue(0) };
        if (!hasProcess)
            deal["processid"] = Guid.Empty;
        Deal = new EntityReference("opportunity", AsRep.Create(deal));
    }

    public RoadWorld World { get; }

    public EntityReference Deal { get; }

    /// <summary>The process row the road is about, where a road needs one of its own.</summary>
    public EntityReference Row { get; set; } = new();

    public IOrganizationService AsRep => World.Product.As(World.Rep);

    public IOrganizationService Admin => World.Product.Admin;

    /// <summary>The deal's row of the process that comes with Sales.</summary>
    public EntityReference SalesRow => World.Deals.Process(Deal).ToEntityReference();

    public EntityReference Stage(string process, string name)
    {
        var definition = World.Product.All("workflow").Single(row => string.Equals(row.GetAttributeValue<string>("uniquename"), process, StringComparison.OrdinalIgnoreCase));
        return World.Product.All("processstage", ("stagename", name), ("processid", definition.Id)).Single().ToEntityReference();
    }

    /// <summary>A process row, put where it is past the gate, as an administrator's bypass does.</summary>
    public EntityReference Put(string process, string stage, bool ofDeal)
    {
        var row = new Entity(process) { ["activestageid"] = Stage(process, stage) };
        if (ofDeal)
            row[DealColumn(process)] = Deal;
        return new EntityReference(process, (Guid)Bypassing("Create", row)["id"]);
    }

    /// <summary>The process row of a new lead, put where it is past the gate.</summary>
    public EntityReference PutLead(bool ofDeal, params string[] stages)
    {
        var lead = Admin.Create(new Entity("lead") { ["subject"] = "A lead", ["lastname"] = "Lee" });
        var row = World.Product.All(LeadProcess, ("leadid", lead)).Single().ToEntityReference();
        foreach (var stage in stages)
            Bypassing("Update", new Entity(LeadProcess, row.Id) { ["activestageid"] = Stage(LeadProcess, stage) });
        if (ofDeal)
            Bypassing("Update", new Entity(LeadProcess, row.Id) { ["opportunityid"] = Deal });
        return row;
    }

    public OrganizationResponse Bypassing(string message, Entity target) =>
        Admin.Execute(new OrganizationRequest(message) { ["Target"] = target, ["BypassBusinessLogicExecution"] = "CustomSync" });

    public static string DealColumn(string process) => process == TenderSolution.Table ? "bpf_opportunityid" : "opportunityid";

    /// <summary>Answers every item of every checklist alike.</summary>
    public void Answer(string state)
    {
        if (state == "open")
            return;

        var words = state switch
        {
            "notYet" => "\"plan\":\"Ask the CFO\",\"dueOn\":\"2099-01-15\"",
            "unknowable" => "\"reason\":\"He has left\"",
            "assumed" => "\"value\":\"The CFO\"",
            _ => "\"value\":\"The CFO\",\"source\":\"By phone\",\"verifiedOn\":\"2026-01-15\"",
        };
        World.Deals.Save(World.Rep, Deal, [.. RoadWorld.Checklists.Select(key => $$"""{"item":"{{key}}.item","state":"{{state}}",{{words}}}""")]);
    }

    public IReadOnlyList<Entity> Receipts() => World.Product.All("chk_passage", ("chk_opportunityid", Deal.Id));

    public IReadOnlyList<Entity> Lessons() => World.Product.All("chk_lesson", ("chk_opportunityid", Deal.Id));

    /// <summary>Where the deal stands, all of it: to compare before and after.</summary>
    public string Standing()
    {
        var deal = World.Product.All("opportunity", ("opportunityid", Deal.Id)).Single();
        var rows = Processes.SelectMany(process => World.Product.All(process, (DealColumn(process), Deal.Id)));
        return string.Join("\n", rows.Select(row => Said(row, "activestageid", "statecode", "statuscode")).Order()
            .Prepend(Said(deal, "statecode", "statuscode", "salesstage", "stepname", "description"))
            .Append($"{World.Product.All("opportunityclose", ("opportunityid", Deal.Id)).Count} closings"));
    }

    private static string Said(Entity row, params string[] columns) => row.LogicalName + ": " + string.Join(", ", columns.Select(column => row.GetAttributeValue<object>(column) switch
    {
        EntityReference reference => reference.Id.ToString(),
        OptionSetValue choice => choice.Value.ToString(),
        var value => value?.ToString(),
    }));
}
