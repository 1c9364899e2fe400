namespace CrmChecklists.Domain;

/// <summary>An item that holds a move, and why.</summary>
internal sealed record Gap(Item Item, AnswerState State, FormattableString Because);
