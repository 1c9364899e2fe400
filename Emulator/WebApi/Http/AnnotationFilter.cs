namespace Emulator.WebApi.Http;

/// <summary>Which annotations a caller asked for: names, prefixes ending in `*`, or `*` for all; a leading minus takes away.</summary>
internal sealed class AnnotationFilter(IReadOnlyList<string> patterns)
{
    public const string FormattedValueName = "OData.Community.Display.V1.FormattedValue";
    public const string LookupLogicalNameName = "Microsoft.Dynamics.CRM.lookuplogicalname";
    public const string NavigationName = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    public static readonly AnnotationFilter None = new([]);

    public bool All { get; } = patterns.Contains("*");
    public bool FormattedValue => formattedValue;
    public bool LookupLogicalName => lookupLogicalName;
    public bool AssociatedNavigation => associatedNavigation;

    private readonly bool formattedValue = Matches(patterns, FormattedValueName);
    private readonly bool lookupLogicalName = Matches(patterns, LookupLogicalNameName);
    private readonly bool associatedNavigation = Matches(patterns, NavigationName);

    public static AnnotationFilter Parse(string patterns) =>
        new(patterns.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public bool Includes(string annotation) => Matches(patterns, annotation);

    /// <summary>The patterns as they came.</summary>
    public override string ToString() => string.Join(',', patterns);

    private static bool Matches(IReadOnlyList<string> patterns, string name)
    {
        var included = false;
        foreach (var pattern in patterns)
        {
            var without = pattern.StartsWith('-');
            if (IsMatch(without ? pattern[1..] : pattern, name)) included = !without;
        }

        return included;
    }

    private static bool IsMatch(string pattern, string name) =>
        pattern == "*" || pattern == name || (pattern.EndsWith('*') && name.StartsWith(pattern[..^1], StringComparison.Ordinal));
}
