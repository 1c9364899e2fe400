using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Emulator.Metadata;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Reading;

/// <summary>`?fetchXml=`, `?savedQuery=` and `?userQuery=`. (Learn: "Use FetchXml to retrieve data", "Retrieve and execute predefined queries".)</summary>
internal static class StoredQueryReading
{
    /// <summary>Null when the request has none of the three options.</summary>
    public static Operation? TryGet(ApiCall call, TableMetadata table)
    {
        if (call.Query["fetchXml"] is { } fetch)
        {
            call.Query.Allow("fetchXml");
            return Fetch(call, table, fetch);
        }

        if (call.Query["savedQuery"] is { } view) return Stored(call, table, "savedQuery", "savedquery", view);
        return call.Query["userQuery"] is { } own ? Stored(call, table, "userQuery", "userquery", own) : null;
    }

    private static Operation Stored(ApiCall call, TableMetadata table, string option, string queryTable, string id)
    {
        call.Query.Allow(option);
        if (!Guid.TryParse(id, out var viewId)) throw ApiFaults.Query($"'{id}' is not the id of a view.");
        var view = RowReading.Retrieve(call, new EntityReference(queryTable, viewId), ["fetchxml"]);

        return Fetch(call, table, view.GetAttributeValue<string>("fetchxml") ?? throw ApiFaults.Query($"The view {viewId} has no FetchXML."));
    }

    private static Operation Fetch(ApiCall call, TableMetadata table, string fetchXml)
    {
        var fetch = Parse(fetchXml);
        var entity = (string?)fetch.Element("entity")?.Attribute("name");
        if (entity != table.LogicalName)
            throw ApiFaults.Query($"The entity '{entity}' of the FetchXML is not the '{table.LogicalName}' of the URL.");
        if (call.Preferences.MaxPageSize is { } size && fetch.Attribute("count") is null && fetch.Attribute("top") is null)
            fetch.SetAttributeValue("count", size);

        return Operation.Read(() => Answer(call, table, fetch));
    }

    private static XElement Parse(string fetchXml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(fetchXml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var root = XElement.Load(reader);
            return root.Name == "fetch" ? root : throw InvalidXml("the root element is not 'fetch'");
        }
        catch (XmlException e)
        {
            throw InvalidXml($"it is not well formed at line {e.LineNumber}, position {e.LinePosition}");
        }
    }

    private static DataverseFault InvalidXml(string why) =>
        new(unchecked((int)0x80041130), System.Net.HttpStatusCode.BadRequest, $"Invalid XML in the FetchXML: {why}.");

    private static ApiResponse Answer(ApiCall call, TableMetadata table, XElement fetch)
    {
        var request = new RetrieveMultipleRequest { Query = new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting)) };
        var found = (EntityCollection)call.Execute(request).Results["EntityCollection"];

        return RowReading.Annotated(call, ApiResponse.OfJson(200, JsonBody.Write(json => Write(json, call, table, fetch, found))));
    }

    private static void Write(Utf8JsonWriter json, ApiCall call, TableMetadata table, XElement fetch, EntityCollection found)
    {
        json.WriteString("@odata.context"u8, $"{call.BaseUrl}$metadata#{table.EntitySetName}");
        if ((string?)fetch.Attribute("returntotalrecordcount") is "true" or "1") CollectionReading.WriteCount(json, call, found);
        WritePaging(json, call, fetch, found);
        var writer = new FetchRowWriter(call.Model, table, call.Preferences.Annotations, (string?)fetch.Attribute("aggregate") is "true" or "1");
        json.WriteStartArray("value"u8);
        foreach (var row in found.Entities)
        {
            json.WriteStartObject();
            writer.WriteMembers(json, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePaging(Utf8JsonWriter json, ApiCall call, XElement fetch, EntityCollection found)
    {
        if (!found.MoreRecords) return;
        if (call.Preferences.Annotations.Includes("Microsoft.Dynamics.CRM.morerecords")) json.WriteBoolean("@Microsoft.Dynamics.CRM.morerecords"u8, true);

        var page = (int?)fetch.Attribute("page") ?? 1;
        var size = (int?)fetch.Attribute("count") ?? Preferences.PageLimit;
        json.WriteString("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"u8, SkipToken.Write(page + 1, size, found.PagingCookie));
    }
}
