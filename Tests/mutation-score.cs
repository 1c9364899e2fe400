// Reads Stryker's report and prints killed of total by file, the survivors, and "Mutation: N killed of M (P %)". Fails below 90 %.
// A mutant that no test covers has survived. Those that nobody can tell from the original are listed, with the reason, in equivalent-mutants.txt and do not count.
// dotnet run --file Tests/mutation-score.cs -- REPORT EQUIVALENTS
#:property PublishAot=false
using System.Text.Json;

const int LeastPercent = 90;
string[] dead = ["Killed", "Timeout"], alive = ["Survived", "NoCoverage"];

var equivalent = File.ReadLines(args[1]).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | ")[0].Trim()).ToHashSet();
var mutants = JsonDocument.Parse(File.ReadAllText(args[0])).RootElement.GetProperty("files").EnumerateObject().SelectMany(Mutants)
    .Where(one => dead.Contains(one.Status) || alive.Contains(one.Status)).ToList();
bool IsListed((string File, int Line, string Status, string Change) one) => alive.Contains(one.Status) && equivalent.Contains(one.Change);
var listed = mutants.Where(IsListed).ToList();
var counted = mutants.Where(one => !IsListed(one)).ToList();

foreach (var file in counted.GroupBy(one => one.File).OrderBy(file => file.Key))
    Console.WriteLine($"{file.Count(one => dead.Contains(one.Status)),4} of {file.Count(),4}  {file.Key}");
foreach (var one in counted.Where(one => alive.Contains(one.Status)).OrderBy(one => one.File).ThenBy(one => one.Line))
    Console.WriteLine($"survived  {one.File}:{one.Line}  {one.Change}");
foreach (var unused in equivalent.Except(listed.Select(one => one.Change)))
    Console.WriteLine($"listed as equivalent, but no such mutant survived: {unused}");

var killed = counted.Count(one => dead.Contains(one.Status));
Console.WriteLine($"{listed.Count} equivalent mutants left out");
Console.WriteLine($"Mutation: {killed} killed of {counted.Count} ({100.0 * killed / Math.Max(1, counted.Count):0.0} %)");
return counted.Count > 0 && killed * 100 >= counted.Count * LeastPercent ? 0 : 1;

static IEnumerable<(string File, int Line, string Status, string Change)> Mutants(JsonProperty file)
{
    var name = file.Name.Replace('\\', '/').Split("Plugins/Domain/").Last();
    var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
    foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
    {
        var (start, end) = (mutant.GetProperty("location").GetProperty("start"), mutant.GetProperty("location").GetProperty("end"));
        int first = start.GetProperty("line").GetInt32() - 1, last = end.GetProperty("line").GetInt32() - 1;
        var text = string.Join("\n", lines[first..(last + 1)]);
        var behind = lines[last].Length - (end.GetProperty("column").GetInt32() - 1);
        var original = text[(start.GetProperty("column").GetInt32() - 1)..^behind];
        yield return (name, first + 1, mutant.GetProperty("status").GetString()!,
            $"{name}: {OneLine(original)} => {OneLine(mutant.GetProperty("replacement").GetString()!)}");
    }
}

static string OneLine(string code) => string.Join(" ", code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
