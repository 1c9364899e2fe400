using System.Net;
using Emulator.Pipeline;
using Emulator.Query;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi;

/// <summary>On whose behalf a request runs. (Learn: "Impersonate another user using the Web API".) The message layer asks for the privilege.</summary>
internal static class CallerReader
{
    public static Caller Read(ApiRequest request, Guid signedIn, ApiModel model, IDataverse dataverse)
    {
        if (request.Header("CallerObjectId") is { Length: > 0 } objectId)
            return new Caller(ByObjectId(Parse("CallerObjectId", objectId), model, dataverse), signedIn);
        if (request.Header("MSCRMCallerID") is { Length: > 0 } userId)
            return new Caller(Parse("MSCRMCallerID", userId), signedIn);

        return Caller.Of(signedIn);
    }

    private static Guid Parse(string header, string value) =>
        Guid.TryParse(value, out var id) ? id : throw Faults.BadRequest($"The header {header} must hold the id of a user; it holds '{value}'.");

    private static Guid ByObjectId(Guid objectId, ApiModel model, IDataverse dataverse)
    {
        var table = model.Metadata.Table("systemuser");
        var query = new TableQuery
        {
            Table = table, Top = 1, Filter = new FilterNode.Condition("t0", table.Column("azureactivedirectoryobjectid"), ConditionOperator.Equal, [objectId]),
        };
        var users = dataverse.Retrieve(Caller.Of(WellKnown.SystemUser), query, false).Entities;

        return users.Count == 1 ? users[0].Id
            : throw new DataverseFault(unchecked((int)0x80072560), HttpStatusCode.Forbidden, "The user is not a member of the organization.");
    }
}
