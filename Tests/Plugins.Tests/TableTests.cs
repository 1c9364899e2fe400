using System.Reflection;
using System.Xml.Linq;
using CrmChecklists.Dataverse;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Column names are written twice, in the code and in the solution: both must say the same.</summary>
internal sealed class TableTests
{
    private static readonly Type[] Tables =
        [.. typeof(PluginBase).Assembly.GetTypes().Where(type => type.Namespace == "CrmChecklists.Dataverse.Tables" && NameOf(type).StartsWith("chk_"))];

    [TestCaseSource(nameof(Tables))]
    public void Every_column_the_code_names_is_in_the_solution(Type table)
    {
        var file = Path.Combine(FolderOf(NameOf(table)), "Entity.xml");
        var shipped = XDocument.Load(file).Descendants("attribute").Select(column => column.Element("LogicalName")!.Value).Append(NameOf(table) + "id");

        var named = Texts(table).SelectMany(text => text.Split(',')).Where(text => text.StartsWith("chk_") && text != NameOf(table)).Distinct();

        Assert.That(named, Is.SubsetOf(shipped));
    }

    private static string FolderOf(string table) =>
        Directory.GetDirectories(Path.Combine(Repository.SolutionSource, "Entities")).Single(folder => Path.GetFileName(folder).ToLowerInvariant() == table);

    private static string NameOf(Type table) => table.GetField("Name")?.GetRawConstantValue() as string ?? "";

    private static IEnumerable<string> Texts(Type table) =>
        table.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue()).OfType<string>();
}
