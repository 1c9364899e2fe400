namespace CrmChecklists.Dataverse.Tables;

/// <summary>What a won or lost deal taught.</summary>
internal static class LessonTable
{
    public const string Name = "chk_lesson";
    public const string Id = "chk_lessonid";
    public const string Title = "chk_name";
    public const string Deal = "chk_opportunityid";
    public const string DealName = "chk_dealname";
    public const string Outcome = "chk_outcome";
    public const string Text = "chk_text";
    public const string CauseType = "chk_causetype";
    public const string Passage = "chk_passageid";
    public const string LearnedOn = "chk_learnedon";
    public const string Owner = "ownerid";
}
