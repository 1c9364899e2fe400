namespace Emulator.Storage;

/// <summary>The data file cannot be opened; the message is one sentence for the person who started the emulator.</summary>
public sealed class DataFileException : Exception
{
    internal DataFileException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
