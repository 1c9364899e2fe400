namespace CrmChecklists.Domain;

/// <summary>Everything a customer's administrator may set, as it counts.</summary>
internal sealed class Settings
{
    /// <summary>What counts where nobody set anything.</summary>
    public static readonly Settings Default = Of(_ => null);

    private readonly IReadOnlyList<SettingValue> values;

    private Settings(IReadOnlyList<SettingValue> values) => this.values = values;

    /// <param name="written">What the environment says of a setting, by its name; null where it says nothing.</param>
    public static Settings Of(Func<string, string?> written) => new(Setting.All.Select(one => one.Read(written(one.Name))).ToList());

    /// <summary>A value for each, in the order of <see cref="Setting.All"/>.</summary>
    public IReadOnlyList<SettingValue> Values => values;

    /// <inheritdoc cref="Setting.WaiverDays"/>
    public int WaiverDays => Number(Setting.WaiverDays);

    /// <inheritdoc cref="Setting.PracticeReviewDays"/>
    public int PracticeReviewDays => Number(Setting.PracticeReviewDays);

    /// <inheritdoc cref="Setting.ReconcileDays"/>
    public int ReconcileDays => Number(Setting.ReconcileDays);

    /// <inheritdoc cref="Setting.SameTextDeals"/>
    public int SameTextDeals => Number(Setting.SameTextDeals);

    /// <inheritdoc cref="Setting.RefuseJunk"/>
    public bool RefuseJunk => Number(Setting.RefuseJunk) != 0;

    /// <inheritdoc cref="Setting.ExpiringDays"/>
    public int ExpiringDays => Number(Setting.ExpiringDays);

    /// <inheritdoc cref="Setting.PracticesAtOnce"/>
    public int PracticesAtOnce => Number(Setting.PracticesAtOnce);

    private int Number(Setting setting) => values.First(one => one.Setting.Name == setting.Name).Number;
}
