using System.Reflection;
using System.Text.Json;

namespace CrmChecklists.Demo.Data;

/// <summary>What the demo data consists of, read from the files beside this class.</summary>
public sealed record DemoScript(IReadOnlyList<DemoAccount> Accounts, IReadOnlyList<DemoDeal> Deals, IReadOnlyDictionary<string, IReadOnlyList<DemoAnswer>> Answers,
    IReadOnlyList<DemoFeedback> Feedback)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static DemoScript Load()
    {
        var script = Read<DemoScript>("deals.json");
        return script with { Answers = Read<Dictionary<string, IReadOnlyList<DemoAnswer>>>("answers.json"), Feedback = Read<List<DemoFeedback>>("feedback.json") };
    }

    /// <summary>The answer the deal of that number gives to an item, or null when the script has none; variants take turns.</summary>
    public DemoAnswer? AnswerTo(string itemKey, int dealNumber) =>
        Answers.TryGetValue(itemKey, out var variants) ? variants[dealNumber % variants.Count] : null;

    private static T Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }
}
