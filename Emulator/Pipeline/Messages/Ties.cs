using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Pipeline.Steps;
using Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Associate and Disassociate: links of a many-to-many relationship, or the lookups of a one-to-many one. (Learn: "Associate and disassociate table rows".)</summary>
internal sealed class Ties
{
    private readonly Call call;
    private readonly EntityReference target;
    private readonly Relationship relationship;
    private readonly EntityReferenceCollection related;
    private readonly bool tie;

    private Ties(Call call, bool tie)
    {
        this.call = call;
        this.tie = tie;
        target = RowKeys.Resolve(call, call.Required<EntityReference>("Target"));
        relationship = call.Required<Relationship>("Relationship");
        related = call.Required<EntityReferenceCollection>("RelatedEntities");
    }

    public static void Run(Call call, bool tie)
    {
        var ties = new Ties(call, tie);
        var happening = new PipelineEvent
        {
            Message = call.Name,
            Input = new ParameterCollection { ["Target"] = ties.target, ["Relationship"] = ties.relationship, ["RelatedEntities"] = ties.related },
        };
        EventPipeline.Run(call, [happening], prepare: () => { }, main: ties.Apply);
    }

    private void Apply()
    {
        var table = call.Metadata.Table(target.LogicalName);
        var name = relationship.SchemaName;
        if (table.ManyToMany.FirstOrDefault(r => r.SchemaName == name) is { } many) Link(table, many);
        else if (relationship.PrimaryEntityRole != EntityRole.Referencing && table.OneToMany.FirstOrDefault(r => r.SchemaName == name) is { } children) SetOnChildren(children);
        else if (table.ManyToOne.FirstOrDefault(r => r.SchemaName == name) is { } parents) SetOnTarget(parents);
        else throw Faults.InvalidArgument($"'{table.LogicalName}' takes no part in a relationship '{name}'.");
    }

    private void Link(TableMetadata table, ManyToManyMetadata many)
    {
        var targetIsFirst = many.FirstTable == table.LogicalName && relationship.PrimaryEntityRole != EntityRole.Referenced;
        foreach (var reference in related.Select(r => RowKeys.Resolve(call, r)))
        {
            DemandBoth(table, target.Id);
            DemandBoth(call.Metadata.Table(reference.LogicalName), reference.Id);
            var (first, second) = targetIsFirst ? (target.Id, reference.Id) : (reference.Id, target.Id);
            if (tie) call.Session.Link(many, first, second);
            else call.Session.Unlink(many, first, second);
        }

        call.Operation.Wrote(many.IntersectTable);
    }

    private void DemandBoth(TableMetadata table, Guid id)
    {
        RowRights.DemandOn(call, AccessRight.Append, table, id);
        RowRights.DemandOn(call, AccessRight.AppendTo, table, id);
    }

    private void SetOnChildren(OneToManyMetadata children)
    {
        foreach (var child in related.Select(r => RowKeys.Resolve(call, r))) Set(children.ReferencingTable, child.Id, children.ReferencingColumn, target);
    }

    private void SetOnTarget(OneToManyMetadata parents)
    {
        if (related.Count != 1) throw Faults.InvalidArgument($"A row of '{target.LogicalName}' has one '{parents.ReferencingColumn}', not {related.Count}.");
        Set(target.LogicalName, target.Id, parents.ReferencingColumn, RowKeys.Resolve(call, related[0]));
    }

    private void Set(string table, Guid id, string column, EntityReference value) =>
        call.Part(new OrganizationRequest("Update") { ["Target"] = new Entity(table, id) { [column] = tie ? value : null } });
}
