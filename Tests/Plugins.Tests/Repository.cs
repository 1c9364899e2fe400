namespace CrmChecklists.Plugins.Tests;

/// <summary>Where the tests find what the repository builds and what may stand beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The dll that ships, built for .NET Framework.</summary>
    public static string ShippedDll { get; } = Directory.GetFiles(
        Path.Combine(Root, "Plugins", "bin", Configuration), "CrmChecklists.Plugins.dll", SearchOption.AllDirectories)
        .Single(path => Path.GetFileName(Path.GetDirectoryName(path))!.StartsWith("net4", StringComparison.Ordinal));

    /// <summary>Facts about Microsoft's assemblies; not part of the repository and not everywhere.</summary>
    public static string Shared { get; } = Path.Combine(Root, "..", "shared");

    public static string SolutionSource { get; } = Path.Combine(Root, "Solution", "src");

    private static string Configuration => new DirectoryInfo(TestContext.CurrentContext.TestDirectory).Parent!.Name;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository, below the folder of global.json.");
        return folder.FullName;
    }
}
