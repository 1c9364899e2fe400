using System.Net;

namespace Emulator;

/// <summary>The catalogue of errors the emulator gives, with Dataverse's codes and statuses. (Learn: "Web service error codes".)</summary>
internal static partial class Faults
{
    public static DataverseFault NotSupported(string what) =>
        new(unchecked((int)0x80060001), HttpStatusCode.NotImplemented, $"The emulator does not support {what}.");

    public static DataverseFault UnknownTable(string name) =>
        new(unchecked((int)0x80041102), HttpStatusCode.BadRequest, $"The entity with a name = '{name}' was not found in the MetadataCache.");

    public static DataverseFault UnknownColumn(string table, string column) =>
        new(unchecked((int)0x80041103), HttpStatusCode.BadRequest,
            $"'{table}' entity doesn't contain attribute with Name = '{column}'.");

    public static DataverseFault UnknownSegment(string segment) =>
        new(unchecked((int)0x8006088A), HttpStatusCode.NotFound, $"Resource not found for the segment '{segment}'.");

    public static DataverseFault DoesNotExist(string table, Guid id) =>
        new(unchecked((int)0x80040217), HttpStatusCode.NotFound, $"{table} With Id = {id} Does Not Exist");

    public static DataverseFault MissingPrivilege(string privilege, Guid user) =>
        new(unchecked((int)0x80040220), HttpStatusCode.Forbidden,
            $"Principal user (Id={user}) is missing {privilege} privilege.");

    public static DataverseFault AccessDenied(string right, string table, Guid id, Guid user) =>
        new(unchecked((int)0x80040220), HttpStatusCode.Forbidden,
            $"Principal user (Id={user}) does not have {right} right on the {table} row with Id {id}.");

    public static DataverseFault Duplicate(string message = "A record with matching key values already exists.") =>
        new(unchecked((int)0x80060892), HttpStatusCode.PreconditionFailed, message);

    public static DataverseFault VersionMismatch() =>
        new(unchecked((int)0x80060882), HttpStatusCode.PreconditionFailed,
            "The version of the existing record doesn't match the RowVersion property provided.");

    public static DataverseFault BadRequest(string message, Exception? cause = null) =>
        new(unchecked((int)0x80048d19), HttpStatusCode.BadRequest, message, cause);

    public static DataverseFault InvalidArgument(string message) =>
        new(unchecked((int)0x80040203), HttpStatusCode.BadRequest, message);

    public static DataverseFault DuplicateId(Exception cause) =>
        new(unchecked((int)0x80040237), HttpStatusCode.PreconditionFailed, "Cannot insert duplicate key.", cause);

    public static DataverseFault StillReferenced(Exception cause) =>
        new(unchecked((int)0x80040227), HttpStatusCode.BadRequest,
            "The object you tried to delete is associated with another object and cannot be deleted.", cause);

    public static DataverseFault DatabaseBusy(Exception? cause = null) =>
        new(unchecked((int)0x80044151), HttpStatusCode.ServiceUnavailable,
            "SQL timeout expired: another operation has held the database for 30 seconds. Try again.", cause);
}
