namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>A promise that nobody could keep or check.</summary>
    public static Message CommitmentUnsound(IReadOnlyList<FormattableString> problems) => new("CHK601",
        $"""
        The promise was not saved yet.
        {problems}
        A promise can be kept when everybody who reads it knows what was promised, by whom and by when. Complete it and save again.
        """);

    /// <summary>A promise on its own.</summary>
    public static Message CommitmentWithoutDeal() => new("CHK602",
        $"The promise was not saved: it belongs to no deal, so nobody would ever be reminded of it. Open the deal and write it down there.");

    /// <summary>A promise that is to have been given elsewhere.</summary>
    public static Message CommitmentMoved(string what) => new("CHK603",
        $"The promise \"{Shortened(what)}\" stays with its deal: in another one it would say that somebody promised what they never did. Write a new promise there instead.");

    /// <summary>A promise put out of sight.</summary>
    public static Message CommitmentStaysActive(string what) => new("CHK604",
        $"The promise \"{Shortened(what)}\" was not put away: there are no inactive promises, because nobody could tell whether one still stands. Say that it was kept or not kept, or withdraw it.");

    /// <summary>A person of whom too much is said, or too little.</summary>
    public static Message PersonUnsound(string person, IReadOnlyList<FormattableString> problems) => new("CHK611",
        $"""
        What you know about {person} was not saved yet.
        {problems}
        What somebody thinks or feels stays a guess until we say what we saw or heard, and colleagues will act on it. Complete it and save again.
        """);

    /// <summary>A person in no deal, or nobody.</summary>
    public static Message PersonWithoutDeal() => new("CHK612",
        $"The person was not added: that takes a deal, and a contact you can open. Choose the contact on the deal, or have it shared with you first.");

    /// <summary>A person who is to be somebody else.</summary>
    public static Message PersonMoved(string person) => new("CHK613",
        $"{person} stays who and where they are: under another contact or deal this would say something of somebody nobody spoke of. Add the other person instead.");

    /// <summary>A person who is there already.</summary>
    public static Message PersonTwice(string person) => new("CHK614",
        $"{person} is among the people of this deal already, perhaps as inactive. Two entries would soon say two things. Open the one that is there and change it.");

    /// <summary>An exit nobody could learn from.</summary>
    public static Message ExitUnsound(string deal, IReadOnlyList<FormattableString> problems) => new("CHK621",
        $"""
        "{deal}" was not qualified out yet.
        {problems}
        Letting go honestly is to your credit, and the next colleague who meets this customer has only your words to go by. Complete them and qualify out again.
        """);

    /// <summary>Leaving what is over.</summary>
    public static Message ExitOfClosedDeal(string deal) => new("CHK622",
        $"\"{deal}\" was not qualified out: it is closed already, and only an open deal can be left. Open it again first if it was closed by mistake.");

    /// <summary>Taking back what was not done, or was taken back.</summary>
    public static Message NoExitToTakeBack(string deal) => new("CHK623",
        $"There is nothing to take back: \"{deal}\" was not closed by qualifying out, or that was taken back already. Open the deal again in the usual way if it should go on.");

    /// <summary>An exit written, changed or deleted by hand.</summary>
    public static Message ExitIsFrozen() => new("CHK624",
        $"Exits stay as they were decided, whatever anybody's role: they count to somebody's credit, and they are worth it only because nobody writes or corrects them by hand. Qualify the deal out, or take that back, on the deal.");
}
