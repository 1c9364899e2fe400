using System.ComponentModel;
using System.Diagnostics;

namespace Emulator.Tests.WebApi;

public sealed class NpmClientTests : WebApiFixture
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "Tests", "Emulator.Tests", "Npm");

    [Test]
    public async Task A_client_nobody_here_wrote_works_unchanged()
    {
        await IgnoreWithoutNode();
        var api = await Create("customapis", """{"uniquename":"tst_Announce","name":"Announce","displayname":"Announce","bindingtype":0,"isfunction":false,"isprivate":false,"allowedcustomprocessingsteptype":0}""");
        await Create("customapirequestparameters", $$"""{"uniquename":"Text","name":"Text","displayname":"Text","type":10,"isoptional":false,"CustomAPIId@odata.bind":"/customapis({{api}})"}""");
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) Assert.That(await Run("npm", "ci", "--no-audit", "--no-fund"), Is.EqualTo("").Or.Not.Contain("npm error"));

        var output = await Run("node", "story.js", Emulator.BaseAddress.ToString().TrimEnd('/'), Admin);

        Assert.That(output.TrimEnd(), Is.EqualTo("The story is told."));
    }

    private static async Task IgnoreWithoutNode()
    {
        try
        {
            await Run("node", "--version");
            await Run("npm", "--version");
        }
        catch (Win32Exception)
        {
            Assert.Ignore("Node.js and npm are not installed; build.sh test installs them on Debian.");
        }
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return process.ExitCode == 0 ? output : output + await error;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmChecklists.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
