using Emulator.Metadata;

namespace Emulator.Security;

/// <summary>Names of privileges: prv, the right, the table's schema name. (Learn: "Security role and privilege reference".)</summary>
internal static class Privileges
{
    public const string BypassBusinessLogic = "prvBypassCustomBusinessLogic";

    /// <summary>Tables whose privileges go by another name than their own.</summary>
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["systemuser"] = "User", ["annotation"] = "Note", ["transactioncurrency"] = "TransactionCurrency", ["activitypointer"] = "Activity",
        ["businessunit"] = "BusinessUnit", ["team"] = "Team", ["role"] = "Role", ["workflow"] = "Workflow",
    };

    public static string Of(AccessRight right, TableMetadata table) =>
        "prv" + right + (Nouns.GetValueOrDefault(table.LogicalName) ?? (table.IsActivity ? "Activity" : table.SchemaName));
}
