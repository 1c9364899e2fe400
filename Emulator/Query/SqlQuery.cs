namespace Emulator.Query;

/// <summary>A translated query.</summary>
/// <param name="Sql">The statement; it asks for one row more than wanted, so that it is seen whether there are more.</param>
/// <param name="CountSql">Counts all matching rows up to one more than the platform counts; null when not asked for.</param>
/// <param name="Values">The parameters of both.</param>
/// <param name="Limit">Rows wanted.</param>
/// <param name="IdOrdinal">Where the root's id stands (the row version follows it); null in aggregates and distinct rows.</param>
/// <param name="RowsOrdinal">In aggregates: where the number of aggregated rows stands.</param>
internal sealed record SqlQuery(
    string Sql, string? CountSql, IReadOnlyList<object?> Values, IReadOnlyList<ResultColumn> Columns, int Limit, int? IdOrdinal, int? RowsOrdinal);
