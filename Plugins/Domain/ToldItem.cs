namespace CrmChecklists.Domain;

/// <summary>What a deal told about an item, in words.</summary>
/// <param name="Known">The item and its answer.</param>
/// <param name="Value">The answer's value as people read it; null where there is none.</param>
/// <param name="Whys">The whys beneath, from the first to the last.</param>
internal sealed record ToldItem(ItemAnswer Known, string? Value, IReadOnlyList<Why> Whys)
{
    /// <summary>The state whose words count: a filled column tells something although nobody has said anything; an empty one tells nothing whatever was said.</summary>
    public AnswerState State => Known.Answer.State switch
    {
        AnswerState.Open when Known.Item.BoundColumn is not null && Value is not null => AnswerState.Assumed,
        AnswerState.Assumed or AnswerState.Verified when Value is null => AnswerState.Open,
        var state => state,
    };

    /// <summary>Whether it tells anything.</summary>
    public bool SaysSomething => State != AnswerState.Open || Whys.Count > 0;
}
