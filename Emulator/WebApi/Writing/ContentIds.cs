using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Writing;

/// <summary>What `$1`, `$2` ... mean: the rows that earlier requests of a batch made or touched.</summary>
internal sealed class ContentIds
{
    private readonly Dictionary<string, EntityReference> rows = new(StringComparer.Ordinal);

    public void Set(string contentId, EntityReference row) => rows[contentId] = row;

    /// <param name="reference">`$1`, with the dollar sign.</param>
    /// <exception cref="DataverseFault">No request with that Content-ID came before.</exception>
    public EntityReference Find(string reference) =>
        rows.TryGetValue(reference[1..], out var row) ? row
            : throw Faults.BadRequest($"Content-ID Reference: '{reference}' does not exist in the batch context.");

    public static bool IsReference(string text) => text.Length > 1 && text[0] == '$' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
