namespace CrmChecklists.Domain;

/// <summary>A sentence of the catalogue for a user: plain text, ending in its number, worded late in the language of whoever reads it.</summary>
internal sealed record Message(string Number, FormattableString Sentence)
{
    /// <summary>What an English reader reads.</summary>
    public string Text => In(Language.English);

    /// <summary>What a reader of that language reads.</summary>
    public string In(Language language) => $"{language.Say(Sentence)} ({Number})";
}
