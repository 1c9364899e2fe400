namespace CrmChecklists.Setup;

/// <summary>A step that is registered now.</summary>
/// <param name="Step">The step.</param>
/// <param name="IsNew">It was not before.</param>
internal sealed record RegisteredStep(SetupStep Step, bool IsNew);
