using CrmChecklists.Dataverse;

namespace CrmChecklists.Waivers;

/// <summary>
/// Which exceptions the caller may write, as the platform says. Asked once for each deal owner, because a role's depth looks at nothing but the owner and the
/// owner's business unit; a row shared by itself may be judged as its owner's others are. It only decides what is offered: the platform decides when it is written.
/// </summary>
internal sealed class WritableWaivers(PluginRun run)
{
    private readonly Dictionary<Guid, bool> byOwner = [];

    public bool Contain(WaiverRow one)
    {
        if (!byOwner.TryGetValue(one.Deal.Owner.Id, out var may))
            byOwner[one.Deal.Owner.Id] = may = RowAccess.MayWrite(run, one.Row);
        return may;
    }
}
