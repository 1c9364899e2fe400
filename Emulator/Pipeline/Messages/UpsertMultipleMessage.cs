using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Upserts rows of one table in one transaction. (Learn: "Use bulk operation messages".) The results come as UpsertResponse objects.</summary>
internal sealed class UpsertMultipleMessage : IMessage
{
    public string Name => "UpsertMultiple";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        var targets = call.Required<EntityCollection>("Targets");
        var results = new List<OrganizationResponse>();
        call.Operation.InTransaction(() =>
        {
            foreach (var target in targets.Entities)
            {
                var (id, created) = UpsertMessage.One(call, target);
                var one = new ParameterCollection { ["RecordCreated"] = created, ["Target"] = new EntityReference(target.LogicalName, id) };
                results.Add(Responses.Make(new OrganizationRequest("Upsert"), one));
            }
        });
        return new ParameterCollection { ["Results"] = Responses.ToArray("Upsert", results) };
    }
}
