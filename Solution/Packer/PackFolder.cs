using System.Text.Json;
using CrmChecklists.Domain;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer;

/// <summary>
/// The packs that ship, as web resources <c>chk_/packs/default.json</c>: the publishing page offers them where nobody can run the publish verb.
/// They are scripts to the platform, which has no type for JSON; nothing runs them.
/// </summary>
internal sealed class PackFolder(SolutionSource source, string folder)
{
    private const string Places = "Pack";

    /// <summary>The packs, by name.</summary>
    /// <exception cref="PackException">A pack is none the product could import; every wrong place is named.</exception>
    public IReadOnlyList<WebResource> Read()
    {
        if (!Directory.Exists(folder))
            throw new PackException([new Problem(folder, 0, "There is no such folder. Give the packs with --packs.")]);

        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        var problems = files.SelectMany(Problems).ToList();
        return problems.Count == 0 ? files.ConvertAll(Resource) : throw new PackException(problems);
    }

    private WebResource Resource(string file) =>
        WebResourceFolder.Made($"{source.Prefix}/packs/{Path.GetFileName(file)}", WebResourceKind.Script, File.ReadAllBytes(file));

    private static IEnumerable<Problem> Problems(string file)
    {
        var problems = new List<string>();
        var text = File.ReadAllText(file);
        PackText.Read(text, problems);
        var lines = problems.Count == 0 ? [] : Lines(File.ReadAllBytes(file));
        return problems.Select(problem => new Problem(file.Replace('\\', '/'), LineOf(problem, lines), problem));
    }

    /// <summary>A sentence begins with the place it is about; of a property that is missing its object's line is told.</summary>
    private static int LineOf(string problem, IReadOnlyDictionary<string, int> lines) =>
        lines.Where(place => problem.StartsWith(place.Key, StringComparison.Ordinal) && problem.Length > place.Key.Length && !char.IsAsciiLetterOrDigit(problem[place.Key.Length]))
             .OrderByDescending(place => place.Key.Length).Select(place => place.Value).FirstOrDefault();

    /// <summary>On which line each place of a text stands; of a text that is no JSON, as far as it can be read.</summary>
    private static Dictionary<string, int> Lines(byte[] text)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(text);
        var open = new Stack<(string Place, int Next)>();
        var name = Places;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName)
                {
                    name = $"{open.Peek().Place}.{reader.GetString()}";
                    continue;
                }
                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                {
                    open.Pop();
                    continue;
                }

                if (open.Count > 0 && open.Peek().Next >= 0)
                {
                    var (list, next) = open.Pop();
                    open.Push((list, next + 1));
                    name = $"{list}[{next}]";
                }
                lines.TryAdd(name, 1 + text.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'));
                if (reader.TokenType is JsonTokenType.StartArray) open.Push((name, 0));
                if (reader.TokenType is JsonTokenType.StartObject) open.Push((name, -1));
            }
        }
        catch (JsonException malformed)
        {
            lines[Places + " is not JSON"] = 1 + (int)(malformed.LineNumber ?? 0);
        }
        return lines;
    }
}
