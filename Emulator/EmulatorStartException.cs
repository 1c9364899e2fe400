namespace Emulator;

/// <summary>The emulator cannot start; the message is one sentence for the person who started it.</summary>
public sealed class EmulatorStartException : Exception
{
    internal EmulatorStartException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
