using CrmChecklists.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Gate;

/// <summary>Writes receipts as SYSTEM and says so around the write, because nobody may create one by hand (see ReceiptIsFrozenPlugin).</summary>
internal static class Receipts
{
    private const string Flag = "chk.receipt";

    /// <summary>Whether the product itself is writing a receipt.</summary>
    public static bool IsWriting(PluginRun run) => run.SharedAround(Flag) is not null;

    public static Guid Create(PluginRun run, Entity receipt)
    {
        run.Share(Flag, "writing");
        try
        {
            return run.AsSystem.Create(receipt);
        }
        finally
        {
            // What else happens in the same operation is no receipt any more.
            run.Context.SharedVariables.Remove(Flag);
        }
    }
}
