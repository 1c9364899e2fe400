using System.Globalization;
using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Emulator.Query;

/// <summary>Runs a translated query and makes rows of its result.</summary>
internal static class QueryRunner
{
    public static EntityCollection Run(SqliteChannel channel, TableQuery query, QueryContext context, Func<string, TableMetadata?> tables)
    {
        var sql = SqlTranslator.Translate(query, context, tables);
        var rows = channel.Read(sql.Sql, sql.Values, reader => Row(reader, query.Table, sql));
        var result = new EntityCollection { EntityName = query.Table.LogicalName, TotalRecordCount = -1, MoreRecords = rows.Count > sql.Limit };
        if (result.MoreRecords) rows.RemoveAt(rows.Count - 1);
        result.Entities.AddRange(rows);
        if (result.MoreRecords) result.PagingCookie = Cookie(query, rows);
        if (sql.CountSql is not null) CountAll(channel, sql, result);
        return result;
    }

    private static Entity Row(SqliteDataReader reader, TableMetadata table, SqlQuery sql)
    {
        if (sql.RowsOrdinal is { } rows && !reader.IsDBNull(rows) && reader.GetInt64(rows) > QueryFaults.MostAggregatedRows) throw QueryFaults.TooManyAggregatedRows();
        var row = new Entity(table.LogicalName);
        if (sql.IdOrdinal is { } id)
        {
            row.Id = Guid.ParseExact(reader.GetString(id), "D");
            row.RowVersion = reader.GetInt64(id + 1).ToString(CultureInfo.InvariantCulture);
            row[table.PrimaryIdColumn] = row.Id;
        }

        foreach (var column in sql.Columns)
        {
            if (reader.IsDBNull(column.Ordinal)) continue;
            var value = column.Read(reader, column.Ordinal);
            row[column.Name] = column.Aliased ? new AliasedValue(column.Table, column.Column, value) : value;
        }

        return row;
    }

    private static string Cookie(TableQuery query, List<Entity> rows) =>
        PagingCookie.Write(query.Page?.Number ?? 1, query.Table.PrimaryIdColumn, rows[0].Id, rows[^1].Id);

    private static void CountAll(SqliteChannel channel, SqlQuery sql, EntityCollection result)
    {
        var count = (long)channel.Scalar(sql.CountSql!, sql.Values)!;
        result.TotalRecordCountLimitExceeded = count > QueryFaults.MostRowsPerPage;
        result.TotalRecordCount = (int)Math.Min(count, QueryFaults.MostRowsPerPage);
    }
}
