namespace CrmChecklists.Domain;

/// <summary>A why-chain goes from the first why to the last; only the last may be the root cause.</summary>
internal static class WhyChain
{
    /// <summary>More links than anybody needs; a bound on what one save may carry.</summary>
    public const int MostLinks = 20;

    /// <summary>What is wrong with a chain, as sentences; empty when nothing is.</summary>
    public static IEnumerable<FormattableString> Problems(IReadOnlyList<Why> whys)
    {
        if (whys.Count > MostLinks)
            yield return $"It has {whys.Count} whys; {MostLinks} are the most.";

        for (var link = 0; link < whys.Count; link++)
        {
            if (string.IsNullOrWhiteSpace(whys[link].Text))
                yield return $"Why {link + 1} says nothing yet.";
            if (whys[link].IsRootCause && link < whys.Count - 1)
                yield return $"Why {link + 1} is called the root cause, but another why follows it; only the last one can be.";
        }
    }
}
