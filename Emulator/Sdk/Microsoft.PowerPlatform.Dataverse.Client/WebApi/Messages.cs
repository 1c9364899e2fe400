using System;
using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.WebApi;

/// <summary>Messages as unbound actions of the Web API. (Learn: "Use Web API actions".)</summary>
/// <remarks>An answer's values get the types the response class of the message has; those of Custom APIs, which have none, the types JSON has.</remarks>
internal static class Messages
{
    public static async Task<OrganizationResponse> SendAsync(WebApiConnection connection, OrganizationRequest request, CancellationToken cancellation)
    {
        // The one function among what is needed; the others are actions.
        using var answer = request is WhoAmIRequest || request.RequestName == "WhoAmI"
            ? await connection.GetAsync("WhoAmI", cancellation).ConfigureAwait(false)
            : await connection.PostAsync(request.RequestName, Body(request), cancellation).ConfigureAwait(false);

        var type = request.GetType().Assembly.GetType($"{request.GetType().Namespace}.{request.RequestName}Response") ?? typeof(OrganizationResponse);
        var response = (OrganizationResponse)Activator.CreateInstance(type);
        response.ResponseName = request.RequestName;
        if (answer is null) return response;
        foreach (var property in answer.RootElement.EnumerateObject())
            if (!property.Name.Contains('@')) response.Results[property.Name] = Value(property.Value, type.GetProperty(property.Name)?.PropertyType);
        return response;
    }

    private static byte[] Body(OrganizationRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in request.Parameters)
            {
                json.WritePropertyName(name);
                Write(json, request.RequestName, name, value);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string message, string name, object value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case Guid id: json.WriteStringValue(id); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case OptionSetValue option: json.WriteNumberValue(option.Value); break;
            case DateTime moment: json.WriteStringValue(moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"The contract assembly of ServiceClient does not send {value.GetType().Name} ({name} of {message}).");
        }
    }

    private static object Value(JsonElement json, Type declared) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when declared == typeof(Guid) => json.GetGuid(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number when json.TryGetInt32(out var whole) => whole,
        JsonValueKind.Number => json.GetDecimal(),
        _ => throw new NotSupportedException($"The contract assembly of ServiceClient does not read answers of {json.ValueKind}."),
    };
}
