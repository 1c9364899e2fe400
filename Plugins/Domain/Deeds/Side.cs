namespace CrmChecklists.Domain;

/// <summary>Who promised. The numbers are those of the choice chk_side.</summary>
internal enum Side
{
    Ours = 0,
    Theirs = 1,
}
