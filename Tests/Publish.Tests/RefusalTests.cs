using System.IO.Compression;
using Emulator;

namespace CrmChecklists.Publish.Tests;

/// <summary>What cannot be published ends with a sentence and exit code 1.</summary>
public sealed class RefusalTests
{
    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("publish-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("contoso", "--url is no address of an environment. It looks like https://contoso.crm4.dynamics.com or http://localhost:5080.")]
    [TestCase("ftp://contoso.example", "--url is no address of an environment. It looks like https://contoso.crm4.dynamics.com or http://localhost:5080.")]
    [TestCase("http://contoso.crm4.dynamics.com", "http://contoso.crm4.dynamics.com would get the sign-in unencrypted. Use https; http is for the emulator on this machine.")]
    public async Task An_address_that_cannot_be_meant_is_refused(string url, string sentence)
    {
        var run = await CommandRun.Of(["--url", url]);

        Assert.That((run.ExitCode, run.Everything), Is.EqualTo((1, sentence)));
    }

    [Test]
    public async Task Nobody_listens()
    {
        Prepare();

        var run = await CommandRun.Of(["--root", folder, "--url", "http://localhost:1"]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Everything, Does.StartWith("Failed to connect to Dataverse at http://localhost:1/: http://localhost:1/ cannot be reached ("));
    }

    [Test]
    public async Task Without_a_way_to_sign_in_the_ways_are_told()
    {
        Prepare();

        var run = await CommandRun.Of(["--root", folder, "--url", "https://contoso.crm4.dynamics.com"]);

        Assert.That((run.ExitCode, run.Everything), Is.EqualTo(
            (1, "Say how to sign in: --auth secret, certificate, device or bearer. With CHK_CLIENT_SECRET set, secret is meant.")));
    }

    [Test]
    public async Task Somebody_the_environment_does_not_know()
    {
        Prepare();
        await using var emulator = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0 });

        var run = await CommandRun.Of(["--root", folder, "--url", emulator.BaseAddress.ToString(), "--user", "nobody@demo.example"]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Everything, Does.StartWith($"Failed to connect to Dataverse at {emulator.BaseAddress}: Nobody is signed in, so nothing was read or changed."));
    }

    [Test]
    public async Task An_import_that_fails_says_what_the_platform_says()
    {
        Prepare();
        await using var emulator = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0 });

        var run = await CommandRun.Of(["--root", folder, "--url", emulator.BaseAddress.ToString()]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Complained, Does.StartWith(
            "Tiny 1.2.3.4 (unmanaged) was not imported: The solution file is invalid. The compressed file must contain solution.xml and customizations.xml at its root:"));
    }

    [Test]
    public async Task A_folder_without_packs_is_told_before_anything_is_imported()
    {
        Prepare();
        File.Delete(Path.Combine(folder, "Solution", "packs", "one.json"));

        var run = await CommandRun.Of(["--root", folder, "--url", "http://localhost:1"]);

        Assert.That((run.ExitCode, run.Everything), Is.EqualTo((1, $"The folder {Path.Combine(folder, "Solution", "packs")} holds no pack (*.json).")));
    }

    /// <summary>A repository's folder with a zip that names a solution and holds none, and a pack.</summary>
    private void Prepare()
    {
        Directory.CreateDirectory(Path.Combine(folder, "artifacts"));
        Directory.CreateDirectory(Path.Combine(folder, "Solution", "packs"));
        File.WriteAllText(Path.Combine(folder, "Solution", "packs", "one.json"), "{}");
        using var zip = ZipFile.Open(Path.Combine(folder, "artifacts", "CrmChecklists.zip"), ZipArchiveMode.Create);
        using var manifest = new StreamWriter(zip.CreateEntry("solution.xml").Open());
        manifest.Write(
            "<ImportExportXml><SolutionManifest><UniqueName>Tiny</UniqueName><Version>1.2.3.4</Version><Managed>0</Managed></SolutionManifest></ImportExportXml>");
    }
}
