namespace Emulator.Solutions;

/// <summary>The files beside customizations.xml: of a zip, or embedded.</summary>
internal interface ISolutionFiles
{
    /// <summary>The file's content.</summary>
    /// <param name="path">As FileName elements write it: from the root, with a leading slash.</param>
    /// <param name="where">The component that names the file, for the fault.</param>
    /// <exception cref="DataverseFault">There is no such file.</exception>
    byte[] Read(string path, string where);
}
