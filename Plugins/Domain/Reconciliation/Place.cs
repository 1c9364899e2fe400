namespace CrmChecklists.Domain;

/// <summary>Where a deal stands: a stage, a state or a sales stage.</summary>
/// <param name="Id">The stage's id, or the number of the state.</param>
/// <param name="Name">What people call it.</param>
internal sealed record Place(string Id, string Name);
