using CrmChecklists.Packer;

namespace Solution.Tests.Given;

/// <summary>A copy of the repository's solution and web resources in a folder of its own, to be packed as it is or after breaking it.</summary>
internal sealed class SolutionCopy : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("solution-tests-").FullName;

    public SolutionCopy()
    {
        Copy(Path.Combine(Repository.Root, "Solution", "src"), Path.Combine(root, "src"));
        Copy(Path.Combine(Repository.Root, "WebResources"), Path.Combine(root, "WebResources"));
        Copy(Path.Combine(Repository.Root, "Solution", "packs"), Path.Combine(root, "packs"));
        File.Copy(Path.Combine(Repository.Root, "Solution", "ids.txt"), Full("ids.txt"));
        Plugin = PluginDll.Of(Path.Combine(root, "src"));
        Plugin.Write(PluginPath);
    }

    /// <summary>The dll beside the copy, which declares what the solution registered before it was broken.</summary>
    public PluginDll Plugin { get; }

    /// <summary>Where the dll lies.</summary>
    public string PluginPath => Full("CrmChecklists.Plugins.dll");

    /// <summary>The folder the zips go to.</summary>
    public string Output => Full("out");

    /// <summary>The settings to pack it.</summary>
    public PackSettings Settings => new(Full("src"), Full("WebResources"), Full("packs"), PluginPath, Output, Full("ids.txt"), "1.2.3");

    /// <summary>The path inside the copy of the only file of that name below <paramref name="folder"/>, or of the only one holding <paramref name="text"/>.</summary>
    public string FileIn(string folder, string? name = null, string text = "") =>
        Directory.EnumerateFiles(Full(folder), name ?? "*.xml", SearchOption.AllDirectories).Where(path => text.Length == 0 || File.ReadAllText(path).Contains(text, StringComparison.Ordinal))
                 .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Single();

    /// <summary>Replaces the first <paramref name="old"/> in a file of the copy.</summary>
    public SolutionCopy Edit(string file, string old, string @new)
    {
        var text = File.ReadAllText(Full(file));
        var place = text.IndexOf(old, StringComparison.Ordinal);
        Assert.That(place, Is.Not.Negative, $"{file} does not hold {old}");
        return Write(file, string.Concat(text.AsSpan(0, place), @new, text.AsSpan(place + old.Length)));
    }

    /// <summary>Writes a file of the copy.</summary>
    public SolutionCopy Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(file))!);
        File.WriteAllText(Full(file), text);
        return this;
    }

    /// <summary>Deletes a file of the copy.</summary>
    public SolutionCopy Delete(string file)
    {
        File.Delete(Full(file));
        return this;
    }

    /// <summary>The text of a file of the copy.</summary>
    public string Read(string file) => File.ReadAllText(Full(file));

    /// <summary>Where a text first stands, as a problem names it: <c>file(line)</c>.</summary>
    public string At(string file, string text)
    {
        var lines = File.ReadAllLines(Full(file));
        return $"{file}({Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1})";
    }

    /// <summary>What keeps the copy from being packed, with paths inside the copy.</summary>
    public IReadOnlyList<string> Problems()
    {
        try
        {
            SolutionPacker.Pack(Settings);
            return [];
        }
        catch (PackException refused)
        {
            var prefix = root.Replace('\\', '/') + "/";
            return [.. refused.Problems.Select(problem => problem.ToString().Replace(prefix, "", StringComparison.Ordinal))];
        }
    }

    /// <summary>The unmanaged package.</summary>
    public Package Pack(bool managed = false)
    {
        var paths = SolutionPacker.Pack(Settings);
        return new Package(File.ReadAllBytes(paths[managed ? 1 : 0]));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Full(string path) => Path.Combine(root, path);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
