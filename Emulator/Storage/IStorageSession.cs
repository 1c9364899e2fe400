using Emulator.Metadata;
using Emulator.Query;
using Microsoft.Xrm.Sdk;

namespace Emulator.Storage;

/// <summary>
/// Rows in and out, below pipeline and security. Not thread-safe; one per operation.
/// Values are the SDK's: EntityReference, OptionSetValue, OptionSetValueCollection, Money, string, int, long, decimal, double, bool, DateTime (UTC), Guid.
/// </summary>
internal interface IStorageSession : IDisposable
{
    bool InTransaction { get; }

    /// <summary>Starts a write transaction; waits for another writer up to 30 s.</summary>
    void Begin();
    void Commit();
    void Rollback();

    /// <summary>The row with the columns asked for (null: all), null columns left out, RowVersion set; null when there is none. No formatted values.</summary>
    Entity? Find(TableMetadata table, Guid id, IReadOnlyCollection<string>? columns = null);

    /// <summary>The id of the row whose columns have these values, or null.</summary>
    Guid? FindId(TableMetadata table, IReadOnlyDictionary<string, object> keyValues);

    /// <summary>Inserts; <c>row.Id</c> is the primary key. Sets the row version.</summary>
    /// <exception cref="DataverseFault">A duplicate id or alternate key; a lookup to a row that does not exist.</exception>
    void Insert(TableMetadata table, Entity row);

    /// <summary>Writes the columns present in the row (null clears) and raises the row version.</summary>
    /// <exception cref="DataverseFault">No such row; a duplicate alternate key; a lookup to a row that does not exist.</exception>
    void Update(TableMetadata table, Entity row);

    /// <summary>Deletes one row; relationships' cascades are the caller's business.</summary>
    void Delete(TableMetadata table, Guid id);

    void Link(ManyToManyMetadata relationship, Guid first, Guid second);

    /// <returns>Whether there was such a link.</returns>
    bool Unlink(ManyToManyMetadata relationship, Guid first, Guid second);

    /// <summary>Runs the query under the context's row security.</summary>
    EntityCollection Run(TableQuery query, QueryContext context);

    /// <summary>Fills EntityReference.Name and FormattedValues of the rows, in the context's language and time zone, with one query per referenced table.</summary>
    void Format(EntityCollection rows, QueryContext context);

    /// <summary>A named blob of the environment itself (imported solutions, settings), or null.</summary>
    byte[]? GetBlob(string name);
    IReadOnlyList<string> BlobNames(string prefix);
    void PutBlob(string name, byte[] content);
    void DeleteBlob(string name);
}
