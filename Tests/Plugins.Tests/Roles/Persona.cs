namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>Somebody with one role of ours and the platform's beside it.</summary>
internal sealed record Persona(string Name, Role Ours, Role Platforms)
{
    public static IReadOnlyList<Persona> All { get; } =
    [
        new("rita", Role.OfTheProduct[0], Role.OfThePlatform("Salesperson")),
        new("mona", Role.OfTheProduct[1], Role.OfThePlatform("Sales Manager")),
        new("olga", Role.OfTheProduct[2], Role.OfThePlatform("Salesperson")),
    ];

    public Depth Of(Right right, string schemaName) => Higher(Ours.Of(right, schemaName), Platforms.Of(right, schemaName));

    /// <summary>Whether a privilege on a table whose rows have owners reaches a row there.</summary>
    public bool Reaches(Right right, string schemaName, Place place) => Of(right, schemaName) >= (place switch
    {
        Place.Own => Depth.Basic,
        Place.Colleague => Depth.Local,
        Place.UnitBelow => Depth.Deep,
        _ => Depth.Global,
    });

    public bool Executes(string? privilege) => privilege is null || Higher(Ours.Of(privilege), Platforms.Of(privilege)) != Depth.None;

    public override string ToString() => Ours.Name;

    private static Depth Higher(Depth one, Depth other) => one > other ? one : other;
}
