namespace CrmChecklists.Domain;

/// <summary>A why-chain goes from the first why to the last; only the last may be the root cause, and a root cause says of which kind it is.</summary>
internal static class WhyChain
{
    /// <summary>More links than anybody needs; a bound on what one save may carry.</summary>
    public const int MostLinks = 20;

    /// <summary>What is wrong with a chain, as sentences; empty when nothing is.</summary>
    public static IEnumerable<FormattableString> Problems(IReadOnlyList<Why> whys) =>
        TooMany(whys).Concat(whys.SelectMany((_, link) => OfLink(whys, link)));

    /// <summary>What is wrong after one link was written: with the link itself, and with the order of the chain. What other links say is not asked again.</summary>
    /// <param name="whys">The chain as it will be.</param>
    /// <param name="link">Which link was written, from 0.</param>
    public static IEnumerable<FormattableString> ProblemsOf(IReadOnlyList<Why> whys, int link) =>
        TooMany(whys).Concat(whys.SelectMany((_, one) => one == link ? OfLink(whys, one) : OfOrder(whys, one)));

    /// <summary>Whether nothing more is asked of a chain: it is as deep as the item asks, or it has come to a root cause of a named kind.</summary>
    /// <param name="links">How many links it has.</param>
    /// <param name="hasTypedRootCause">Its last link is the root cause and says of which kind.</param>
    /// <param name="depth">How many whys the item asks for; 0 for none.</param>
    public static bool IsComplete(int links, bool hasTypedRootCause, int depth) => links >= depth || hasTypedRootCause;

    private static IEnumerable<FormattableString> TooMany(IReadOnlyList<Why> whys) =>
        whys.Count > MostLinks ? [$"It has {whys.Count} whys; {MostLinks} are the most."] : [];

    private static IEnumerable<FormattableString> OfLink(IReadOnlyList<Why> whys, int link) =>
        OfText(whys[link], link + 1).Concat(OfOrder(whys, link)).Concat(OfCause(whys[link], link + 1)).Concat(OfPerson(whys[link], link + 1));

    private static IEnumerable<FormattableString> OfText(Why why, int number)
    {
        if (string.IsNullOrWhiteSpace(why.Text))
            yield return $"Why {number} says nothing yet.";
    }

    private static IEnumerable<FormattableString> OfOrder(IReadOnlyList<Why> whys, int link)
    {
        if (whys[link].IsRootCause && link < whys.Count - 1)
            yield return $"Why {link + 1} is called the root cause, but another why follows it; only the last one can be.";
    }

    private static IEnumerable<FormattableString> OfCause(Why why, int number)
    {
        if (why.IsRootCause && why.CauseType is null)
            yield return $"Why {number} is the root cause; say of which kind: process, technology, people and skills, organisation and politics, money, market and customers, law and regulation, or culture and habit.";
        if (!why.IsRootCause && why.CauseType is not null)
            yield return $"Why {number} says of which kind its cause is, but is not called the root cause; mark it as the root cause, or leave the kind out.";
    }

    private static IEnumerable<FormattableString> OfPerson(Why why, int number)
    {
        if (why.Kind == WhyKind.Person && string.IsNullOrWhiteSpace(why.Person))
            yield return $"Why {number} tells what it means for a person; say for whom.";
        if (why.Kind == WhyKind.Feeling && why.Feeling is null)
            yield return $"Why {number} tells how somebody feels; choose the feeling that comes closest.";
        if (why.Kind == WhyKind.Feeling && why.Strength is not (>= 1 and <= 5))
            yield return $"Why {number} tells how somebody feels; say how strongly, from 1 (hardly) to 5 (very).";
        if (why.Kind != WhyKind.Feeling && (why.Feeling is not null || why.Strength is not null))
            yield return $"Why {number} names a feeling or its strength, but does not tell how somebody feels; choose that kind of why, or leave them out.";
    }
}
