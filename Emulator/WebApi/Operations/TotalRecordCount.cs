using Emulator.Metadata;
using Emulator.Query;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Operations;

/// <summary>RetrieveTotalRecordCount. (Learn: "Count rows", RetrieveTotalRecordCount function.) Here the numbers are of this moment, not of a snapshot.</summary>
internal static class TotalRecordCount
{
    public const string Name = "RetrieveTotalRecordCount";

    public static Operation Of(ApiCall call, string[] tables)
    {
        var known = tables.Select(call.Model.Metadata.Table).ToList();
        return Operation.Read(() =>
        {
            var counts = known.Select(table => Count(call, table)).ToList();
            return ApiResponse.OfJson(200, JsonBody.Write(json =>
            {
                json.WriteString("@odata.context"u8, $"{call.BaseUrl}$metadata#Microsoft.Dynamics.CRM.{Name}Response");
                json.WriteStartObject("EntityRecordCountCollection"u8);
                json.WriteNumber("Count"u8, counts.Count);
                json.WriteBoolean("IsReadOnly"u8, false);
                json.WriteStartArray("Keys"u8);
                foreach (var table in known) json.WriteStringValue(table.LogicalName);
                json.WriteEndArray();
                json.WriteStartArray("Values"u8);
                foreach (var count in counts) json.WriteNumberValue(count);
                json.WriteEndArray();
                json.WriteEndObject();
            }));
        });
    }

    private static long Count(ApiCall call, TableMetadata table)
    {
        var query = new TableQuery
        {
            Table = table, IsAggregate = true, Columns = [new SelectedColumn(null, "rows") { Aggregate = Aggregate.Count, IsAliased = true }],
        };
        var row = call.Dataverse.Retrieve(call.Caller, query, false).Entities.FirstOrDefault();
        return Convert.ToInt64(row?.GetAttributeValue<AliasedValue>("rows")?.Value ?? 0, System.Globalization.CultureInfo.InvariantCulture);
    }
}
