using Emulator.Metadata;
using Emulator.Query;
using Emulator.WebApi.Edm;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Reading;

/// <summary>Navigation properties as joins.</summary>
internal static class Relationships
{
    /// <summary>The join from a row of <paramref name="parent"/> to the rows at the other end of a collection-valued navigation property.</summary>
    public static LinkNode Link(Navigation navigation, TableMetadata parent, TableMetadata other, string alias, JoinOperator join) => navigation switch
    {
        Navigation.Children children =>
            new LinkNode(other, alias, other.Column(children.Relationship.ReferencingColumn), parent.Column(parent.PrimaryIdColumn), join),
        Navigation.ManyToMany many =>
            new LinkNode(other, alias, other.Column(other.PrimaryIdColumn), parent.Column(parent.PrimaryIdColumn), join) { Intersect = many.Relationship },
        _ => throw ApiFaults.Query($"'{navigation.Name}' of '{parent.LogicalName}' is not a collection."),
    };
}
