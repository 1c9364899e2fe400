using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Platforms;

/// <summary>The packed product, imported into the emulator.</summary>
internal sealed class EmulatorPlatform : IPluginPlatform
{
    private readonly Product product = new();

    public IOrganizationService Admin => product.Admin;

    public Guid Put(Entity row) => product.Bypassing.Create(row);

    public void Dispose() => product.Dispose();
}
