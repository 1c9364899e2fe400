using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmChecklists.Plugins.Tests;

/// <summary>What Dataverse asks of the dll it loads.</summary>
internal sealed class ShippedDllTests
{
    [Test]
    public void The_dll_needs_the_framework_and_the_sdk_only()
    {
        using var file = new PEReader(File.OpenRead(Repository.ShippedDll));
        var metadata = file.GetMetadataReader();

        var references = metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName().FullName).ToList();

        Assert.That(references, Has.One.EqualTo("mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089"));
        Assert.That(references, Has.One.EqualTo("Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"));
        Assert.That(references, Has.One.EqualTo("Microsoft.Xrm.Sdk.Workflow, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"));
        Assert.That(
            references.Select(reference => reference.Split(',')[0]),
            Is.All.Matches<string>(name => name is "mscorlib" or "System" or "Microsoft.Xrm.Sdk" or "Microsoft.Xrm.Sdk.Workflow" or "Microsoft.Crm.Sdk.Proxy" || name.StartsWith("System.")));
    }

    [Test]
    public void The_dll_is_strong_named_and_keeps_its_version()
    {
        var identity = AssemblyName.GetAssemblyName(Repository.ShippedDll);

        Assert.That(identity.FullName, Is.EqualTo("CrmChecklists.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=d9307da6b183538e"));
    }

    [Test]
    public void Every_use_of_the_sdk_binds_to_Microsofts_own()
    {
        string[] surfaces = [.. new[] { "Microsoft.Xrm.Sdk", "Microsoft.Xrm.Sdk.Workflow" }.Select(name => Path.Combine(Repository.Shared, "sdk", $"{name}-9.0.api.txt"))];
        if (!surfaces.All(File.Exists))
            Assert.Ignore("Microsoft's surface (shared/sdk) and the tool that compares with it (shared/tools/sdk-api) do not stand beside this repository.");

        var surface = Path.Combine(TestContext.CurrentContext.WorkDirectory, "sdk.api.txt");
        File.WriteAllLines(surface, surfaces.SelectMany(File.ReadLines));
        var tool = Path.Combine(Repository.Shared, "tools", "sdk-api");
        var start = new ProcessStartInfo("dotnet", ["run", "--project", tool, "--", "binds", surface, "Microsoft.Xrm.Sdk", Repository.ShippedDll])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("hold; 0 would not bind"));
    }
}
