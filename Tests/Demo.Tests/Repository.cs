namespace CrmChecklists.Demo.Tests;

/// <summary>The clone the tests run in.</summary>
internal static class Repository
{
    public static readonly string Root = Find();

    /// <summary>The packed product, as `build.sh test` packs it first.</summary>
    public static string Solution
    {
        get
        {
            var zip = Path.Combine(Root, "artifacts", "CrmChecklists.zip");
            return File.Exists(zip) ? zip : throw new FileNotFoundException("Pack the solution first: ./build.sh pack", zip);
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside a clone of the repository.");
        return folder.FullName;
    }
}
