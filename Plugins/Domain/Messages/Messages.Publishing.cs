namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>A change to a version that is not a draft.</summary>
    public static Message Frozen(string checklist, int version) => new("CHK301",
        $"Version {version} of \"{checklist}\" is published or retired and does not change any more: deals were judged by it, and their receipts point to it. Choose New version, change the draft, and publish that.");

    /// <summary>A status set by hand.</summary>
    public static Message PublishByMessage() => new("CHK302",
        $"A checklist is not published or retired by changing its status: publishing also checks the items and retires the version before it. Save it as a draft and choose Publish.");

    /// <summary>A key or version changed by hand.</summary>
    public static Message KeyIsFixed() => new("CHK303",
        $"A checklist keeps its key and version: answers, receipts and packs find it by them. Make a new checklist if it is to be another one.");

    /// <summary>Publishing what is no draft.</summary>
    public static Message NotADraft(string checklist, int version) => new("CHK304",
        $"Version {version} of \"{checklist}\" is not a draft, so there is nothing to publish. Choose New version, change the draft, and publish that.");

    /// <summary>A draft that cannot be used yet.</summary>
    public static Message DraftIncomplete(string checklist, IReadOnlyList<FormattableString> problems) => new("CHK305",
        $"""
        "{checklist}" was not published: it would leave reps with questions they cannot answer well.
        {problems}
        Complete the draft and publish it again.
        """);

    /// <summary>A checklist that is not there, or not for this user.</summary>
    public static Message ChecklistNotFound() => new("CHK306",
        $"The checklist was not found. It may have been deleted, or you may not read it. Go back to the list of checklists and open it again.");

    /// <summary>An item on its own.</summary>
    public static Message ItemWithoutChecklist() => new("CHK307",
        $"The item was not saved: it belongs to no checklist, so nobody would ever be asked. Add it from its checklist.");

    /// <summary>A pack that cannot be read or used.</summary>
    public static Message PackRefused(IReadOnlyList<string> problems) => new("CHK401",
        $"""
        The pack was not imported: {AreWrong(problems.Count)} wrong.
        {Lines(problems)}
        A pack is taken whole or not at all, so that a checklist is never half changed. Correct the places named and import it again.
        """);

    private static FormattableString AreWrong(int count) => count == 1 ? $"one place is" : (FormattableString)$"{count} places are";
}
