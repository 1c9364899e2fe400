using Emulator.Metadata;

namespace Emulator.Storage;

/// <summary>The environment's data: one SQLite file in WAL mode with full durability (or memory only). Thread-safe.</summary>
internal interface IDatabase : IDisposable
{
    /// <summary>A session that reads a consistent state and cannot write.</summary>
    IStorageSession OpenRead();

    /// <summary>A session that may write. Outside <see cref="IStorageSession.Begin"/> every write commits on its own.</summary>
    IStorageSession OpenWrite();

    /// <summary>
    /// Creates and extends SQL tables, indexes and foreign keys so that they hold what the metadata describes, inside the session's transaction.
    /// Never drops a column with data.
    /// </summary>
    void Apply(EnvironmentMetadata metadata, IStorageSession session);

    /// <summary>
    /// Drops the tables and columns that <paramref name="after"/> no longer has, with their data, inside the session's transaction. <see cref="Apply"/> comes first.
    /// </summary>
    void Shrink(EnvironmentMetadata before, EnvironmentMetadata after, IStorageSession session);
}
