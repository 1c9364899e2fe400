using System.Xml.Linq;

namespace Solution.Tests.Given;

/// <summary>A table of ours as its Entity.xml declares it.</summary>
internal sealed class ModelTable
{
    private readonly XElement entity;

    private ModelTable(XElement entity) => this.entity = entity;

    public string Name => ((string)entity.Attribute("Name")!).ToLowerInvariant();

    public static IReadOnlyList<ModelTable> All { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(Repository.Root, "Solution", "src", "Entities"), "chk_*").OrderBy(folder => folder, StringComparer.Ordinal)
            .Select(folder => new ModelTable(XDocument.Load(Path.Combine(folder, "Entity.xml")).Descendants("entity").Single())),
    ];

    public bool BelongsToPeople => (string?)entity.Element("OwnershipTypeMask") == "UserOwned";

    /// <summary>What tells rows apart: the id, alternate keys, the columns rows are found and tied by, and the one people read.</summary>
    public IEnumerable<ModelColumn> KeyColumns
    {
        get
        {
            var unique = entity.Descendants("EntityKeyAttributes").Elements("AttributeName").Select(one => one.Value).ToHashSet();
            return entity.Descendants("attribute").Where(IsOurs).Select(column => new ModelColumn(
                    (string)column.Element("LogicalName")!,
                    (string)column.Element("Type")!,
                    unique.Contains((string)column.Element("LogicalName")!),
                    column.Elements("DisplayMask").Any(mask => mask.Value.Contains("PrimaryName", StringComparison.Ordinal))))
                .Where(column => column.IsId || column.IsLookup || column.IsUnique || column.IsTitle)
                .OrderBy(column => column.Rank).ThenBy(column => column.Name, StringComparer.Ordinal);
        }
    }

    private static bool IsOurs(XElement column) => ((string)column.Element("LogicalName")!).StartsWith("chk_", StringComparison.Ordinal);
}
