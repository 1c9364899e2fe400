namespace CrmChecklists.Domain.Tests.Junk;

/// <summary>How many of the refused texts are junk, and how much of the junk is refused.</summary>
internal sealed record JunkFigures(int Texts, double Precision, double Recall)
{
    public static JunkFigures Of(IReadOnlyCollection<LabelledText> texts)
    {
        double refused = texts.Count(text => text.IsRefused), junk = texts.Count(text => text.IsJunk), both = texts.Count(text => text.IsRefused && text.IsJunk);
        return new JunkFigures(texts.Count, both / refused, both / junk);
    }

    public override string ToString() => FormattableString.Invariant($"{Texts} texts, precision {Precision:P1}, recall {Recall:P1}");
}
