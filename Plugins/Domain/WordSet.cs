namespace CrmChecklists.Domain;

/// <summary>Words or phrases that never change: the platform shares whatever is static between users.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> words;

    private WordSet(IEnumerable<string> words)
    {
        this.words = [.. words];
        MostWords = this.words.Max(phrase => phrase.Count(letter => letter == ' ')) + 1;
    }

    /// <summary>How many words the longest phrase has.</summary>
    public int MostWords { get; }

    /// <summary>Folded words, parted by spaces.</summary>
    public static WordSet OfWords(string words) => new(words.Split(' '));

    /// <summary>Phrases, parted by commas, folded here.</summary>
    public static WordSet OfPhrases(string phrases) =>
        new(phrases.Split(',').Select(phrase => string.Join(" ", FoldedWords.Of(phrase))).Where(phrase => phrase.Length > 0));

    /// <summary>The first word of every phrase.</summary>
    public WordSet FirstWords() => new(words.Select(phrase => phrase.Split(' ')[0]));

    /// <summary>Its phrases of several words, written without their spaces.</summary>
    public WordSet Glued(int fewestLetters) => new(words.Where(phrase => phrase.Contains(' ')).Select(phrase => phrase.Replace(" ", "")).Where(word => word.Length >= fewestLetters));

    public bool Contains(string word) => words.Contains(word);

    public bool Any(Func<string, bool> match) => words.Any(match);
}
