namespace CrmChecklists.Domain;

/// <summary>
/// One word of the question as the whole answer: "the budget" to "Where is the budget?", "competitors" to "Which competitors are in the deal?", "pain" to "The customer's pain".
/// Only short questions and labels are looked at: "Who pays if the customer cancels?" may be answered with "the customer", and a question with a choice in it with one of the choices.
/// </summary>
internal static class EchoedWord
{
    private const int LongestQuestion = 5;
    private const int LongestLabel = 4;

    private static readonly WordSet AsksWith = WordSet.OfWords(
        "what when where why which was wann wo warum welche welcher welches que quand pourquoi quel quelle quels quelles ou cuando donde cual cuales hvad hvornar hvor hvorfor hvilke hvilken hvilket who wer qui quien quienes hvem por");

    private static readonly WordSet Articles = WordSet.OfWords("the a an their our der die das den dem ein eine le la les l un une des el los las una den det en et");

    /// <summary>Between the two halves of a choice.</summary>
    private static readonly WordSet Or = WordSet.OfWords("or oder eller o");

    private static readonly WordSet Of = WordSet.OfWords("of for de du des von vom del al af til fur pour para");

    /// <summary>Words of a question that are answers to it.</summary>
    private static readonly WordSet Answers = WordSet.OfWords("nothing no none nobody never not nichts nein kein keine nie niemand nicht rien non aucun personne jamais pas nada nunca nadie ninguno intet ingenting nej ingen aldrig ikke noget today now heute jetzt aujourdhui maintenant hoy ahora idag nu");

    /// <param name="words">The text's folded words.</param>
    /// <param name="question">What was asked.</param>
    public static bool Is(IReadOnlyList<string> words, string question)
    {
        var said = words.Where(word => !Articles.Contains(word)).ToList();
        if (said.Count != 1 || words.Count > 2)
            return false;

        var asked = FoldedWords.Of(question);
        var place = asked.ToList().IndexOf(said[0]);
        if (place < 0 || asked.Any(Or.Contains) || question.TrimEnd().IndexOfAny([',', ':', ';', '(']) >= 0)
            return false;
        return question.Contains('?') ? IsInQuestion(said[0], place, asked) : IsInLabel(place, asked, question);
    }

    /// <summary>In a longer question only the noun behind its first word: "Which competitors ...".</summary>
    private static bool IsInQuestion(string word, int place, IReadOnlyList<string> asked) =>
        AsksWith.Contains(asked[0]) && (place == 0 || IsWhyNow(place, asked) || (!Answers.Contains(word) && (place == 1 || asked.Count <= LongestQuestion)));

    private static bool IsWhyNow(int place, IReadOnlyList<string> asked) => place == asked.Count - 1 && asked.Count <= 3;

    /// <summary>A label's main word: in front of "of the customer", or behind "the customer's".</summary>
    private static bool IsInLabel(int place, IReadOnlyList<string> asked, string label) =>
        asked.Count is > 1 and <= LongestLabel
        && ((place + 1 < asked.Count && Of.Contains(asked[place + 1]))
            || (place == asked.Count - 1 && (label.Contains("'s ") || label.Contains("\u2019s ") || asked[place - 1].EndsWith("ens", StringComparison.Ordinal))));
}
