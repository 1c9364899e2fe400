namespace CrmChecklists.Domain;

/// <summary>What counts of a setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Number">Its value; of a yes or no, 1 for yes.</param>
/// <param name="Problem">Why what was written does not count; null where it does, or nothing was.</param>
internal sealed record SettingValue(Setting Setting, int Number, FormattableString? Problem = null)
{
    /// <summary>As an administrator would write it.</summary>
    public string Text => Setting.InWords(Number);
}
