using System.Globalization;
using System.Net;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;

namespace Emulator.WebApi;

/// <summary>Errors in the shape of the Web API. (Learn: "Compose HTTP requests and handle errors", parse errors from the response.)</summary>
internal static class ErrorAnswer
{
    public static ApiResponse Of(DataverseFault fault, Preferences preferences)
    {
        var body = JsonBody.Write(json =>
        {
            json.WriteStartObject("error"u8);
            json.WriteString("code"u8, fault.Code == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"0x{fault.Code:x8}"));
            json.WriteString("message"u8, fault.Message);
            if (preferences.Annotations.All) WriteDetails(json, fault);
            json.WriteEndObject();
        });

        return ApiResponse.OfJson((int)fault.Status, body);
    }

    private static void WriteDetails(System.Text.Json.Utf8JsonWriter json, DataverseFault fault)
    {
        json.WriteString("@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus"u8, "0");
        json.WriteString("@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode"u8, "0");
        json.WriteString("@Microsoft.PowerApps.CDS.HelpLink"u8, string.Create(CultureInfo.InvariantCulture,
            $"http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a{fault.Code:x8}&client=platform"));
        json.WriteString("@Microsoft.PowerApps.CDS.InnerError.Message"u8, fault.Message);
    }

    /// <summary>The platform words a duplicate otherwise where the request said `If-None-Match: *`. (Learn: "Perform conditional operations using the Web API".)</summary>
    public static DataverseFault InsertOnly(ApiRequest request, DataverseFault fault) =>
        fault.Code == DuplicateKey && request.Header("If-None-Match")?.Trim() == "*" ? Faults.Duplicate() : fault;

    private const int DuplicateKey = unchecked((int)0x80040237);

    /// <summary>An error nobody foresaw: the client learns the number under which the log has it, nothing of the exception.</summary>
    public static DataverseFault Unexpected(Guid correlationId) => new(unchecked((int)0x80040216), HttpStatusCode.InternalServerError,
        $"An unexpected error occurred. The emulator's log has it under {correlationId:D}.");
}
