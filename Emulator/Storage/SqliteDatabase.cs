using System.Collections.Concurrent;
using System.Globalization;
using Emulator.Metadata;
using Microsoft.Data.Sqlite;

namespace Emulator.Storage;

/// <summary>The environment's data in one SQLite file, in WAL mode with full durability; without a file name, in a private temporary file.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    /// <summary>Marks the file as ours ("DVEM"), so that another program's database is refused rather than filled.</summary>
    private const int ApplicationId = 0x4456454D;
    private const int FormatVersion = 1;
    private const long VersionsReserved = 100_000;
    private static readonly TimeSpan WriterPatience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentBag<SqliteChannel> idle = [];
    private readonly SemaphoreSlim writer = new(1);
    private readonly DataFileLock? fileLock;
    private readonly string path;
    private readonly bool temporary;
    private readonly string connectionString;
    private volatile bool disposed;
    private long lastVersion;
    private long reservedVersion;

    private SqliteDatabase(string path, bool temporary, DataFileLock? fileLock)
    {
        this.path = path;
        this.temporary = temporary;
        this.fileLock = fileLock;
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
    }

    /// <summary>Opens or creates the file; null keeps the data in a temporary file that goes away with the database.</summary>
    /// <exception cref="DataFileException">In use by another process, not writable, not a database, or not one of the emulator's.</exception>
    public static SqliteDatabase Open(string? dataFile)
    {
        var path = dataFile is null ? Path.Combine(Path.GetTempPath(), $"emulator-{Guid.NewGuid():N}.db") : Path.GetFullPath(dataFile);
        var database = new SqliteDatabase(path, dataFile is null, dataFile is null ? null : DataFileLock.Take(path));
        try
        {
            database.CheckHeader();
            database.Initialise();
            return database;
        }
        catch (SqliteException e)
        {
            database.Dispose();
            throw new DataFileException($"The data file {path} cannot be read ({e.Message.TrimEnd('.')}); give --data another file, or restore this one.", e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The metadata applied and committed last; null before the first time.</summary>
    internal EnvironmentMetadata? Metadata { get; set; }

    public IStorageSession OpenRead() => SqliteSession.ForReading(this, Rent());

    public IStorageSession OpenWrite() => SqliteSession.ForWriting(this, Rent());

    public void Apply(EnvironmentMetadata metadata, IStorageSession session) => ((SqliteSession)session).Apply(metadata);

    public void Shrink(EnvironmentMetadata before, EnvironmentMetadata after, IStorageSession session) => ((SqliteSession)session).Shrink(before, after);

    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        while (idle.TryTake(out var channel)) channel.Dispose();
        writer.Dispose();
        fileLock?.Dispose();
        if (temporary) DeleteFiles();
    }

    internal void Return(SqliteChannel channel)
    {
        if (disposed) channel.Dispose();
        else idle.Add(channel);
    }

    internal void EnterWrite()
    {
        if (!writer.Wait(WriterPatience)) throw Faults.DatabaseBusy();
    }

    /// <summary>After a rollback the reservation may be gone from the file, so the next write makes it again.</summary>
    internal void LeaveWrite(bool rolledBack)
    {
        if (rolledBack) reservedVersion = lastVersion;
        if (!disposed) writer.Release();
    }

    /// <summary>The next row version. Called under the write lock; the file is told once in <see cref="VersionsReserved"/> versions.</summary>
    internal long NextVersion(SqliteChannel channel)
    {
        if (++lastVersion > reservedVersion)
        {
            reservedVersion = lastVersion + VersionsReserved;
            channel.Execute("UPDATE \"$counter\" SET value = $p0 WHERE name = 'version'", reservedVersion);
        }

        return lastVersion;
    }

    private SqliteChannel Rent()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return idle.TryTake(out var channel) ? channel : new SqliteChannel(connectionString, durable: !temporary);
    }

    private void CheckHeader()
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0) return;
        try
        {
            using var stream = file.OpenRead();
            var header = new byte[16];
            if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.AsSpan().SequenceEqual("SQLite format 3\0"u8))
                throw new DataFileException($"The file {path} is not a database of the emulator; give --data another file.");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DataFileException($"The data file {path} cannot be read; give --data a file that you may read and write.", e);
        }
    }

    private void Initialise()
    {
        using var setup = new Lease(this);
        var channel = setup.Channel;
        var isNew = channel.Scalar("SELECT COUNT(*) FROM sqlite_schema") is 0L;
        if (!isNew) CheckOrigin(channel);
        channel.Run(
            $"""
             PRAGMA application_id = {ApplicationId};
             PRAGMA user_version = {FormatVersion};
             CREATE TABLE IF NOT EXISTS "$counter" (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
             CREATE TABLE IF NOT EXISTS "$blob" (name TEXT PRIMARY KEY, content BLOB NOT NULL);
             INSERT OR IGNORE INTO "$counter" VALUES ('version', 0);
             """);
        lastVersion = reservedVersion = Convert.ToInt64(channel.Scalar("SELECT value FROM \"$counter\" WHERE name = 'version'"), CultureInfo.InvariantCulture);
    }

    private void CheckOrigin(SqliteChannel channel)
    {
        if (channel.Scalar("PRAGMA application_id") is not long id || id != ApplicationId)
            throw new DataFileException($"The file {path} is a database of another program; give --data another file.");
        if (channel.Scalar("PRAGMA user_version") is long version and > FormatVersion)
            throw new DataFileException($"The data file {path} was written by a newer emulator (format {version}); update this one, or give --data another file.");
    }

    private void DeleteFiles()
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(path + suffix);
    }

    private readonly struct Lease(SqliteDatabase database) : IDisposable
    {
        public SqliteChannel Channel { get; } = database.Rent();

        public void Dispose() => database.Return(Channel);
    }
}
