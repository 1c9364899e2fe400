using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Everything that is looked at before packing. Each check finds what an import would refuse or, worse, take without a word.</summary>
internal static class SolutionChecks
{
    /// <summary>All problems, in the order of the files.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, IReadOnlyList<WebResource> resources, PluginAssembly plugin)
    {
        var known = new Components(source, resources);
        return DuplicateIds.Find(source, resources)
            .Concat(RootComponents.Find(source))
            .Concat(Relationships.Find(source))
            .Concat(FileNames.Find(source))
            .Concat(Columns.Find(source))
            .Concat(new Forms(source, known).Find())
            .Concat(Charts.Find(source, known))
            .Concat(Plugins.Find(source, plugin))
            .Concat(Registration.Find(source, plugin))
            .Concat(Constants.Find(source, plugin))
            .Concat(CustomApis.Find(source))
            .Concat(EnvironmentVariables.Find(source))
            .Concat(Apps.Find(source, known))
            .Concat(Roles.Find(source))
            .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line);
    }
}
