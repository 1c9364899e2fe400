namespace CrmChecklists.Domain;

/// <summary>Whether an item guards against ignorance (a question to know) or ineptitude (a practice to do). The numbers are those of the choice chk_itemkind.</summary>
internal enum ItemKind
{
    Know = 0,
    Do = 1,
}
