using System.Text.Json.Nodes;
using Browser.Tests.Support;

namespace Browser.Tests.Lint;

/// <summary>Web resources pass the rules of Microsoft's solution checker and eslint's own; the emulator's client passes eslint's own.</summary>
public sealed class LintTests
{
    private const int CheckerRules = 26;

    private static readonly Lazy<Task<JsonNode>> Once = new(Ask);

    [Test]
    public async Task Eslint_finds_nothing_in_the_scripts()
    {
        await NodeModules.Installed;

        var (exitCode, output) = await NodeModules.Run("npx", "eslint", "--max-warnings", "0", ".");

        Assert.That(exitCode, Is.Zero, output);
    }

    [Test]
    public async Task Every_script_of_the_solution_is_held_to_every_rule_as_ES2018()
    {
        var report = await Report();

        var files = report["files"]!.AsArray();
        var onDisk = Directory.GetFiles(Repository.WebResources, "*.js", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));
        Assert.That(report["rules"]!.GetValue<int>(), Is.EqualTo(CheckerRules));
        Assert.That(files.Select(file => file!["file"]!.GetValue<string>()), Is.EquivalentTo(onDisk));
        Assert.That(files.Where(file => file!["off"]!.AsArray().Count > 0), Is.Empty);
        Assert.That(files.Select(file => file!["parsedAs"]!.GetValue<string>()).Distinct(), Is.EquivalentTo(new[] { "module 2018", "script 2018" }));
    }

    [TestCase("Xrm.Page", "@microsoft/power-apps/use-client-context")]
    [TestCase("the page on top", "@microsoft/power-apps/avoid-window-top")]
    [TestCase("a request that waits", "@microsoft/power-apps/use-async")]
    [TestCase("markup from text", "no-restricted-properties")]
    [TestCase("syntax after ES2018", "syntax")]
    public async Task What_the_checker_would_reproach_is_found(string sample, string rule)
    {
        var report = await Report();

        Assert.That(report["reproaches"]![sample]!.AsArray().Select(one => one!.GetValue<string>()), Does.Contain(rule));
    }

    private static Task<JsonNode> Report() => Once.Value;

    private static async Task<JsonNode> Ask()
    {
        await NodeModules.Installed;
        var (exitCode, output) = await NodeModules.Run("node", "Tests/Browser.Tests/Lint/rules.cjs");
        Assert.That(exitCode, Is.Zero, output);
        return JsonNode.Parse(output)!;
    }
}
