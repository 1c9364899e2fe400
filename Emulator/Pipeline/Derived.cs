namespace Emulator.Pipeline;

/// <summary>Something derived from rows, kept until one of the tables it came from is written.</summary>
internal sealed class Derived<T>(IReadOnlyCollection<string> sources, Func<Operation, T> read) where T : class
{
    private volatile T? kept;

    /// <summary>As of now; read anew, and not kept, while this operation has itself written to the sources.</summary>
    public T Of(Operation operation)
    {
        if (operation.HasWritten(sources)) return read(operation);
        if (kept is { } known) return known;
        var fresh = read(operation);
        if (operation.IsCurrent) kept = fresh;
        return fresh;
    }

    /// <returns>Whether one of the tables is a source.</returns>
    public bool Forget(IEnumerable<string> tables)
    {
        if (!tables.Any(sources.Contains)) return false;
        kept = null;
        return true;
    }

    public void Clear() => kept = null;
}
