using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Reading;

/// <summary>Answers about one row. (Learn: "Retrieve a table row using the Web API".)</summary>
internal static class RowReading
{
    /// <summary>GET set(key).</summary>
    public static Operation Get(ApiCall call, TableMetadata table, EntityReference row)
    {
        var plan = new OptionsReader(call.Model, call.Query, call.Preferences).Single(table);
        return Operation.Read(() => Answer(call, row, plan)) with { Row = row };
    }

    /// <summary>The row as `Prefer: return=representation` shows it after a write.</summary>
    /// <param name="withExpand">PATCH shows no related rows.</param>
    public static ReadPlan Representation(ApiCall call, TableMetadata table, bool withExpand)
    {
        var plan = new OptionsReader(call.Model, call.Query, call.Preferences).Single(table);
        return withExpand ? plan : plan with { Expands = [] };
    }

    public static ApiResponse Show(ApiCall call, EntityReference row, ReadPlan plan, int status)
    {
        var read = Read(call, row, plan);
        return Write(call, read, plan, status).With("Preference-Applied", "return=representation");
    }

    /// <summary>The row's id, asked for when it is known by an alternate key only.</summary>
    public static Guid IdOf(ApiCall call, EntityReference row) =>
        row.Id != Guid.Empty ? row.Id : Retrieve(call, row, [call.Model.Metadata.Table(row.LogicalName).PrimaryIdColumn]).Id;

    public static Entity Retrieve(ApiCall call, EntityReference row, IEnumerable<string> columns) =>
        (Entity)call.Execute(new RetrieveRequest { Target = row, ColumnSet = new ColumnSet([.. columns]) }).Results["Entity"];

    private static ApiResponse Answer(ApiCall call, EntityReference row, ReadPlan plan)
    {
        var read = Read(call, row, plan);
        if (ETag.Read(call.Request.Header("If-None-Match")) is { } known && known == read.Entity.RowVersion)
            return new ApiResponse(304).With("ETag", ETag.Write(known));

        return Write(call, read, plan, 200);
    }

    private static ReadRow Read(ApiCall call, EntityReference row, ReadPlan plan)
    {
        var read = new ReadRow(Retrieve(call, row, plan.Needed().Select(c => c.LogicalName)));
        new ExpandLoader(call.Dataverse, call.Caller, call.Preferences.Annotations.FormattedValue).Load([read], plan);
        return read;
    }

    private static ApiResponse Write(ApiCall call, ReadRow row, ReadPlan plan, int status)
    {
        var body = JsonBody.Write(json =>
        {
            json.WriteString("@odata.context"u8, Context(call, plan));
            new RowWriter(call.Model, call.Preferences.Annotations, call.BaseUrl).WriteMembers(json, row, plan);
        });
        var response = ApiResponse.OfJson(status, body);
        if (row.Entity.RowVersion is { Length: > 0 } version) response.With("ETag", ETag.Write(version));
        return Annotated(call, response);
    }

    /// <summary>Says that the annotations asked for are there.</summary>
    public static ApiResponse Annotated(ApiCall call, ApiResponse response) =>
        call.Request.Header("Prefer") is { } prefer && prefer.Contains("odata.include-annotations", StringComparison.OrdinalIgnoreCase)
            ? response.With("Preference-Applied", $"odata.include-annotations=\"{call.Preferences.Annotations}\"")
            : response;

    private static string Context(ApiCall call, ReadPlan plan)
    {
        var columns = plan.Columns is null ? "" : $"({string.Join(',', plan.Columns.Select(EdmNames.PropertyOf))})";
        return $"{call.BaseUrl}$metadata#{plan.Table.EntitySetName}{columns}/$entity";
    }

    /// <summary>GET set(key)/column: the value alone; 204 when there is none.</summary>
    public static Operation Property(ApiCall call, TableMetadata table, EntityReference row, ColumnMetadata column, bool raw) => Operation.Read(() =>
    {
        var entity = Retrieve(call, row, [column.LogicalName]);
        entity.Attributes.TryGetValue(column.LogicalName, out var value);
        if (column.LogicalName == table.PrimaryIdColumn) value ??= entity.Id;
        if (value is null) return ApiResponse.NoContent();
        if (raw) return Raw(value, column);

        return ApiResponse.OfJson(200, JsonBody.Write(json =>
        {
            json.WriteString("@odata.context"u8, $"{call.BaseUrl}$metadata#{table.EntitySetName}({entity.Id:D})/{EdmNames.PropertyOf(column)}");
            json.WritePropertyName("value"u8);
            JsonValue.Write(json, value, column);
        }));
    });

    private static ApiResponse Raw(object value, ColumnMetadata column)
    {
        if (value is byte[] bytes) return new ApiResponse(200) { ContentType = "application/octet-stream", Body = bytes };

        using var document = JsonDocument.Parse(JsonBody.Write(json =>
        {
            json.WritePropertyName("value"u8);
            JsonValue.Write(json, value, column);
        }));
        return new ApiResponse(200)
        {
            ContentType = "text/plain; charset=utf-8", Body = System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetProperty("value").ToString()),
        };
    }

    /// <summary>The row a lookup of this row points at, or null.</summary>
    public static EntityReference? Follow(ApiCall call, EntityReference row, Navigation.Lookup lookup)
    {
        var entity = Retrieve(call, row, [lookup.Column.LogicalName]);
        var reference = entity.GetAttributeValue<EntityReference>(lookup.Column.LogicalName);
        return reference is not null && lookup.Targets.Contains(reference.LogicalName) ? reference : null;
    }
}
