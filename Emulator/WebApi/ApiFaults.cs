using System.Net;
using Emulator.Metadata;
using Emulator.WebApi.Edm;

namespace Emulator.WebApi;

/// <summary>The errors that only the Web API gives. (Learn: "Compose HTTP requests and handle errors"; texts as the platform's OData layer writes them.)</summary>
internal static class ApiFaults
{
    /// <summary>0x80060888: a query the OData layer cannot take.</summary>
    public static DataverseFault Query(string message) => new(unchecked((int)0x80060888), HttpStatusCode.BadRequest, message);

    /// <summary>0x80048d19: a body the OData layer cannot take.</summary>
    public static DataverseFault Payload(TableMetadata table, string what) =>
        Faults.BadRequest($"Error identified in Payload provided by the user for Entity :'{table.EntitySetName}'. {what}");

    public static DataverseFault UnknownProperty(TableMetadata table, string property) => Faults.BadRequest(
        $"Invalid property '{property}' was found in entity '{EdmNames.TypeOf(table.LogicalName)}'. The property '{property}' does not exist on type " +
        $"'{EdmNames.TypeOf(table.LogicalName)}'. Make sure to only use property names that are defined by the type.");

    public static DataverseFault UndeclaredNavigation(TableMetadata table, string property) => Payload(table,
        $"An undeclared property '{property}' which only has property annotations in the payload but no property value was found in the payload. " +
        "In OData, only declared navigation properties and declared named streams can be represented as properties without values.");

    public static DataverseFault MethodNotAllowed(string method, string resource) => new(unchecked((int)0x80060883), HttpStatusCode.MethodNotAllowed,
        $"The requested resource '{resource}' does not support http method '{method}'.");

    /// <summary>No user, or none that is known here. The platform documents no code for it.</summary>
    public static DataverseFault NotSignedIn() => new(0, HttpStatusCode.Unauthorized,
        "Nobody is signed in, so nothing was read or changed. Sign in at / in a browser, or send Authorization: Bearer <a user's internalemailaddress>.");

    public static DataverseFault TooLarge(long limit) => new(unchecked((int)0x80060889), HttpStatusCode.RequestEntityTooLarge,
        $"The request is larger than the {limit / 1024 / 1024} MB the server takes. Please send it in parts.");

    public static DataverseFault UrlTooLong(int limit) => new(unchecked((int)0x80060888), HttpStatusCode.BadRequest,
        $"The URL is longer than the {limit} characters the Web API takes. Send the query inside a $batch request.");

    public static DataverseFault UnresolvedParameters() => Query("Request message has unresolved parameters.");
}
