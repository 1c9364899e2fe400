namespace CrmChecklists.Publish;

/// <summary>A pack to import: its file's name and its text.</summary>
internal sealed record PackFile(string Name, string Text)
{
    /// <summary>The packs of a folder in the order of their names.</summary>
    /// <exception cref="PublishException">There is no such folder, or no pack in it.</exception>
    public static IReadOnlyList<PackFile> ReadAll(string folder)
    {
        if (!Directory.Exists(folder)) throw new PublishException($"There is no folder {folder} with packs.");
        var packs = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => new PackFile(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        return packs.Count > 0 ? packs : throw new PublishException($"The folder {folder} holds no pack (*.json).");
    }
}
