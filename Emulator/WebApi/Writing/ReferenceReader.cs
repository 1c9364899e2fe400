using Emulator.Metadata;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Edm;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Writing;

/// <summary>Reads the address of a row: `/accounts(id)`, `accounts(key='x')`, a full URL, or `$1` inside a batch.</summary>
internal sealed class ReferenceReader(ApiModel model, ContentIds contentIds)
{
    /// <exception cref="DataverseFault">Not the address of a row.</exception>
    public EntityReference Read(string address)
    {
        if (ContentIds.IsReference(address)) return contentIds.Find(address);

        var segments = PathReader.Read(Relative(address));
        if (segments is not [{ Arguments: { Length: > 0 } key } segment])
            throw Faults.BadRequest($"'{address}' is not the address of a row. Write it as /accounts(00000000-0000-0000-0000-000000000000).");

        var table = model.Metadata.TryTableBySet(segment.Name) ?? throw ApiFaults.Query($"Resource not found for the segment '{segment.Name}'.");
        return KeyReader.Read(table, key).Reference(table.LogicalName);
    }

    private static string Relative(string address)
    {
        const string marker = "/api/data/v9.";
        var at = address.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return address.TrimStart('/');

        var slash = address.IndexOf('/', at + marker.Length);
        return slash < 0 ? "" : address[(slash + 1)..];
    }

    /// <summary>The tables a lookup may point at, by navigation property.</summary>
    /// <exception cref="DataverseFault">The row is of another table.</exception>
    public static EntityReference Check(TableMetadata table, Navigation.Lookup lookup, EntityReference reference) =>
        lookup.Targets.Contains(reference.LogicalName) ? reference
            : throw ApiFaults.Payload(table,
                $"The navigation property '{lookup.Name}' leads to {string.Join(" or ", lookup.Targets)}, not to {reference.LogicalName}.");
}
