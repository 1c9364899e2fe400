using System.Globalization;
using System.Text;
using System.Text.Json;
using Emulator.Metadata;
using Emulator.Query;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Reading;

/// <summary>Answers with many rows. (Learn: "Query data using the Web API".)</summary>
internal static class CollectionReading
{
    /// <summary>GET set.</summary>
    public static Operation Get(ApiCall call, TableMetadata table)
    {
        if (StoredQueryReading.TryGet(call, table) is { } stored) return stored;

        var read = new OptionsReader(call.Model, call.Query, call.Preferences).Many(table);
        return Operation.Read(() => Answer(call, read));
    }

    /// <summary>GET set(key)/collection: the same options over the rows of a relationship.</summary>
    public static Operation GetRelated(ApiCall call, EntityReference row, Navigation navigation)
    {
        var options = new OptionsReader(call.Model, call.Query, call.Preferences);
        var read = options.Many(call.Model.Metadata.Table(navigation.Target));
        return Operation.Read(() => Answer(call, read with { Query = Within(call, read.Query, row, navigation) }));
    }

    /// <summary>GET set/$count: plain text with a byte order mark, at most 5,000.</summary>
    public static Operation Count(ApiCall call, TableMetadata table)
    {
        var query = new OptionsReader(call.Model, call.Query, call.Preferences).Count(table);
        return Operation.Read(() => PlainCount(call, query));
    }

    public static Operation CountRelated(ApiCall call, EntityReference row, Navigation navigation)
    {
        var query = new OptionsReader(call.Model, call.Query, call.Preferences).Count(call.Model.Metadata.Table(navigation.Target));
        return Operation.Read(() => PlainCount(call, Within(call, query, row, navigation)));
    }

