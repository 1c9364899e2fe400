using System.Xml.Linq;

namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>A Custom API as the solution declares it.</summary>
/// <param name="Privilege">Who has it at any depth may call the API; null: everybody who is signed in.</param>
/// <param name="Table">The table it is bound to, or null.</param>
internal sealed record CustomApi(string Name, string? Privilege, string? Table, bool IsFunction)
{
    public static IReadOnlyList<CustomApi> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.SolutionSource, "customapis"), "customapi.xml", SearchOption.AllDirectories).Select(Read).OrderBy(api => api.Name, StringComparer.Ordinal)];

    public override string ToString() => Name;

    private static CustomApi Read(string file)
    {
        var api = XDocument.Load(file).Root!;
        string? Value(string name) => string.IsNullOrWhiteSpace((string?)api.Element(name)) ? null : (string?)api.Element(name);
        return new CustomApi((string)api.Attribute("uniquename")!, Value("executeprivilegename"), Value("boundentitylogicalname"), Value("isfunction") == "1");
    }
}
