namespace CrmChecklists.Domain;

/// <summary>Reads the JSON of chk_SaveAnswers (docs/data-model.md, Answers). Lengths are those of the columns.</summary>
internal static class AnswersText
{
    public const int Longest = 200_000;
    public const int MostAnswers = 100;

    /// <summary>The answers, or every problem found, each naming its place.</summary>
    public static IReadOnlyList<AnswerInput> Read(string text, List<string> problems)
    {
        if (text.Length > Longest)
        {
            problems.Add($"Answers should have at most {Longest} characters; it has {text.Length}.");
            return [];
        }

        var read = JsonPlace.RootList(text, "Answers", MostAnswers, problems).Select(ReadOne).ToList();
        problems.AddRange(read.Where(one => one.Item.Length > 0).GroupBy(one => one.Item).Where(same => same.Count() > 1)
                              .Select(same => $"Answers has {same.Count()} entries for the item \"{same.Key}\"; one is enough."));
        return read;
    }

    private static AnswerInput ReadOne(JsonPlace place)
    {
        place.Knows("item", "state", "value", "source", "verifiedOn", "plan", "dueOn", "reason", "whys", "version");
        var item = place.RequiredText("item", 100);
        var answer = new Answer(
            place.Word<AnswerState>("state", required: true) ?? AnswerState.Open,
            place.Text("value", 4000),
            place.Text("source", 400),
            place.Date("verifiedOn"),
            place.Text("plan", 1000),
            place.Date("dueOn"),
            place.Text("reason", 1000));

        return new AnswerInput(
            item,
            answer,
            place.Has("whys") ? place.Objects("whys", WhyChain.MostLinks).Select(ReadWhy).ToList() : null,
            place.Has("version"),
            place.Text("version", 30));
    }

    private static Why ReadWhy(JsonPlace place)
    {
        place.Knows("kind", "text", "isRootCause", "person", "feeling", "strength", "causeType");
        return new Why(
            place.Word<WhyKind>("kind", required: true) ?? WhyKind.Reason,
            place.RequiredText("text", 850),
            place.Flag("isRootCause"),
            place.Text("person", 200),
            place.Word<Feeling>("feeling"),
            place.Number("strength", 1, 5),
            place.Word<CauseType>("causeType"));
    }
}
