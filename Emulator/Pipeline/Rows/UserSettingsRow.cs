using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>The settings every user has: a row of <c>usersettings</c> under the user's own id, there as soon as the user is. (Learn: "UserSettings table reference".)</summary>
internal static class UserSettingsRow
{
    private const string Settings = "usersettings";
    private const int English = 1033;
    private const int Utc = 92;

    /// <summary>What a new user's settings say.</summary>
    public static IEnumerable<(string Column, object? Value)> Defaults(Guid businessUnit) =>
    [
        (Columns.BusinessUnit, businessUnit), ("localeid", English), ("uilanguageid", English), ("timezonecode", Utc), ("paginglimit", 50),
        ("dateformatstring", "M/d/yyyy"), ("dateseparator", "/"), ("timeformatstring", "h:mm tt"), ("decimalsymbol", "."), ("numberseparator", ","),
        ("currencysymbol", "$"),
    ];

    /// <summary>A row was created: a user gets settings along with it.</summary>
    public static void Created(Call call, TableMetadata table, Entity row)
    {
        if (table.LogicalName != "systemuser" || call.Metadata.TryTable(Settings) is not { } settings) return;
        var unit = row.GetAttributeValue<EntityReference>(Columns.BusinessUnit)?.Id ?? WellKnown.RootBusinessUnit;
        var own = new Entity(Settings, row.Id) { [settings.PrimaryIdColumn] = row.Id };
        foreach (var (column, value) in Defaults(unit)) own[column] = value;
        RowStamps.Created(call, settings, own);
        call.Session.Insert(settings, own);
        call.Operation.Wrote(Settings);
    }
}
