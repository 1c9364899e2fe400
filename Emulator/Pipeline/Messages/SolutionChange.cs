namespace Emulator.Pipeline.Messages;

/// <summary>What the messages that change the environment's solutions have in common.</summary>
internal static class SolutionChange
{
    /// <summary>The solutions, once nothing speaks against changing them here: a change opens its own session.</summary>
    public static ISolutions Demand(Call call, string privilege)
    {
        call.Rights.DemandPrivilege(privilege);
        if (call.Operation.IsInTransaction) throw Faults.NotSupported($"{call.Name} of a solution inside a transaction");
        return call.Platform.Solutions ?? throw Faults.NotSupported("changing solutions here");
    }
}
