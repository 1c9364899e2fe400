using System;

namespace Microsoft.PowerPlatform.Dataverse.Client.Utils;

/// <summary>There is no connection: the address, the network or the sign-in is wrong. (Learn: DataverseConnectionException.)</summary>
public class DataverseConnectionException : Exception
{
    public DataverseConnectionException(string message) : base(message)
    {
    }

    public DataverseConnectionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
