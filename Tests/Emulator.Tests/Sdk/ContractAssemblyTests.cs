using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Emulator.Tests.Sdk;

/// <summary>The identity and the surface of the built contract assemblies: what is compiled against them must bind to Microsoft's.</summary>
public class ContractAssemblyTests
{
    private const string Modern = "net10.0";
    private const string Framework = "net462";

    private static readonly string[][] Assemblies =
    [
        ["Microsoft.Xrm.Sdk", Modern], ["Microsoft.Xrm.Sdk", Framework],
        ["Microsoft.Crm.Sdk.Proxy", Modern], ["Microsoft.Crm.Sdk.Proxy", Framework],
        ["Microsoft.Xrm.Sdk.Workflow", Framework],
        ["Microsoft.PowerPlatform.Dataverse.Client", Modern],
    ];

    private static readonly string Shared = Path.Combine(RepositoryRoot(), "..", "shared");
    private static readonly Lazy<string> ComparisonTool = new(BuildComparisonTool);

    [TestCaseSource(nameof(Assemblies))]
    public void A_contract_assembly_has_Microsofts_version_and_key(string name, string framework)
    {
        var identity = AssemblyName.GetAssemblyName(PathOf(name, framework));

        var version = name == "Microsoft.PowerPlatform.Dataverse.Client" ? "1.2.0.0" : "9.0.0.0";
        Assert.That(identity.FullName, Is.EqualTo($"{name}, Version={version}, Culture=neutral, PublicKeyToken=31bf3856ad364e35"));
    }

    [TestCaseSource(nameof(Assemblies))]
    public void A_contract_assembly_needs_the_framework_and_the_SDK_only(string name, string framework)
    {
        using var file = new PEReader(File.OpenRead(PathOf(name, framework)));
        var metadata = file.GetMetadataReader();

        var references = metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name)).ToList();

        Assert.That(references, Is.Not.Empty);
        // The client also runs, beside the publish verb: it logs and retries.
        string[] ofClient = name == "Microsoft.PowerPlatform.Dataverse.Client"
            ? ["Microsoft.Crm.Sdk.Proxy", "Microsoft.Extensions.Logging.Abstractions", "Polly.Core"] : [];
        Assert.That(references, Has.All.Matches<string>(
            r => r is "mscorlib" or "System" or "Microsoft.Xrm.Sdk" || r.StartsWith("System.", StringComparison.Ordinal) || ofClient.Contains(r)));
    }

    [TestCaseSource(nameof(Assemblies))]
    public void A_contract_assembly_declares_nothing_Microsoft_does_not(string name, string framework)
    {
        if (!Directory.Exists(Shared))
            Assert.Ignore("Microsoft's surface (shared/sdk) and the tool that compares with it (shared/tools/sdk-api) do not stand beside this repository.");
        var surface = Directory.GetFiles(Path.Combine(Shared, "sdk"), name + "-*.api.txt").Single();

        var (exitCode, output) = DotNet(ComparisonTool.Value, "subset", surface, PathOf(name, framework));

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("hold; 0 not in the official surface"));
    }

    private static string PathOf(string name, string framework) =>
        Path.Combine(RepositoryRoot(), "Emulator", "Sdk", name, "bin", Configuration(), framework, name + ".dll");

    private static string Configuration() => new DirectoryInfo(TestContext.CurrentContext.TestDirectory).Parent!.Name;

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository, below the folder of global.json.");
        return folder.FullName;
    }

    private static string BuildComparisonTool()
    {
        var project = Path.Combine(Shared, "tools", "sdk-api", "sdk-api.csproj");
        var (exitCode, output) = DotNet("build", project, "-v", "q", "--nologo");
        Assert.That(exitCode, Is.Zero, output);
        return DotNet("msbuild", project, "-getProperty:TargetPath").Output.Trim();
    }

    private static (int ExitCode, string Output) DotNet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
