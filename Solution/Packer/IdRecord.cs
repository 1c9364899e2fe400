using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer;

/// <summary>
/// The ids that environments know already, a line each, kept beside the source. An import finds what it replaces by them: a component under a new id is
/// another component, and the old one stays behind or is deleted with everything that refers to it.
/// </summary>
internal static class IdRecord
{
    private const string Advice = "If that is meant, record it: build.sh record";

    /// <summary>Recorded ids that the solution has no more.</summary>
    /// <exception cref="PackException">The record is missing.</exception>
    public static IEnumerable<Problem> Find(string path, IReadOnlyList<IdentifiedComponent> components)
    {
        if (!File.Exists(path)) throw new PackException([new Problem(path, 0, "The record of ids is missing. Take it out of the repository again, or write a new one: build.sh record")]);

        var present = components.Select(component => (component.Recorded.Kind, component.Recorded.Id)).ToHashSet();
        return File.ReadLines(path).SelectMany((line, index) => OfLine(path.Replace('\\', '/'), index + 1, line, present, components)).ToList();
    }

    /// <summary>Writes the record of <paramref name="components"/>.</summary>
    public static void Write(string path, IReadOnlyList<IdentifiedComponent> components) =>
        File.WriteAllText(path, string.Concat(components.Select(component => component.Recorded + "\n").Order(StringComparer.Ordinal)));

    private static IEnumerable<Problem> OfLine(string path, int number, string line, HashSet<(string, Guid)> present, IReadOnlyList<IdentifiedComponent> components)
    {
        if (line.Split(' ', 3) is not [var kind, var text, var name] || !Guid.TryParse(text, out var id))
            return [new Problem(path, number, "A line of the record is a kind, an id and a name.")];
        if (present.Contains((kind, id))) return [];

        var now = components.FirstOrDefault(component => component.Recorded.Kind == kind && component.Recorded.Name == name);
        return now is null
            ? [new Problem(path, number, $"The {kind} {name} has shipped with the id {id} and is gone. An upgrade would delete it. {Advice}")]
            : [now.At($"The {kind} {name} has shipped with the id {id}. Under another id it is another component. {Advice}")];
    }
}
