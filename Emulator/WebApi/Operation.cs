using Emulator.WebApi.Http;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi;

/// <summary>
/// What a request comes down to: messages for the platform, and the answer once they are done. Reading the request and carrying it out are apart, so that
/// the messages of a change set can run as one transaction.
/// </summary>
/// <param name="Requests">Empty for reads, which happen in <paramref name="Answer"/>.</param>
internal sealed record Operation(IReadOnlyList<OrganizationRequest> Requests, Func<IReadOnlyList<OrganizationResponse>, ApiResponse> Answer)
{
    /// <summary>The row the request is about, for `$1` references in a batch.</summary>
    public EntityReference? Row { get; init; }

    /// <summary>Whether it only reads; such a request has no place in a change set.</summary>
    public bool IsRead { get; init; }

    public static Operation Read(Func<ApiResponse> answer) => new([], _ => answer()) { IsRead = true };

    public static Operation Write(OrganizationRequest request, Func<OrganizationResponse, ApiResponse> answer) => new([request], r => answer(r[0]));

    public static Operation Write(OrganizationRequest request) => new([request], _ => ApiResponse.NoContent());
}
