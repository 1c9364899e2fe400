using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Platforms;

/// <summary>
/// Something that runs the product's plug-ins where the product registers them. The emulator is one; with Microsoft's packages FakeXrmEasy is another (docs/official-sdk.md).
/// Tests that ask for no more than this run on every one there is.
/// </summary>
internal interface IPluginPlatform : IDisposable
{
    /// <summary>An administrator, whose requests run plug-ins.</summary>
    IOrganizationService Admin { get; }

    /// <summary>Puts a row there past all plug-ins.</summary>
    /// <returns>Its id.</returns>
    Guid Put(Entity row);
}
