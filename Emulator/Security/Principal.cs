using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Security;

/// <summary>Who can own rows: a user or a team, with the business unit owned rows fall into.</summary>
internal sealed record Principal(Guid Id, bool IsTeam, Guid BusinessUnit, bool IsDisabled)
{
    public static Principal? Find(Guid id, IStorageSession session, EnvironmentMetadata metadata) =>
        Read("systemuser", id, session, metadata) ?? Read("team", id, session, metadata);

    private static Principal? Read(string name, Guid id, IStorageSession session, EnvironmentMetadata metadata)
    {
        if (metadata.TryTable(name) is not { } table) return null;
        var wanted = new[] { Pipeline.Columns.BusinessUnit, "isdisabled" }.Where(c => table.TryColumn(c) is not null).ToArray();
        if (session.Find(table, id, wanted) is not { } row) return null;
        var unit = row.GetAttributeValue<EntityReference>(Pipeline.Columns.BusinessUnit)?.Id ?? WellKnown.RootBusinessUnit;
        return new Principal(id, name == "team", unit, row.GetAttributeValue<bool>("isdisabled"));
    }
}
