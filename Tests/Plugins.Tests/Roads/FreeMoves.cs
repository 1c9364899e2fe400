using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>What is free: back, aside, nowhere, and what begins where everything begins.</summary>
internal static class FreeMoves
{
    public static readonly FreeMove[] All =
    [
        new("A new deal in the first stage", null, _ => { }),
        new("The present stage again", null, scene => scene.AsRep.Update(RoadList.ToStage(scene, scene.SalesRow, "Qualify"))),
        new("The present sales stage again", null, scene => scene.AsRep.Update(RoadList.SalesStage(scene, 0))),
        new("The deal's present state again", null, scene => scene.AsRep.Update(RoadList.State(scene, 0, 1))),
        new("Creating a process in its first stage", null, scene => scene.AsRep.Create(RoadList.Fresh(scene, "opportunitysalesprocess", "Qualify")), HasProcess: false),
        new("Back in the sales process", "Propose → Qualify: allowed", scene => scene.AsRep.Update(RoadList.ToStage(scene, scene.SalesRow, "Qualify")),
            scene => scene.Row = scene.Put("opportunitysalesprocess", "Propose", ofDeal: true), HasProcess: false),
        new("Back in the lead process", "Develop → Qualify: allowed", scene => scene.AsRep.Update(RoadList.ToStage(scene, scene.Row, "Qualify")), RoadList.LeadInDevelop, HasProcess: false),
        new("Back in a custom process", "Propose → Develop: allowed", scene => scene.Admin.Update(RoadList.ToStage(scene, scene.Row, "Develop")),
            scene => scene.Row = scene.Put(TenderSolution.Table, "Propose", ofDeal: true)),
        new("Back in the sales stage", "Propose → Qualify: allowed", scene => scene.AsRep.Update(RoadList.SalesStage(scene, 0)),
            scene => scene.Bypassing("Update", RoadList.SalesStage(scene, 2))),
        new("The sales stage follows a process that has passed", "Qualify → Propose: allowed", scene => scene.AsRep.Update(RoadList.SalesStage(scene, 2)),
            scene => scene.Put("opportunitysalesprocess", "Propose", ofDeal: true), HasProcess: false),
        new("Aborting a process", null, scene => scene.AsRep.Execute(RoadList.SetState(scene.SalesRow, 1, 3))),
        new("Reactivating a process", null, scene => scene.AsRep.Execute(RoadList.SetState(scene.SalesRow, 0, 1)),
            scene => scene.AsRep.Execute(RoadList.SetState(scene.SalesRow, 1, 3))),
        new("Opening a lost deal again", "Lost → Open: allowed", scene => scene.AsRep.Update(RoadList.State(scene, 0, 1)), Lost),
        new("Opening a lost deal again by SetState", "Lost → Open: allowed", scene => scene.AsRep.Execute(RoadList.SetState(scene.Deal, 0, 1)), Lost),
        new("Qualifying out (chk_QualifyOut)", "Open → Lost: allowed", QualifyOut),
        new("Taking an exit back (chk_TakeBackExit)", "Lost → Open: allowed", scene => scene.AsRep.Execute(new OrganizationRequest("chk_TakeBackExit") { ["Target"] = scene.Deal }), QualifyOut),
        new("A lead becomes the deal (QualifyLead)", "no stage → Develop: allowed", scene => scene.AsRep.Update(Qualified(scene)),
            scene => scene.Row = scene.PutLead(ofDeal: false), HasProcess: false),
        new("An administrator's bypass", null, scene => scene.Bypassing("Update", RoadList.ToStage(scene, scene.SalesRow, "Develop"))),
        new("An administrator's bypass header", null, scene => scene.World.Send(
            "admin", "PATCH", $"opportunities({scene.Deal.Id})", """{"salesstage":3}""", null, ("MSCRM.BypassBusinessLogicExecution", "CustomSync"))),
    ];

    private static void QualifyOut(Scene scene) => scene.AsRep.Execute(new OrganizationRequest("chk_QualifyOut")
    {
        ["Target"] = scene.Deal, ["Reason"] = "noMoney", ["Words"] = "Their budget went into the new plant",
    });

    private static void Lost(Scene scene)
    {
        var request = RoadList.Closing(scene, "LoseOpportunity", 4);
        request["BypassBusinessLogicExecution"] = "CustomSync";
        scene.Admin.Execute(request);
    }

    private static Entity Qualified(Scene scene)
    {
        var change = RoadList.ToStage(scene, scene.Row, "Develop");
        change["opportunityid"] = scene.Deal;
        return change;
    }
}
