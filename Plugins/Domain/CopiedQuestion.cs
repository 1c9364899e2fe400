namespace CrmChecklists.Domain;

/// <summary>
/// The question copied back: every word of the text is the question's (a slip of one letter aside), and the text either starts as a question does
/// or repeats most of it. "Leaving it as it is" takes its words from the question too, and is an answer.
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

    /// <param name="words">The text's folded words.</param>
    /// <param name="question">What was asked.</param>
    public static bool Is(IReadOnlyList<string> words, string question)
    {
        var asked = new HashSet<string>(FoldedWords.Of(question));
        var said = words.Distinct().Where(word => asked.Contains(word) || !SayNothing.Contains(word)).ToList();
        if (said.Count < 2 || said.Count > asked.Count || !said.All(word => asked.Contains(word) || IsSlip(word, asked)))
            return false;
        return AsksWith.Contains(words[0]) || said.Count * 10 >= asked.Count * 6;
    }

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
