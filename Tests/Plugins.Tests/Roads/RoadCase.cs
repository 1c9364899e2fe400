namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>A column of the matrix: what the items ask, and how far the deal has settled them.</summary>
/// <param name="Level">What every item asks.</param>
/// <param name="State">The state of every answer, as it is spelled on the wire.</param>
/// <param name="Passes">Whether that is enough.</param>
internal sealed record RoadCase(Level Level, string State, bool Passes)
{
    public static readonly RoadCase[] All =
    [
        new(Level.Advise, "open", true),
        new(Level.Acknowledge, "open", false), new(Level.Acknowledge, "notYet", true),
        new(Level.Require, "notYet", false), new(Level.Require, "unknowable", false), new(Level.Require, "assumed", true),
        new(Level.RequireVerified, "assumed", false), new(Level.RequireVerified, "verified", true),
    ];

    public override string ToString() => (Level == Level.RequireVerified ? "Require verified" : Level.ToString()) + ", " + (State == "notYet" ? "not yet" : State);
}
