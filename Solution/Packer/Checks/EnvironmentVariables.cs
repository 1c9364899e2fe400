using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Environment variable definitions lie in a folder of their schema name.</summary>
internal static class EnvironmentVariables
{
    /// <summary>Definitions in the wrong folder.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source) =>
        from file in source.EnvironmentVariables
        let name = (string?)file.Root.Attribute("schemaname")
        let folder = file.Name.Split('/')[^2]
        where name != folder
        select file.At(file.Root, $"The folder is named {folder}, but holds {name}. Name it after the schema name.");
}
