namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>What a receipt says of a change that nobody decided.</summary>
    public static Message FoundMove() => new("CHK505",
        $"Nobody decided this change: it was found afterwards, without a receipt. A person or a program may have gone past the checklists, so no answer need stand behind it. Ask how it came about, and look at what is still open on the deal.");

    /// <summary>A place to go on from that no report gave.</summary>
    public static Message WrongContinuation(string text) => new("CHK506",
        $"The reconciliation was not begun: \"{Shortened(text)}\" is no place to go on from. A wrong place would leave deals out without anybody noticing. Give back what the last report says as continueFrom, or leave it out to begin anew.");
}
