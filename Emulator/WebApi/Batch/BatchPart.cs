using Emulator.WebApi.Http;

namespace Emulator.WebApi.Batch;

/// <summary>One part of a batch: a request, or a change set of requests that succeed or fail together.</summary>
/// <param name="Request">Null for a change set.</param>
/// <param name="ContentId">The part's Content-ID, or null.</param>
/// <param name="ChangeSet">Empty for a single request.</param>
internal sealed record BatchPart(ApiRequest? Request, string? ContentId, IReadOnlyList<BatchPart> ChangeSet);
