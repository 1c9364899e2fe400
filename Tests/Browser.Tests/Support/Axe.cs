using Microsoft.Playwright;

namespace Browser.Tests.Support;

/// <summary>Looks for what would keep people out, by the rules of axe-core: WCAG 2 A and AA and its best practices.</summary>
public static class Axe
{
    /// <summary>What axe-core finds in a frame as it stands: a rule and where, a line each.</summary>
    public static async Task<string[]> Findings(IFrame frame)
    {
        await NodeModules.Installed;
        await frame.EvaluateAsync(await File.ReadAllTextAsync(NodeModules.File("axe-core", "axe.min.js")));
        return await frame.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary))");
    }
}
