namespace Emulator.Solutions;

/// <summary>A zip the environment keeps: one layer of its metadata, in a blob whose name says order, unique name and whether the solution is still listed.</summary>
/// <param name="Source">The blob it was read from; null while it is new.</param>
/// <param name="IsLoose">The solution was deleted, its components stay: what is left of an unmanaged solution. (Learn: "Delete a solution".)</param>
internal sealed record KeptSolution(SolutionPackage Package, string? Source = null, bool IsLoose = false)
{
    public const string Prefix = "solution/";
    private const string LooseMark = "loose";

    public string Name => Package.Manifest.UniqueName;
    public bool IsManaged => Package.Manifest.IsManaged;

    /// <summary>Reads it back. A holding solution goes by another name than its file says, so the blob's name decides.</summary>
    public static KeptSolution Read(string blob, byte[] zip)
    {
        var parts = blob[Prefix.Length..].Split('/');
        return new KeptSolution(SolutionReader.Read(zip), blob, IsLoose: parts.Length > 2).Named(parts[1]);
    }

    public KeptSolution Named(string uniqueName) =>
        this with { Package = Package with { Manifest = Package.Manifest with { UniqueName = uniqueName } } };

    public string Blob(int order) => $"{Prefix}{order:D4}/{Name}{(IsLoose ? "/" + LooseMark : "")}";
}
