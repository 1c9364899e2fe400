using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline;

/// <summary>The solutions of the environment, as messages reach them. Each call is a transaction of its own, all or nothing.</summary>
internal interface ISolutions
{
    /// <summary>Installs or updates the packed solution.</summary>
    void Import(byte[] customizationFile);

    /// <summary>Imports it beside the one it is to replace.</summary>
    void ImportHolding(byte[] customizationFile);

    /// <summary>Replaces the solution of that name by its holding solution.</summary>
    /// <returns>The solution's id.</returns>
    Guid Promote(string uniqueName);

    /// <summary>Installs the packed solution, or replaces the older one by it at once.</summary>
    /// <returns>The solution's id.</returns>
    Guid Upgrade(byte[] customizationFile);

    /// <summary>Uninstalls a managed solution; takes only the container of an unmanaged one.</summary>
    void Delete(Guid solution);

    /// <summary>Rows of <c>dependency</c>: what keeps the solution from being uninstalled.</summary>
    EntityCollection DependenciesForUninstall(string uniqueName);
}
