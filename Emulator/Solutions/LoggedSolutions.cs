using Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>The importer as messages use it; what an import takes without effect goes to the log.</summary>
internal sealed class LoggedSolutions(SolutionImporter importer, ILogger log) : ISolutions
{
    private const int Published = 2;

    public void Import(byte[] customizationFile) => log.Report(importer.Import(customizationFile));

    public void ImportHolding(byte[] customizationFile) => log.Report(importer.ImportHolding(customizationFile));

    public Guid Promote(string uniqueName) => importer.Promote(uniqueName);

    public Guid Upgrade(byte[] customizationFile)
    {
        var imported = importer.Upgrade(customizationFile);
        log.Report(imported);
        return importer.SolutionId(imported.UniqueName);
    }

    public void Delete(Guid solution) => importer.Delete(solution);

    public EntityCollection DependenciesForUninstall(string uniqueName) =>
        new([.. importer.DependenciesForUninstall(uniqueName).Select(Row)]) { EntityName = "dependency" };

    private static Entity Row(Dependency dependency) => new("dependency")
    {
        ["dependencyid"] = StableId.Of("dependency", $"{dependency.Required.Id}/{dependency.Dependent.Id}"),
        ["dependencytype"] = new OptionSetValue(Published),
        ["requiredcomponenttype"] = new OptionSetValue((int)dependency.Required.Kind), ["requiredcomponentobjectid"] = dependency.Required.Id,
        ["requiredcomponentparentid"] = dependency.Required.ParentId,
        ["dependentcomponenttype"] = new OptionSetValue((int)dependency.Dependent.Kind), ["dependentcomponentobjectid"] = dependency.Dependent.Id,
        ["dependentcomponentparentid"] = dependency.Dependent.ParentId,
    };
}
