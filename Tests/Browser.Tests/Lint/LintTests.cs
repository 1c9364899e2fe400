using Browser.Tests.Support;

namespace Browser.Tests.Lint;

/// <summary>Web resources pass the rules of Microsoft's solution checker and eslint's own; the emulator's client passes eslint's own.</summary>
public sealed class LintTests
{
    [Test]
    public async Task Eslint_finds_nothing_in_the_scripts()
    {
        await NodeModules.Installed;

        var (exitCode, output) = await NodeModules.Run("npx", "eslint", "--max-warnings", "0", ".");

        Assert.That(exitCode, Is.Zero, output);
    }
}
