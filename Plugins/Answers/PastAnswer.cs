using CrmChecklists.Domain;

namespace CrmChecklists.Answers;

/// <summary>What an answer said before a change.</summary>
/// <param name="State">Its state as written.</param>
/// <param name="Value">What was known.</param>
/// <param name="Source">Who or what had told us.</param>
/// <param name="WrittenOn">When that had been written, UTC.</param>
/// <param name="WrittenBy">And by whom.</param>
/// <param name="ChangedOn">When it was changed, UTC.</param>
/// <param name="ChangedBy">And by whom.</param>
internal sealed record PastAnswer(
    AnswerState State, string? Value, string? Source, DateTime? WrittenOn, string? WrittenBy, DateTime? ChangedOn, string? ChangedBy);
