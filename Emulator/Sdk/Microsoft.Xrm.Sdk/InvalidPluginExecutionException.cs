using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>
/// How a plug-in refuses: a synchronous step's operation is rolled back and the caller reads the message, with error 0x80040265.
/// (Learn: InvalidPluginExecutionException.)
/// </summary>
public sealed class InvalidPluginExecutionException : Exception
{
    public InvalidPluginExecutionException()
    {
    }

    public InvalidPluginExecutionException(string message) : base(message)
    {
    }

    public InvalidPluginExecutionException(string message, Exception exception) : base(message, exception)
    {
    }

    public InvalidPluginExecutionException(OperationStatus status)
    {
        Status = status;
    }

    public InvalidPluginExecutionException(OperationStatus status, string message) : base(message)
    {
        Status = status;
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message) : this(status, message)
    {
        HResult = errorCode;
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message)
    {
        HttpStatus = httpStatus;
    }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus) : base(message)
    {
        HttpStatus = httpStatus;
    }

    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails) : base(message)
    {
        ExceptionDetails = exceptionDetails;
    }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(message, exceptionDetails)
    {
        HttpStatus = httpStatus;
    }

    public InvalidPluginExecutionException(OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(message, exceptionDetails)
    {
        Status = status;
    }

    /// <summary>The plug-in's own number; -2146233088 (any exception's) unless it gave one.</summary>
    public int ErrorCode => HResult;

    public IReadOnlyDictionary<string, string> ExceptionDetails { get; } = new Dictionary<string, string>();

    /// <summary>The status of the HTTP answer; <see cref="PluginHttpStatusCode.NotSet"/> leaves it to the platform, which says 400.</summary>
    public PluginHttpStatusCode HttpStatus { get; }

    public OperationStatus Status { get; } = OperationStatus.Failed;
}
