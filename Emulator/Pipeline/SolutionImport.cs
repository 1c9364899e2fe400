namespace Emulator.Pipeline;

/// <summary>Imports a packed solution zip as one transaction of its own.</summary>
internal delegate void SolutionImport(byte[] customizationFile);
