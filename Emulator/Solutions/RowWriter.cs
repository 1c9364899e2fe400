using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>Writes rows as SYSTEM inside the import's transaction, with the columns that every row of a table has.</summary>
internal sealed class RowWriter(IStorageSession session, EnvironmentMetadata metadata, DateTime now)
{
    public EnvironmentMetadata Metadata => metadata;

    /// <summary>Inserts the row, or updates the one with that id. Null values are left out of an insert and cleared by an update.</summary>
    public void Upsert(string tableName, Guid id, params IEnumerable<(string Column, object? Value)> values)
    {
        var table = metadata.Table(tableName);
        var row = new Entity(tableName, id);
        var exists = session.Find(table, id, [table.PrimaryIdColumn]) is not null;
        foreach (var (column, value) in values.Where(v => exists || v.Value is not null))
            row[column] = value;
        Set(table, row, "modifiedon", now);
        Set(table, row, "modifiedby", System);
        if (exists)
            session.Update(table, row);
        else
            Insert(table, row);
    }

    /// <summary>The id of the row with this value, or null.</summary>
    public Guid? Find(string table, string column, object value) =>
        session.FindId(metadata.Table(table), new Dictionary<string, object> { [column] = value });

    public Guid? Find(string table, IReadOnlyDictionary<string, object> values) => session.FindId(metadata.Table(table), values);

    public Entity? Get(string table, Guid id, params IReadOnlyCollection<string> columns) => session.Find(metadata.Table(table), id, columns);

    public bool Exists(string table, Guid id) => Get(table, id, metadata.Table(table).PrimaryIdColumn) is not null;

    public void Delete(string table, Guid id) => session.Delete(metadata.Table(table), id);

    /// <summary>Links two rows of a many-to-many relationship unless they are linked.</summary>
    public void Link(string table, string relationshipName, Guid first, Guid second)
    {
        var relationship = metadata.Table(table).ManyToMany.Single(r => r.SchemaName == relationshipName);
        var pair = new Dictionary<string, object> { [relationship.FirstIntersectColumn] = first, [relationship.SecondIntersectColumn] = second };
        if (Find(relationship.IntersectTable, pair) is null)
            session.Link(relationship, first, second);
    }

    private static EntityReference System => new("systemuser", WellKnown.SystemUser);

    private void Insert(TableMetadata table, Entity row)
    {
        Set(table, row, "createdon", now);
        Set(table, row, "createdby", System);
        Set(table, row, "organizationid", table.TryColumn("organizationid")?.IsLookup == true
            ? new EntityReference("organization", WellKnown.Organization)
            : WellKnown.Organization);
        if (table.Ownership == Ownership.User)
        {
            Set(table, row, "ownerid", System);
            Set(table, row, "owninguser", System);
            Set(table, row, "owningbusinessunit", new EntityReference("businessunit", WellKnown.RootBusinessUnit));
        }

        SetDefaults(table, row);
        session.Insert(table, row);
    }

    private static void SetDefaults(TableMetadata table, Entity row)
    {
        foreach (var column in table.Columns.Values.Where(c => c.Default is not null && !row.Contains(c.LogicalName)))
            row[column.LogicalName] = column.Default is int value ? new OptionSetValue(value) : column.Default;
        if (table.TryColumn("statecode") is null || row.Contains("statecode"))
            return;
        var active = table.Column("statuscode").Choice!.Options.First(o => o is { State: 0, IsDefault: true });
        row["statecode"] = new OptionSetValue(0);
        row["statuscode"] = new OptionSetValue(active.Value);
    }

    /// <summary>The first rows of an environment come before the SYSTEM user they would name.</summary>
    private void Set(TableMetadata table, Entity row, string column, object value)
    {
        if (table.TryColumn(column) is null || row.Contains(column))
            return;
        if (value is EntityReference { LogicalName: "systemuser" } user && row.Id != user.Id && !Exists("systemuser", user.Id))
            return;
        row[column] = value;
    }
}
