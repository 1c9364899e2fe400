namespace CrmChecklists.Packer;

/// <summary>The version of a solution: four numbers, as Dataverse wants it.</summary>
internal static class SolutionVersion
{
    /// <summary>Fills <paramref name="version"/> up to four numbers: <c>1.2.3</c> becomes <c>1.2.3.0</c>.</summary>
    /// <exception cref="PackException">It is not two to four whole numbers joined by dots.</exception>
    public static string Normalise(string version)
    {
        if (!System.Version.TryParse(version, out var parsed))
            throw new PackException([new Problem("--version", 0, $"\"{version}\" is no version. Give two to four whole numbers joined by dots, such as 1.2.3.")]);

        return $"{parsed.Major}.{parsed.Minor}.{Math.Max(parsed.Build, 0)}.{Math.Max(parsed.Revision, 0)}";
    }
}
