namespace Browser.Tests.Support;

/// <summary>Places in the repository, found from where the tests run.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The client's files as they are served below `/_client/`.</summary>
    public static string Client => Path.Combine(Root, "Emulator", "Client", "wwwroot");

    /// <summary>The product's web resources, which are named chk_/ and their path here.</summary>
    public static string WebResources => Path.Combine(Root, "WebResources");

    /// <summary>The packed product, as `build.sh pack` writes it.</summary>
    public static string ProductZip => Path.Combine(Root, "artifacts", "CrmChecklists.zip");

    /// <summary>
    /// Where the story's screenshots go: below artifacts, so that a test run changes no file that is kept; with CHK_KEEP_STORY set, docs/story.
    /// </summary>
    public static string Story => Environment.GetEnvironmentVariable("CHK_KEEP_STORY") is { Length: > 0 } ? Path.Combine(Root, "docs", "story") : Path.Combine(Root, "artifacts", "story");

    /// <summary>Where pictures and traces of failed browser tests go.</summary>
    public static string Failures => Path.Combine(Root, "artifacts", "failures");

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CrmChecklists.sln"))) return at.FullName;
        }
        throw new InvalidOperationException($"No CrmChecklists.sln was found above {folder}.");
    }
}
