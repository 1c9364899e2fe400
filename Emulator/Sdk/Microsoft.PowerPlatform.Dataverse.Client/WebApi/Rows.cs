using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client.WebApi;

/// <summary>Reads rows with FetchXML over the Web API, in the SDK's types. (Learn: "Use FetchXml to retrieve data", "Web API types and operations".)</summary>
internal static class Rows
{
    private const string Formatted = "@OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

    /// <exception cref="DataverseOperationException">There is no such row.</exception>
    public static async Task<Entity> FindAsync(WebApiConnection connection, Tables tables, string name, Guid id, ColumnSet columns, CancellationToken cancellation)
    {
        var table = await tables.FindAsync(name, cancellation).ConfigureAwait(false);
        var query = new QueryExpression(name) { ColumnSet = columns, Criteria = { Conditions = { new ConditionExpression(table.PrimaryId, ConditionOperator.Equal, id) } } };
        var found = await ReadAsync(connection, tables, query, cancellation).ConfigureAwait(false);
        return found.Entities.FirstOrDefault() ?? throw new DataverseOperationException($"{name} With Id = {id} Does Not Exist");
    }

    public static async Task<EntityCollection> ReadAsync(WebApiConnection connection, Tables tables, QueryBase query, CancellationToken cancellation)
    {
        var fetch = query switch
        {
            FetchExpression given => XElement.Parse(given.Query),
            QueryExpression tree => FetchXml.Of(tree),
            _ => throw new NotSupportedException($"The contract assembly of ServiceClient does not support {query.GetType().Name}."),
        };
        var table = await tables.FindAsync(fetch.Element("entity").Attribute("name").Value, cancellation).ConfigureAwait(false);
        var path = $"{table.Set}?fetchXml={Uri.EscapeDataString(fetch.ToString(SaveOptions.DisableFormatting))}";
        using var answer = await connection.GetAsync(path, cancellation).ConfigureAwait(false);
        var rows = answer.RootElement.GetProperty("value").EnumerateArray().Select(json => Row(table, json)).ToList();
        return new EntityCollection(rows)
        {
            EntityName = table.Name,
            MoreRecords = answer.RootElement.TryGetProperty("@Microsoft.Dynamics.CRM.morerecords", out var more) && more.ValueKind == JsonValueKind.True,
        };
    }

    private static Entity Row(Table table, JsonElement json)
    {
        var row = new Entity(table.Name);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.Contains('@') || property.Value.ValueKind == JsonValueKind.Null) continue;
            var column = property.Name.StartsWith('_') && property.Name.EndsWith("_value", StringComparison.Ordinal) ? property.Name[1..^6] : property.Name;
            row[column] = Value(json, property, table.Types.GetValueOrDefault(column));
            if (json.TryGetProperty(property.Name + Formatted, out var formatted)) row.FormattedValues[column] = formatted.GetString();
            if (column == table.PrimaryId) row.Id = property.Value.GetGuid();
        }

        return row;
    }

    private static object Value(JsonElement row, JsonProperty property, string type) => type switch
    {
        "Lookup" or "Owner" or "Customer" => new EntityReference(row.GetProperty(property.Name + LookupTable).GetString(), property.Value.GetGuid()),
        "Picklist" or "State" or "Status" => new OptionSetValue(property.Value.GetInt32()),
        "Uniqueidentifier" => property.Value.GetGuid(),
        "DateTime" => DateTime.Parse(property.Value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        "Money" => new Money(property.Value.GetDecimal()),
        "Decimal" => property.Value.GetDecimal(),
        "Double" => property.Value.GetDouble(),
        "BigInt" => property.Value.GetInt64(),
        "Integer" => property.Value.GetInt32(),
        "Boolean" => property.Value.GetBoolean(),
        _ when property.Value.ValueKind == JsonValueKind.String => property.Value.GetString(),
        _ => property.Value.GetRawText(),
    };
}
