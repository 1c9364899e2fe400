namespace CrmChecklists.Domain;

/// <summary>
/// The question copied back: every word of the text is the question's (a slip of one letter aside), and the text either starts as a question does
/// or repeats most of it. A placeholder behind it ("Who signs? No idea") changes nothing. "Leaving it as it is" takes its words from the question too, and is an answer;
/// so does "legal has seen the contract" to "Has legal seen the contract?", which is why a yes-or-no question must be repeated from its first word on.
/// </summary>
internal static class CopiedQuestion
{
    /// <summary>A slip is looked for in words from this length on: "no" and "now" are two words.</summary>
    private const int FewestLetters = 4;

    private static readonly WordSet AsksWith = WordSet.OfWords(
        "who what when where why how which whose whom"
        + " wer wen wem was wann wo woher warum wie welche welcher welches wessen"
        + " qui que quoi quand comment combien pourquoi quel quelle quels quelles ou dou"
        + " quien quienes cuando cuanto como donde cual cuales por"
        + " hvem hvad hvornar hvor hvorfor hvordan hvilke hvilken hvilket");

    private static readonly WordSet SayNothing = WordSet.OfWords(
        "the is and question answer die der das und ist frage antwort la le et est reponse"
        + " el es pregunta respuesta og er sporgsmal svar");

    /// <summary>What stands beside a question asked back. Beside anything else it is a yes: "Oui, le budget est approuvé".</summary>
    private static readonly WordSet Sighs = WordSet.OfWords("well so but yes indeed ja also tja denn oui alors donc ben si pues pero jo men altsa");

    /// <param name="words">The text's folded words.</param>
    /// <param name="question">What was asked.</param>
    public static bool Is(IReadOnlyList<string> words, string question)
    {
        var inOrder = FoldedWords.Of(question);
        var asked = new HashSet<string>(inOrder);
        var startsAsQuestion = words.Count > 0 && AsksWith.Contains(words[0]);
        var said = words.Distinct().Where(word => asked.Contains(word) || !SayNothing.Contains(word)).ToList();
        var added = said.Where(word => !asked.Contains(word) && !IsSlip(word, asked)).ToList();
        if (said.Count - added.Count < 2 || said.Count - added.Count > asked.Count || (added.Count > 0 && !(startsAsQuestion && (added.All(Sighs.Contains) || JunkPhrases.FillWholly(added)))))
            return false;
        return startsAsQuestion || (said.Count * 10 >= asked.Count * 6 && (words[0] == inOrder[0] || !AsksForYesOrNo(question, inOrder)));
    }

    private static bool AsksForYesOrNo(string question, IReadOnlyList<string> asked) => question.Contains('?') && (asked[0] is "est" or "es" || !asked.Any(AsksWith.Contains));

    private static bool IsSlip(string word, HashSet<string> asked) =>
        word.Length >= FewestLetters && asked.Any(one => one.Length >= FewestLetters && Math.Abs(one.Length - word.Length) <= 1 && IsSlip(word, one));

    /// <summary>One letter more, less, other, or two changed places.</summary>
    private static bool IsSlip(string word, string other)
    {
        var shorter = Math.Min(word.Length, other.Length);
        int head = 0, tail = 0;
        while (head < shorter && word[head] == other[head])
            head++;
        while (tail < shorter - head && word[word.Length - 1 - tail] == other[other.Length - 1 - tail])
            tail++;

        var left = Math.Max(word.Length, other.Length) - head - tail;
        return left <= 1 || (left == 2 && word.Length == other.Length && word[head] == other[head + 1] && word[head + 1] == other[head]);
    }
}
