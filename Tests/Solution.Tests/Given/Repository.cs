namespace Solution.Tests.Given;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Ancestors(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "CrmChecklists.sln")));

    /// <summary>Microsoft's schemas of customizations.xml, beside the repository; null where they are absent. They are needed by one test and by nothing that ships.</summary>
    public static string? Schemas { get; } = Ancestors(Root).Select(folder => Path.Combine(folder, "shared", "facts", "xsd", "CustomizationsSolution.xsd")).FirstOrDefault(File.Exists);

    /// <summary>A file of the repository as text.</summary>
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent) yield return here.FullName;
    }
}
