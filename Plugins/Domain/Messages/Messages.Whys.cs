namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>What an answer said before, written or deleted by hand.</summary>
    public static Message HistoryIsFrozen() => new("CHK219",
        $"The history of an answer stays as it is: it says what stood there, who had written it, and who changed it, and it is worth nothing once it can be corrected. It is written when an answer changes and goes only together with its answer. Change the answer instead.");

    /// <summary>A why that explains nothing.</summary>
    public static Message WhyWithoutAnswer() => new("CHK220",
        $"The why was not saved: it must belong to an answer. A why by itself explains nothing. Open the deal's checklist and add it under the answer it explains.");

    /// <summary>A why that is to explain another answer.</summary>
    public static Message WhyMoved() => new("CHK221",
        $"The why stays where it is: under another answer it would explain something its author never spoke of. Write a new why there instead.");

    /// <summary>A why that contradicts itself or its chain.</summary>
    public static Message WhyInconsistent(string question, IReadOnlyList<FormattableString> problems) => new("CHK222",
        $"""
        The why under "{question}" was not saved.
        {problems}
        A chain of whys is read by colleagues who were not there, and wins and losses are compared by where it ends. Correct what is named and save again.
        """);

    /// <summary>A why set to inactive.</summary>
    public static Message WhyStaysActive() => new("CHK223",
        $"The why was not changed: a chain of whys has no inactive links, because nobody could tell whether one still counts. Delete the why if it is wrong, or change what it says.");
}
