using Emulator.Pipeline.Rows;
using Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>What a user may do with a row. (Learn: RetrievePrincipalAccessRequest.) Teams are not asked for.</summary>
internal sealed class RetrievePrincipalAccessMessage : IMessage
{
    private static readonly (AccessRight Right, AccessRights Flag)[] Flags =
    [
        (AccessRight.Read, AccessRights.ReadAccess), (AccessRight.Write, AccessRights.WriteAccess), (AccessRight.Append, AccessRights.AppendAccess),
        (AccessRight.AppendTo, AccessRights.AppendToAccess), (AccessRight.Create, AccessRights.CreateAccess), (AccessRight.Delete, AccessRights.DeleteAccess),
        (AccessRight.Share, AccessRights.ShareAccess), (AccessRight.Assign, AccessRights.AssignAccess),
    ];

    public string Name => "RetrievePrincipalAccess";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        var target = RowKeys.Resolve(call, call.Required<EntityReference>("Target"));
        var principal = call.Required<EntityReference>("Principal");
        if (principal.LogicalName != "systemuser") throw Faults.NotSupported($"RetrievePrincipalAccess for a {principal.LogicalName}");
        var table = call.Metadata.Table(target.LogicalName);
        var row = call.Session.Find(table, target.Id, [.. RowRights.OwnershipColumns(table)]) ?? throw Faults.DoesNotExist(table.LogicalName, target.Id);
        var rights = call.Operation.RightsOf(principal.Id);
        var owner = RowRights.OwnerOf(table, row);
        var access = Flags.Where(f => rights.Allows(f.Right, table, owner)).Aggregate(AccessRights.None, (sum, f) => sum | f.Flag);
        return new ParameterCollection { ["AccessRights"] = access };
    }
}