    /// <summary>GET set(key)/collection/$ref: the addresses of the rows.</summary>
    public static Operation References(ApiCall call, EntityReference row, Navigation navigation)
    {
        call.Query.Allow();
        var table = call.Model.Metadata.Table(navigation.Target);
        var query = new TableQuery { Table = table, Columns = OptionsReader.Selected([table.Column(table.PrimaryIdColumn)]), Page = new PageRequest(1, Preferences.PageLimit) };

        return Operation.Read(() =>
        {
            var rows = call.Dataverse.Retrieve(call.Caller, Within(call, query, row, navigation), false);
            return ApiResponse.OfJson(200, JsonBody.Write(json =>
            {
                json.WriteString("@odata.context"u8, $"{call.BaseUrl}$metadata#Collection($ref)");
                json.WriteStartArray("value"u8);
                foreach (var related in rows.Entities)
                {
                    json.WriteStartObject();
                    json.WriteString("@odata.id"u8, $"{call.BaseUrl}{table.EntitySetName}({related.Id:D})");
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }));
        });
    }

    private static TableQuery Within(ApiCall call, TableQuery query, EntityReference row, Navigation navigation)
    {
        var parent = call.Model.Metadata.Table(row.LogicalName);
        var id = RowReading.IdOf(call, row);
        if (navigation is Navigation.Children children)
        {
            var condition = new FilterNode.Condition(query.Alias, query.Table.Column(children.Relationship.ReferencingColumn), ConditionOperator.Equal, [id]);
            return query with { Filter = query.Filter is null ? condition : new FilterNode.Group(LogicalOperator.And, [condition, query.Filter]) };
        }

        var key = parent.Column(parent.PrimaryIdColumn);
        var link = new LinkNode(parent, "parent", key, query.Table.Column(query.Table.PrimaryIdColumn), JoinOperator.Inner)
        {
            Intersect = ((Navigation.ManyToMany)navigation).Relationship,
            Filter = new FilterNode.Condition("parent", key, ConditionOperator.Equal, [id]),
        };
        return query with { Links = [.. query.Links, link] };
    }

    private static ApiResponse PlainCount(ApiCall call, TableQuery query)
    {
        var count = call.Dataverse.Retrieve(call.Caller, query, false).TotalRecordCount;
        return new ApiResponse(200) { ContentType = "text/plain", Body = Encoding.UTF8.GetBytes("\uFEFF" + count.ToString(CultureInfo.InvariantCulture)) };
    }

    private static ApiResponse Answer(ApiCall call, CollectionRead read)
    {
        var formatted = call.Preferences.Annotations.FormattedValue;
        var found = call.Dataverse.Retrieve(call.Caller, read.Query, formatted);
        var rows = found.Entities.Select(e => new ReadRow(e)).ToList();
        if (read.Plan is not null) new ExpandLoader(call.Dataverse, call.Caller, formatted).Load(rows, read.Plan);

        var response = ApiResponse.OfJson(200, JsonBody.Write(json => Write(json, call, read, found, rows)));
        if (call.Preferences.MaxPageSize is { } size) response.With("Preference-Applied", $"odata.maxpagesize={size}");
        return RowReading.Annotated(call, response);
    }

    private static void Write(Utf8JsonWriter json, ApiCall call, CollectionRead read, EntityCollection found, List<ReadRow> rows)
    {
        json.WriteString("@odata.context"u8, Context(call, read));
        if (read.WithCount) WriteCount(json, call, found);
        json.WriteStartArray("value"u8);
        if (read.Plan is { } plan) WriteRows(json, new RowWriter(call.Model, call.Preferences.Annotations, call.BaseUrl), rows, plan);
        else WriteRows(json, new FetchRowWriter(call.Model, read.Query.Table, call.Preferences.Annotations, read.Query.IsAggregate), rows);
        json.WriteEndArray();
        if (read.Paged && found.MoreRecords) json.WriteString("@odata.nextLink"u8, NextLink(call, read.Query.Page!, found.PagingCookie));
    }

    private static void WriteRows(Utf8JsonWriter json, RowWriter writer, List<ReadRow> rows, ReadPlan plan)
    {
        foreach (var row in rows)
        {
            json.WriteStartObject();
            writer.WriteMembers(json, row, plan);
            json.WriteEndObject();
        }
    }

    private static void WriteRows(Utf8JsonWriter json, FetchRowWriter writer, List<ReadRow> rows)
    {
        foreach (var row in rows)
        {
            json.WriteStartObject();
            writer.WriteMembers(json, row.Entity);
            json.WriteEndObject();
        }
    }

    /// <summary>`@odata.count` and, when asked for, how it was counted.</summary>
    public static void WriteCount(Utf8JsonWriter json, ApiCall call, EntityCollection found)
    {
        json.WriteNumber("@odata.count"u8, found.TotalRecordCount);
        if (call.Preferences.Annotations.Includes("Microsoft.Dynamics.CRM.totalrecordcount"))
            json.WriteNumber("@Microsoft.Dynamics.CRM.totalrecordcount"u8, found.TotalRecordCount);
        if (call.Preferences.Annotations.Includes("Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"))
            json.WriteBoolean("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"u8, found.TotalRecordCountLimitExceeded);
    }

    private static string Context(ApiCall call, CollectionRead read)
    {
        var columns = read.Plan?.Columns is { } shown ? $"({string.Join(',', shown.Select(EdmNames.PropertyOf))})" : "";
        return $"{call.BaseUrl}$metadata#{read.Query.Table.EntitySetName}{columns}";
    }

    private static string NextLink(ApiCall call, PageRequest page, string? cookie)
    {
        var kept = call.Request.Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(o => !o.StartsWith("$skiptoken=", StringComparison.Ordinal) && !o.StartsWith("%24skiptoken=", StringComparison.Ordinal));
        var token = "$skiptoken=" + Uri.EscapeDataString(SkipToken.Write(page.Number + 1, page.Size, cookie));
        return $"{call.BaseUrl}{call.Request.Path}?{string.Join('&', kept.Append(token))}";
    }
}
