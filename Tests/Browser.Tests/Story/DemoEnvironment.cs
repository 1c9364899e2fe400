using Browser.Tests.Support;
using CrmChecklists.Demo;
using CrmChecklists.Demo.Data;
using CrmChecklists.Demo.WebApi;
using Emulator;

namespace Browser.Tests.Story;

/// <summary>What `build.sh run` serves, in this process and in memory: the packed product, the shipped pack and the demo data.</summary>
public sealed class DemoEnvironment : IAsyncDisposable
{
    private const string Administrator = "admin@demo.example";

    private readonly RunningEmulator emulator;

    private DemoEnvironment(RunningEmulator emulator) => this.emulator = emulator;

    public Uri Address => emulator.BaseAddress;

    public static async Task<DemoEnvironment> Start()
    {
        if (!File.Exists(Repository.ProductZip)) throw new InvalidOperationException($"{Repository.ProductZip} is missing. Pack first: build.sh pack.");

        var emulator = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, Administrator = Administrator, Solutions = [Repository.ProductZip] }, CancellationToken.None);
        using var administrator = new DataverseClient(emulator.BaseAddress, Administrator);
        await new ShippedPack(administrator).Import(Path.Combine(Repository.Root, "Solution", "packs", "default.json"));
        await new DemoData(administrator, emulator.BaseAddress, TimeProvider.System).Load();
        return new DemoEnvironment(emulator);
    }

    public ValueTask DisposeAsync() => emulator.DisposeAsync();
}
