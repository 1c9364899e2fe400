namespace Emulator.Tests.Metadata;

/// <summary>The folder of facts beside the repository; tests that need it are ignored where it is absent.</summary>
internal static class Shared
{
    public static string Facts(string relative)
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in new[] { Path.Combine(folder.FullName, "shared", "facts"), Path.Combine(folder.FullName, "..", "shared", "facts") })
            {
                if (Directory.Exists(candidate))
                    return Path.GetFullPath(Path.Combine(candidate, relative));
            }
        }

        Assert.Ignore("The folder shared/facts is not beside the repository; this test compares with it.");
        throw new InvalidOperationException();
    }
}
