using System.Globalization;

namespace CrmChecklists.Domain;

/// <summary>Something a customer's administrator may set: an environment variable of the solution. What is set and makes no sense counts as not set.</summary>
/// <param name="Name">The environment variable's schema name.</param>
/// <param name="Default">What counts where nobody set anything; of a yes or no, 1 for yes.</param>
/// <param name="Least">The smallest number that makes sense.</param>
/// <param name="Most">The largest.</param>
internal sealed record Setting(string Name, int Default, int Least, int Most)
{
    private const int Yes = 1;
    private const int No = 0;

    /// <summary>How many days ahead the last day of an exception may lie.</summary>
    public static readonly Setting WaiverDays = new("chk_WaiverDays", 90, 1, 365);

    /// <summary>After how many days a practice wants reading again.</summary>
    public static readonly Setting PracticeReviewDays = new("chk_PracticeReviewDays", 365, 1, 3650);

    /// <summary>How many days back the reconciliation looks where its caller does not say.</summary>
    public static readonly Setting ReconcileDays = new("chk_ReconcileDays", 30, 1, 3650);

    /// <summary>From how many other deals on a text counts as copied. Twenty, because a seller of one product honestly meets the same cause in a dozen deals.</summary>
    public static readonly Setting SameTextDeals = new("chk_SameTextDeals", 20, 2, 1000);

    /// <summary>Whether answers that say nothing are refused.</summary>
    public static readonly Setting RefuseJunk = new("chk_RefuseJunk", Yes, No, Yes) { IsYesNo = true };

    /// <summary>How many days before its last day an answer or an exception is shown as ending soon.</summary>
    public static readonly Setting ExpiringDays = new("chk_ExpiringDays", 14, 0, 365);

    /// <summary>How many practices are shown at once.</summary>
    public static readonly Setting PracticesAtOnce = new("chk_PracticesAtOnce", 3, 1, 20);

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<Setting> All => [WaiverDays, PracticeReviewDays, ReconcileDays, SameTextDeals, RefuseJunk, ExpiringDays, PracticesAtOnce];

    /// <summary>Whether it is answered by yes or no.</summary>
    public bool IsYesNo { get; init; }

    /// <summary>What counts, and what is wrong with what was written.</summary>
    /// <param name="written">What the environment says; empty where nobody set anything.</param>
    public SettingValue Read(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return new SettingValue(this, Default);
        return IsYesNo ? ReadYesNo(written!.Trim()) : ReadNumber(written!.Trim());
    }

    /// <summary>A number as an administrator writes it: yes and no in words.</summary>
    public string InWords(int number) => !IsYesNo ? number.ToString(CultureInfo.InvariantCulture) : number == Yes ? "yes" : "no";

    private SettingValue ReadYesNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" => new SettingValue(this, Yes),
        "no" or "false" or "0" => new SettingValue(this, No),
        _ => new SettingValue(this, Default, Messages.SettingNeitherYesNorNo(this, text)),
    };

    // The platform keeps every value as text; of a Number it says no more than that it is one.
    private SettingValue ReadNumber(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number != decimal.Truncate(number))
            return new SettingValue(this, Default, Messages.SettingNoWholeNumber(this, text));
        return number < Least || number > Most
            ? new SettingValue(this, Default, Messages.SettingOutOfBounds(this, text))
            : new SettingValue(this, (int)number);
    }
}
