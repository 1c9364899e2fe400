using Emulator.WebApi.Edm;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Emulator.WebApi.Writing;

/// <summary>The requests that create a row and what comes with it, in an order in which every row exists before it is pointed at.</summary>
internal static class CreatePlan
{
    /// <summary>Gives every new row its id, so that later requests can name it.</summary>
    public static IReadOnlyList<OrganizationRequest> Of(WriteRow row)
    {
        var requests = new List<OrganizationRequest>();
        Add(row, requests);
        return requests;
    }

    private static void Add(WriteRow row, List<OrganizationRequest> requests)
    {
        if (row.Target.Id == Guid.Empty) row.Target.Id = Guid.CreateVersion7();
        foreach (var (navigation, related) in row.Related.Where(r => r.Navigation is Navigation.Lookup))
        {
            Add(related, requests);
            row.Target[((Navigation.Lookup)navigation).Column.LogicalName] = related.Target.ToEntityReference();
        }

        requests.Add(new CreateRequest { Target = row.Target });
        foreach (var (navigation, related) in row.Related.Where(r => r.Navigation is not Navigation.Lookup)) AddChild(row, navigation, related, requests);
        foreach (var (navigation, bound) in row.Bound) requests.Add(Associate(row.Target.ToEntityReference(), navigation, bound));
    }

    private static void AddChild(WriteRow parent, Navigation navigation, WriteRow child, List<OrganizationRequest> requests)
    {
        if (navigation is Navigation.Children children)
            child.Target[children.Relationship.ReferencingColumn] = parent.Target.ToEntityReference();
        Add(child, requests);
        if (navigation is Navigation.ManyToMany) requests.Add(Associate(parent.Target.ToEntityReference(), navigation, child.Target.ToEntityReference()));
    }

    public static AssociateRequest Associate(EntityReference row, Navigation navigation, EntityReference other) => new()
    {
        Target = row, Relationship = RelationshipOf(navigation), RelatedEntities = [other],
    };

    public static DisassociateRequest Disassociate(EntityReference row, Navigation navigation, EntityReference other) => new()
    {
        Target = row, Relationship = RelationshipOf(navigation), RelatedEntities = [other],
    };

    private static Relationship RelationshipOf(Navigation navigation) => navigation switch
    {
        Navigation.Children children => new Relationship(children.Relationship.SchemaName) { PrimaryEntityRole = EntityRole.Referenced },
        Navigation.ManyToMany many => new Relationship(many.Relationship.SchemaName)
        {
            PrimaryEntityRole = many.Relationship.FirstTable != many.Relationship.SecondTable ? null
                : many.FromFirst ? EntityRole.Referencing : EntityRole.Referenced,
        },
        _ => throw ApiFaults.Query($"'{navigation.Name}' is not a collection."),
    };
}
