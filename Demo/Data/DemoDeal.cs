namespace CrmChecklists.Demo.Data;

/// <summary>A demo deal: the stage it stands in (0 Qualify to 3 Close), its owner's key, its value in US dollars, how many items of that stage are answered, and whether it was won there.</summary>
public sealed record DemoDeal(string Name, string Account, int Stage, string Owner, decimal Value, int Settled, bool Won = false);
