namespace Emulator.Metadata;

/// <summary>The environment's present metadata. Readers take <see cref="Current"/> once per operation; an import replaces it.</summary>
internal sealed class MetadataHolder(EnvironmentMetadata initial)
{
    private volatile EnvironmentMetadata current = initial;

    public EnvironmentMetadata Current => current;

    /// <summary>Raised after a replacement, so that what was derived (EDM model, plug-in steps, SQL) is derived anew.</summary>
    public event Action? Replaced;

    public void Replace(EnvironmentMetadata metadata)
    {
        current = metadata;
        Replaced?.Invoke();
    }
}
