using Emulator.Metadata;

namespace Emulator.Security;

/// <summary>Names of privileges: prv, the right, the table's schema name. (Learn: "Security role and privilege reference".)</summary>
internal static class Privileges
{
    /// <summary>Impersonation. (Learn: "Impersonate another user".)</summary>
    public const string ActOnBehalf = "prvActOnBehalfOfAnotherUser";

    public const string BypassBusinessLogic = "prvBypassCustomBusinessLogic";

    /// <summary>Tables whose privileges go by another noun on the platform.</summary>
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal) { ["systemuser"] = "User", ["annotation"] = "Note" };

    /// <summary>The name a table brings along, which messages show.</summary>
    public static string Of(AccessRight right, TableMetadata table) => "prv" + right + table.SchemaName;

    /// <summary>The names that grant the right: the table's own, and the platform's where that differs (all activities share one).</summary>
    public static IEnumerable<string> Granting(AccessRight right, TableMetadata table)
    {
        yield return Of(right, table);
        if ((Nouns.GetValueOrDefault(table.LogicalName) ?? (table.IsActivity ? "Activity" : null)) is { } noun) yield return "prv" + right + noun;
    }
}
