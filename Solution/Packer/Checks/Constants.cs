using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>The names of columns that the code spells have to be columns of the solution's tables. Tables of the platform are not in it and cannot be asked.</summary>
internal static class Constants
{
    /// <summary>Columns every table has without anybody defining them
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/account, "Version number").</summary>
    private static readonly string[] OfThePlatform = ["versionnumber"];

    /// <summary>Tables and columns that only the code knows.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, PluginAssembly plugin) =>
        plugin.Tables.Where(declared => source.IsOurs(declared.Name)).SelectMany(declared => source.FindTable(declared.Name) is { } table
            ? Missing(table, declared)
            : [source.Manifest.At(source.Manifest.Root.Descendants("RootComponents").First(), $"{declared.Type} names the table {declared.Name}, which is no table of the solution.")]);

    private static IEnumerable<Problem> Missing(Table table, DeclaredTable declared) =>
        from constant in declared.Columns
        from column in constant.Value.Split(',').Distinct()
        where !table.ColumnNames.Contains(column) && !OfThePlatform.Contains(column)
        // A list is made of constants; the constant's own line is enough.
        where constant.Value == column || declared.Columns.All(other => other.Value != column)
        select table.Definition.At(table.Definition.Root.Descendants("attributes").First(), $"{declared.Type}.{constant.Key} names the column {column}, which {table.LogicalName} does not have.");
}
