using Emulator.WebApi.Http;
using Emulator.WebApi.Json;

namespace Emulator.WebApi.Definitions;

/// <summary>GET on the base address: the entity sets. (Learn: "Web API service documents".)</summary>
internal static class ServiceDocument
{
    public static Operation Get(ApiCall call)
    {
        if (call.Request.Method != "GET") throw ApiFaults.MethodNotAllowed(call.Request.Method, "the service document");

        return Operation.Read(() => ApiResponse.OfJson(200, JsonBody.Write(json =>
        {
            json.WriteString("@odata.context"u8, $"{call.BaseUrl}$metadata");
            json.WriteStartArray("value"u8);
            foreach (var set in call.Model.Metadata.Tables.Values.Select(t => t.EntitySetName).Where(s => s.Length > 0).Order(StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("name"u8, set);
                json.WriteString("kind"u8, "EntitySet");
                json.WriteString("url"u8, set);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        })));
    }
}
