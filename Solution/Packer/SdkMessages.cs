namespace CrmChecklists.Packer;

/// <summary>The messages whose ids are known to be the same in every environment
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-messages).</summary>
internal static class SdkMessages
{
    private const string Tail = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly Dictionary<Guid, string> Names = new()
    {
        [new("8cbdbb1b" + Tail)] = "Assign", [new("9ebdbb1b" + Tail)] = "Create", [new("a1bdbb1b" + Tail)] = "Delete", [new("dbbdbb1b" + Tail)] = "Merge",
        [new("f2bdbb1b" + Tail)] = "Retrieve", [new("03bebb1b" + Tail)] = "RetrieveMultiple", [new("1cbebb1b" + Tail)] = "SetState",
        [new("1dbebb1b" + Tail)] = "SetStateDynamicEntity", [new("20bebb1b" + Tail)] = "Update",
    };

    /// <summary>The name of the message with that id; null when it is not known.</summary>
    public static string? NameOf(string? id) => Guid.TryParse(id, out var key) ? Names.GetValueOrDefault(key) : null;
}
