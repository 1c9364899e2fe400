using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline;

/// <summary>
/// The message layer: everything that reads or changes data enters here (the Web API, plug-ins through their service, solution import's setup).
/// Executes the documented requests by name through pipeline, security and storage.
/// </summary>
/// <remarks>Queries arrive as RetrieveMultiple with QueryExpression, FetchExpression or QueryByAttribute, or, from the Web API,
/// as a built tree through <see cref="Retrieve"/>.</remarks>
internal interface IDataverse
{
    /// <summary>Executes one request as a top-level operation of the caller.</summary>
    /// <exception cref="DataverseFault">Every refusal and error, with Dataverse's code and status.</exception>
    OrganizationResponse Execute(Caller caller, OrganizationRequest request, CallOptions options);

    /// <summary>
    /// Runs a query tree under the caller's rights: the RetrieveMultiple message without steps registered on it.
    /// <paramref name="formatted"/> fills names and formatted values.
    /// </summary>
    EntityCollection Retrieve(Caller caller, Query.TableQuery query, bool formatted);

    /// <summary>A service as the platform gives to code outside the sandbox: each call is a top-level operation.</summary>
    IOrganizationService ServiceFor(Caller caller);

    /// <summary>The enabled user who signs in with this internalemailaddress, or null.</summary>
    Guid? FindUser(string internalEmailAddress);
}
