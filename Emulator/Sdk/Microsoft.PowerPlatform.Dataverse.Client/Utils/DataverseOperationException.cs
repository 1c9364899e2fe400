using System;

namespace Microsoft.PowerPlatform.Dataverse.Client.Utils;

/// <summary>Dataverse refused a request; the message is the platform's. (Learn: DataverseOperationException.)</summary>
public class DataverseOperationException : Exception
{
    public DataverseOperationException(string errorMessage) : base(errorMessage)
    {
    }

    public DataverseOperationException(string errorMessage, Exception innerException) : base(errorMessage, innerException)
    {
    }
}
