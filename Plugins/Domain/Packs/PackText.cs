namespace CrmChecklists.Domain;

/// <summary>Reads the JSON of a pack (docs/data-model.md, Pack). Lengths are those of the columns.</summary>
internal static class PackText
{
    public const int Longest = 2_000_000;
    private const int MostChecklists = 100;
    private const int MostPractices = 1000;
    private const int LastStage = 3;
    private const int MostOptions = 50;
    private const int LongestCondition = 10_000;

    /// <summary>The pack, or null and every problem found, each naming its place.</summary>
    public static Pack? Read(string text, List<string> problems)
    {
        if (text.Length > Longest)
            problems.Add($"The pack should have at most {Longest} characters; it has {text.Length}.");
        else if (JsonPlace.Root(text, "Pack", problems) is { } root)
            return ReadPack(root, problems);
        return null;
    }

    private static Pack? ReadPack(JsonPlace root, List<string> problems)
    {
        root.Knows("pack", "version", "language", "checklists", "practices");
        root.Number("language", 1, 65535);
        var pack = new Pack(
            root.RequiredText("pack", 100),
            root.Number("version", 1, int.MaxValue, required: true) ?? 0,
            root.Objects("checklists", MostChecklists).Select(ReadChecklist).ToList(),
            root.Objects("practices", MostPractices).Select(ReadPractice).ToList());

        problems.AddRange(Doubled("checklist", pack.Checklists.Select(one => one.Key)));
        problems.AddRange(Doubled("practice", pack.Practices.Select(one => one.Key)));
        return problems.Count == 0 ? pack : null;
    }

    private static Checklist ReadChecklist(JsonPlace place)
    {
        place.Knows("key", "name", "moment", "stage", "introduction", "items", "condition");
        var stage = place.Number("stage", 0, LastStage);
        var checklist = new Checklist(
            place.RequiredText("key", 100),
            place.RequiredText("name", 200),
            place.Word<Moment>("moment", required: true) ?? Moment.LeavingStage,
            stage,
            place.Text("introduction", 2000),
            place.Objects("items", Checklist.MostItems).Select((item, i) => ReadItem(item, i, stage)).ToList(),
            place.Text("condition", LongestCondition));

        foreach (var problem in checklist.Problems())
            place.Problem(problem);
        return checklist;
    }

    private static Item ReadItem(JsonPlace place, int index, int? stage)
    {
        place.Knows("key", "question", "kind", "enforcement", "needsVerification", "impact", "effort", "whyAsked", "whoSees",
            "type", "options", "boundTo", "shelfLifeDays", "whyDepth", "condition", "askCustomer", "bring");
        return new Item(
            place.RequiredText("key", 100),
            place.RequiredText("question", 400),
            place.Word<ItemKind>("kind", required: true) ?? ItemKind.Know,
            place.Word<Enforcement>("enforcement", required: true) ?? Enforcement.Advise,
            place.Flag("needsVerification"),
            place.Number("impact", 1, 5, required: true) ?? 1,
            place.Number("effort", 1, 5, required: true) ?? 1,
            index + 1,
            stage,
            place.RequiredText("whyAsked", 1000),
            place.RequiredText("whoSees", 200),
            place.Word<AnswerType>("type") ?? AnswerType.Text,
            ItemOption.Write(place.Objects("options", MostOptions).Select(ReadOption).ToList()),
            place.Text("boundTo", 200),
            place.Number("shelfLifeDays", 1, 3650),
            place.Number("whyDepth", 0, 10) ?? 0,
            place.Text("condition", LongestCondition),
            LanguageLine.Write(ReadLanguages(place, "askCustomer")),
            LanguageLine.Write(ReadLanguages(place, "bring")));
    }

    private static ItemOption ReadOption(JsonPlace place)
    {
        place.Knows("key", "label");
        return new ItemOption(place.RequiredText("key", 50), place.RequiredText("label", 100));
    }

    private static IReadOnlyCollection<LanguageLine> ReadLanguages(JsonPlace place, string name) =>
        place.Lines(name, LanguageLine.Longest).Select(line => new LanguageLine(line.Key, line.Value.Trim())).ToList();

    private static Practice ReadPractice(JsonPlace place, int index)
    {
        place.Knows("key", "kind", "title", "body", "item", "stage", "contributor", "basis", "condition");
        return new Practice(
            place.RequiredText("key", 100),
            place.Word<PracticeKind>("kind", required: true) ?? PracticeKind.Tip,
            place.RequiredText("title", 200),
            place.RequiredText("body", 4000),
            place.Text("item", 100),
            place.Number("stage", 0, LastStage),
            place.Text("contributor", 200),
            place.Text("basis", 400),
            index + 1,
            place.Text("condition", LongestCondition));
    }

    private static IEnumerable<string> Doubled(string what, IEnumerable<string> keys) =>
        keys.Where(key => key.Length > 0).GroupBy(key => key).Where(same => same.Count() > 1)
            .Select(same => $"The pack has the {what} \"{same.Key}\" {same.Count()} times.");
}
