namespace CrmChecklists.Domain;

/// <summary>A sentence of the catalogue for a user: plain text, ending in its number.</summary>
internal sealed record Message(string Number, string Sentence)
{
    /// <summary>What the user reads.</summary>
    public string Text => $"{Sentence} ({Number})";
}
