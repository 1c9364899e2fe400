using System.Net;

namespace Emulator;

/// <summary>
/// An error as Dataverse reports it: an error code, the HTTP status the Web API answers with, and a message.
/// (Learn: "Web service error codes", "Compose HTTP requests and handle errors".)
/// </summary>
/// <remarks>Made by <see cref="Faults"/> only, so that a code is spelled in one place.</remarks>
public sealed class DataverseFault : Exception
{
    internal DataverseFault(int code, HttpStatusCode status, string message, Exception? cause = null) : base(message, cause)
    {
        Code = code;
        Status = status;
    }

    /// <summary>The platform's error code, e.g. 0x80040265.</summary>
    public int Code { get; }

    /// <summary>The status the Web API answers with.</summary>
    public HttpStatusCode Status { get; }
}
