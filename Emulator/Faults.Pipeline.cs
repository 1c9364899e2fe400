using System.Net;

namespace Emulator;

/// <summary>The errors of messages, rows, plug-ins and rights.</summary>
internal static partial class Faults
{
    public static DataverseFault UnknownMessage(string name) =>
        new(unchecked((int)0x80040216), HttpStatusCode.NotImplemented, $"The emulator knows no message '{name}', and no Custom API has this unique name.");

    public static DataverseFault MissingParameter(string message, string parameter, string type) =>
        InvalidArgument($"The request '{message}' needs the parameter '{parameter}' of type {type}.");

    public static DataverseFault WrongType(string table, string column, string expected, object value) =>
        InvalidArgument($"Incorrect value for the column '{column}' of '{table}': {expected} is expected, {value.GetType().Name} was given.");

    public static DataverseFault Required(string table, string column) =>
        InvalidArgument($"Attribute: {column} cannot be set to NULL. The column is required on '{table}'.");

    public static DataverseFault TooLong(string table, string column, int maximum) =>
        new(unchecked((int)0x80044331), HttpStatusCode.BadRequest,
            $"A validation error occurred. The length of the '{column}' attribute of the '{table}' entity exceeded the maximum allowed length of '{maximum}'.");

    public static DataverseFault OutOfRange(string table, string column, object value, string range) =>
        new(unchecked((int)0x80044330), HttpStatusCode.BadRequest,
            $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range{range}.");

    public static DataverseFault UnknownOption(string table, string column, int value, IEnumerable<int> accepted) =>
        new(unchecked((int)0x8004431A), HttpStatusCode.BadRequest,
            $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range. Accepted Values: {string.Join(",", accepted)}");

    public static DataverseFault InvalidStatus(string table, int status, int state, Guid id) =>
        new(unchecked((int)0x80048408), HttpStatusCode.BadRequest, $"{status} is not a valid status code for state code {state} on {table} with Id {id}.");

    public static DataverseFault VersionNotProvided() =>
        new(unchecked((int)0x80060883), HttpStatusCode.BadRequest,
            "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");

    public static DataverseFault DeleteRestricted(string relationship) =>
        new(unchecked((int)0x80040227), HttpStatusCode.MethodNotAllowed,
            $"The object you tried to delete is associated with another object and cannot be deleted. The relationship '{relationship}' restricts it.");

    public static DataverseFault NoRowWithKey(string table, string keys) =>
        new(unchecked((int)0x80060891), HttpStatusCode.NotFound, $"A record with the specified key values does not exist in {table} entity: {keys}.");

    public static DataverseFault UnknownKey(string table, string columns) =>
        new(unchecked((int)0x80060890), HttpStatusCode.BadRequest, $"Invalid alternate key: '{table}' has no key of the columns {columns}.");

    public static DataverseFault TooDeep(int limit) =>
        new(unchecked((int)0x80044182), HttpStatusCode.BadRequest,
            $"This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again. The depth limit is {limit}.");

    /// <summary>What an InvalidPluginExecutionException becomes, with the code and status the plug-in chose, if any.</summary>
    public static DataverseFault PluginRefused(string message, int? code, HttpStatusCode? status, Exception cause) =>
        new(code ?? unchecked((int)0x80040265), status ?? HttpStatusCode.BadRequest, message, cause);

    /// <summary>Any other exception of a plug-in; its text stays in the log and the trace.</summary>
    public static DataverseFault PluginFailed(Exception cause) =>
        new(unchecked((int)0x80040224), HttpStatusCode.BadRequest, "An unexpected error occurred from ISV code.", cause);

    public static DataverseFault TransactionLost() =>
        new(unchecked((int)0x8009000C), HttpStatusCode.BadRequest,
            "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");

    public static DataverseFault StageNotAdjacent(string stage) =>
        new(unchecked((int)0x80092003), HttpStatusCode.BadRequest,
            $"Invalid stage transition. Transition to stage {stage} is not in the process active path.");

    public static DataverseFault TimedOut(TimeSpan limit) =>
        new(unchecked((int)0x80040224), HttpStatusCode.InternalServerError,
            $"The operation took longer than the {limit.TotalMinutes:0} minutes plug-ins have, and was cancelled.");

    public static DataverseFault UserDisabled(Guid user) =>
        new(unchecked((int)0x80040225), HttpStatusCode.Forbidden, $"The specified user (Id={user}) is either disabled or is not a member of any business unit.");

    public static DataverseFault DealClosed(Guid id) =>
        new(unchecked((int)0x80040203), HttpStatusCode.BadRequest, $"The opportunity with Id {id} is closed already. Reopen it before closing it again.");
}
