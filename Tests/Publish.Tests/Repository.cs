namespace CrmChecklists.Publish.Tests;

/// <summary>The repository the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Fails the test where nothing has been packed yet.</summary>
    public static void DemandPacked()
    {
        if (!File.Exists(Path.Combine(Root, "artifacts", "CrmChecklists.zip")))
            Assert.Fail("artifacts/CrmChecklists.zip is not there. Run build.sh pack (or build.sh test, which packs first).");
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmChecklists.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
