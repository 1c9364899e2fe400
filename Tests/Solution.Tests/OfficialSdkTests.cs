using System.Diagnostics;
using System.Text.Json;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>
/// What the projects refer to with each provider of the SDK. Microsoft's packages cannot be restored everywhere, so this asks MSBuild what would be restored; building with them is told in docs/official-sdk.md.
/// </summary>
public class OfficialSdkTests
{
    private const string Core = "Microsoft.CrmSdk.CoreAssemblies";
    private const string Workflow = "Microsoft.CrmSdk.Workflow";
    private const string Client = "Microsoft.PowerPlatform.Dataverse.Client";
    private const string Fake = "FakeXrmEasy.v9";

    private static readonly string[] Packages = [Core, Workflow, Client, Fake];

    /// <summary>Project, framework where it has several, Microsoft's packages in Official mode, whether they stay out of what is built, our own assemblies in Contract mode.</summary>
    private static readonly TestCaseData[] Projects =
    [
        new("Plugins/Plugins.csproj", "net462", new[] { Core, Workflow }, true, new[] { "Microsoft.Xrm.Sdk", "Microsoft.Xrm.Sdk.Workflow" }),
        new("Plugins/Plugins.csproj", "net10.0", new[] { Client }, true, new[] { "Microsoft.Xrm.Sdk" }),
        new("Publish/Publish.csproj", null, new[] { Client }, false, new[] { "Microsoft.PowerPlatform.Dataverse.Client" }),
        new("Emulator/Emulator.csproj", null, new[] { Client }, false, new[] { "Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy" }),
        new("Tests/TestPlugins/TestPlugins.csproj", null, new[] { Core }, true, new[] { "Microsoft.Xrm.Sdk" }),
        new("Tests/Plugins.Tests/Plugins.Tests.csproj", null, new[] { Client, Fake }, false, new[] { "Microsoft.Xrm.Sdk" }),
        new("Tests/Emulator.Tests/Emulator.Tests.csproj", null, new[] { Client }, false,
            new[] { "Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk.Workflow", "Microsoft.PowerPlatform.Dataverse.Client" }),
        new("Tests/Solution.Tests/Solution.Tests.csproj", null, new[] { Client }, false, new[] { "Microsoft.Xrm.Sdk" }),
        new("Tests/Publish.Tests/Publish.Tests.csproj", null, Array.Empty<string>(), false, Array.Empty<string>()),
        new("Demo/Demo.csproj", null, Array.Empty<string>(), false, Array.Empty<string>()),
    ];

    [TestCaseSource(nameof(Projects))]
    public void A_project_takes_the_SDK_from_Microsoft_or_from_us_and_never_from_both(string project, string? framework, string[] packages, bool stayOut, string[] assemblies)
    {
        var official = Evaluate(project, framework, "Official");
        var contract = Evaluate(project, framework, "Contract");

        Assert.Multiple(() =>
        {
            Assert.That(official.Packages.Select(package => package.Name), Is.EquivalentTo(packages));
            Assert.That(official.Packages.Where(package => package.Name != Fake).Select(package => package.StaysOut), Is.All.EqualTo(stayOut));
            Assert.That(official.Assemblies, Is.Empty, "contract assemblies with Microsoft's packages");
            Assert.That(contract.Packages, Is.Empty, "Microsoft's packages with contract assemblies");
            Assert.That(contract.Assemblies, Is.EquivalentTo(assemblies));
        });
    }

    [Test]
    public void No_project_is_left_out_here()
    {
        var users = Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("<SdkAssembly ", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

        Assert.That(Projects.Select(one => (string)one.Arguments[0]!).Distinct(), Is.SupersetOf(users));
    }

    [Test]
    public void Every_package_has_its_version_in_the_one_place()
    {
        var versions = Items(Run("Plugins/Plugins.csproj", "-getItem:PackageVersion", "-p:DataverseSdk=Official"), "PackageVersion").ToDictionary(item => item.GetProperty("Identity").GetString()!);

        Assert.That(Packages.Except(versions.Keys), Is.Empty);
    }

    [Test]
    public void The_second_platform_is_compiled_with_Microsofts_packages_only()
    {
        string[] Sources(string sdk) =>
            [.. Items(Run("Tests/Plugins.Tests/Plugins.Tests.csproj", "-getItem:Compile", $"-p:DataverseSdk={sdk}"), "Compile").Select(item => Path.GetFileName(item.GetProperty("Identity").GetString()!.Replace('\\', '/')))];

        Assert.That(Sources("Official"), Does.Contain("FakeXrmEasyPlatform.cs"));
        Assert.That(Sources("Contract"), Does.Not.Contain("FakeXrmEasyPlatform.cs").And.Contain("EmulatorPlatform.cs"));
    }

    private static (List<(string Name, bool StaysOut)> Packages, List<string> Assemblies) Evaluate(string project, string? framework, string sdk)
    {
        var answer = Run(project, ["-getItem:PackageReference,ProjectReference", $"-p:DataverseSdk={sdk}", .. framework is null ? Array.Empty<string>() : [$"-p:TargetFramework={framework}"]]);
        return (
            [.. Items(answer, "PackageReference").Where(item => Packages.Contains(item.GetProperty("Identity").GetString())).Select(item => (item.GetProperty("Identity").GetString()!, Metadata(item, "ExcludeAssets") == "runtime"))],
            [.. Items(answer, "ProjectReference").Select(item => item.GetProperty("FullPath").GetString()!.Replace('\\', '/')).Where(path => path.Contains("/Emulator/Sdk/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path))]);
    }

    private static IEnumerable<JsonElement> Items(JsonElement answer, string name) => answer.GetProperty("Items").GetProperty(name).EnumerateArray();

    private static string? Metadata(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement Run(string project, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(Repository.Root, project), "-nologo", .. arguments]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        return JsonDocument.Parse(output).RootElement;
    }
}
