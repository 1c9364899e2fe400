namespace Emulator.Solutions;

/// <summary>A request parameter or response property of a Custom API.</summary>
/// <param name="Type">0 Boolean … 12 Guid, as <c>customapirequestparameter.type</c>.</param>
internal sealed record CustomApiParameterDefinition(
    string UniqueName, string Name, string DisplayName, string? Description, int Type, bool IsOptional, string? Table);
