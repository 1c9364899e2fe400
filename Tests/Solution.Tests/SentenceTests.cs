using System.Text;
using System.Text.RegularExpressions;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>Every sentence the packer can say is said by some broken input: a new one without a test is found here.</summary>
internal sealed partial class SentenceTests
{
    [Test]
    public void Every_sentence_of_the_packer_has_a_broken_input()
    {
        var tests = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "Tests", "Solution.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "SentenceTests.cs").Select(path => Joined().Replace(File.ReadAllText(path), "")));

        var sentences = Directory.EnumerateFiles(Path.Combine(Repository.Root, "Solution", "Packer"), "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "Program.cs" && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")).SelectMany(path => Sentences(File.ReadAllLines(path))).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(sentences, Has.Count.GreaterThan(60));
            Assert.That(sentences.Where(sentence => !Regex.IsMatch(tests, sentence)), Is.Empty);
        });
    }

    /// <summary>The texts of code that are sentences, as patterns: anything may stand where a value does.</summary>
    private static IEnumerable<string> Sentences(string[] lines) =>
        from line in lines
        where Saying().IsMatch(line)
        from pattern in Texts(line)
        where pattern.Length > 20 && (char.IsAsciiLetterUpper(pattern[0]) || pattern[0] == '[' || pattern.Length > 60) && pattern.EndsWith("\\.", StringComparison.Ordinal)
        select pattern;

    /// <summary>The text literals of a line as patterns; a value in an interpolated one may hold texts of its own, which are passed over.</summary>
    private static IEnumerable<string> Texts(string line)
    {
        for (var place = line.IndexOf('"'); place >= 0; place = place < line.Length ? line.IndexOf('"', place) : -1)
        {
            var interpolated = place > 0 && line[place - 1] == '$';
            var pattern = new StringBuilder();
            for (place++; place < line.Length && line[place] != '"'; place++)
            {
                if (interpolated && line[place] == '{')
                {
                    for (var depth = 0; place < line.Length; place++)
                    {
                        depth += line[place] switch { '{' => 1, '}' => -1, _ => 0 };
                        if (depth == 0) break;
                    }

                    pattern.Append("[^\\n]*?");
                }
                else if (line[place] == '\\')
                {
                    pattern.Append(Regex.Escape(line[place..(++place + 1)]));
                }
                else
                {
                    pattern.Append(Regex.Escape(line[place].ToString()));
                }
            }

            place++;
            yield return pattern.ToString();
        }
    }

    /// <summary>A line that makes a problem, or goes on with one; comments are none.</summary>
    [GeneratedRegex("""^(?!\s*//).*(At\(|Problem\(|Refuse)|^\s*(\$"|\? |: )""")]
    private static partial Regex Saying();

    /// <summary>Where a text of a test goes on in the next line.</summary>
    [GeneratedRegex("\"\\s*\\+\\s*\\$?\"")]
    private static partial Regex Joined();
}
