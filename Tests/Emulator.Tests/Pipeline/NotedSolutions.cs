using Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Pipeline;

/// <summary>Notes what is imported and does nothing else.</summary>
internal sealed class NotedSolutions(Action<byte[]> note) : ISolutions
{
    public void Import(byte[] customizationFile) => note(customizationFile);

    public void ImportHolding(byte[] customizationFile) => throw new NotSupportedException();

    public Guid Promote(string uniqueName) => throw new NotSupportedException();

    public Guid Upgrade(byte[] customizationFile) => throw new NotSupportedException();

    public void Delete(Guid solution) => throw new NotSupportedException();

    public EntityCollection DependenciesForUninstall(string uniqueName) => throw new NotSupportedException();
}
