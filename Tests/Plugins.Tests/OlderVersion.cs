using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace CrmChecklists.Plugins.Tests;

/// <summary>An older version of the product, made from the packed one by taking away what is told to be new.</summary>
internal static class OlderVersion
{
    /// <summary>Writes the zip and gives its path.</summary>
    /// <param name="table">The schema name of a table that was not there yet.</param>
    /// <param name="columns">Schema names of columns that were not there yet, with their tables'.</param>
    public static string Of(string zip, string version, string table, params (string Table, string Column)[] columns)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Path.GetFileNameWithoutExtension(zip)}-{version}.zip");
        File.Copy(zip, path, overwrite: true);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        Edit(archive, "solution.xml", root =>
        {
            root.Descendants("Version").Single().Value = version;
            root.Descendants("RootComponent").Where(c => Is(c.Attribute("schemaName")?.Value, table)).Remove();
        });
        Edit(archive, "customizations.xml", root => Take(root, table, columns));
        return path;
    }

    private static void Take(XElement root, string table, (string Table, string Column)[] columns)
    {
        root.Elements("Entities").Elements("Entity").Where(e => Is(e.Element("Name")!.Value, table)).Remove();
        foreach (var (owner, column) in columns)
            Take(root, owner, column);
        root.Elements("EntityRelationships").Elements().Where(r => r.Elements().Any(e => Is(e.Value, table) && e.Name.LocalName.EndsWith("EntityName", StringComparison.Ordinal))).Remove();
        root.Descendants("RolePrivilege").Where(p => p.Attribute("name")!.Value.EndsWith(table, StringComparison.OrdinalIgnoreCase)).Remove();
        root.Descendants("AppModuleComponent").Where(c => Is(c.Attribute("schemaName")?.Value, table)).Remove();
        root.Descendants("SubArea").Where(s => Is(s.Attribute("Entity")?.Value, table)).Remove();
    }

    private static void Take(XElement root, string table, string column)
    {
        root.Descendants("entity").Where(e => Is(e.Attribute("Name")?.Value, table)).Descendants("attribute")
            .Single(a => Is(a.Attribute("PhysicalName")?.Value, column)).Remove();
        foreach (var list in root.Descendants("SdkMessageProcessingStep").Where(s => Is(s.Element("PrimaryEntity")?.Value, table))
                     .Descendants().Where(e => e.Name.LocalName is "FilteringAttributes" or "Attributes"))
            list.Value = string.Join(",", list.Value.Split(',').Where(name => !Is(name.Trim(), column)));
    }

    private static void Edit(ZipArchive archive, string name, Action<XElement> edit)
    {
        var entry = archive.GetEntry(name)!;
        XElement root;
        using (var stream = entry.Open())
            root = XElement.Load(stream);
        edit(root);
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), Encoding.UTF8);
        writer.Write(root.ToString(SaveOptions.DisableFormatting));
    }

    private static bool Is(string? value, string name) => string.Equals(value, name, StringComparison.OrdinalIgnoreCase);
}
