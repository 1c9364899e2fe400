namespace Emulator.WebApi.Addressing;

/// <summary>One segment of a resource path, decoded: `accounts(…)` has a name and what stands in the parentheses.</summary>
/// <param name="Arguments">Null without parentheses; empty for `()`.</param>
internal sealed record PathSegment(string Name, string? Arguments)
{
    public override string ToString() => Arguments is null ? Name : $"{Name}({Arguments})";
}
