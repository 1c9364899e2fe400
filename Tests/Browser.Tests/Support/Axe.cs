using Microsoft.Playwright;

namespace Browser.Tests.Support;

/// <summary>Looks for what would keep people out, by the rules of axe-core: WCAG 2 A and AA and its best practices; in pages that show themselves whole also WCAG 2.2's rule on targets.</summary>
public static class Axe
{
    /// <summary>What axe-core finds in a frame as it stands: a rule and where, a line each.</summary>
    /// <param name="frame">The page.</param>
    /// <param name="isWhole">Nothing of it is scrolled below something else, which axe-core would take for a target that is always so small.</param>
    /// <param name="areOnlyColoursOther">The same page was looked at in other colours before: only these are looked at now.</param>
    public static async Task<string[]> Findings(IFrame frame, bool isWhole = false, bool areOnlyColoursOther = false)
    {
        await NodeModules.Installed;
        await frame.EvaluateAsync(await File.ReadAllTextAsync(NodeModules.File("axe-core", "axe.min.js")));
        return await frame.EvaluateAsync<string[]>(
            "async ([isWhole, only]) => (await axe.run(only ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : { rules: { 'target-size': { enabled: isWhole } } })).violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary))", new[] { isWhole, areOnlyColoursOther });
    }
}
