namespace CrmChecklists.Domain;

/// <summary>What importing a pack does to one of its checklists.</summary>
internal enum PackChange
{
    /// <summary>What is there already says the same.</summary>
    Unchanged,

    /// <summary>The draft that is there says the same; it only has to be published.</summary>
    PublishDraft,

    /// <summary>A new draft, the first version or the next.</summary>
    NewDraft,

    /// <summary>The draft that is there says something else and gives way.</summary>
    ReplaceDraft,
}
