using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>A model-driven app: a row of <c>appmodule</c>.</summary>
/// <param name="Components">Component type code with schema name or id.</param>
/// <param name="Roles">Roles whose members see the app.</param>
internal sealed record AppDefinition(
    string UniqueName, LocalizedText Name, LocalizedText? Description, Guid? Icon, int ClientType, int FormFactor, int NavigationType,
    IReadOnlyList<(int Type, string Key)> Components, IReadOnlyList<Guid> Roles);
