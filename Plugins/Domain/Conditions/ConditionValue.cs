using System.Globalization;

namespace CrmChecklists.Domain;

/// <summary>A value a filter compares with: text, and whatever else the text can be read as. Which of them counts is the column's to say.</summary>
internal sealed class ConditionValue
{
    private const long LargestAmount = 922_337_203_685_477;
    private const int FirstYear = 1753;
    private const int LastYear = 9998;

    public ConditionValue(string text)
    {
        Text = text;
        Key = FoldedText.Of(text);
        Whole = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        Long = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        Number = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : null;
        YesNo = text switch { "1" => true, "0" => false, _ => bool.TryParse(text, out var yes) ? yes : null };
        Moment = ReadMoment(text);
        Id = Guid.TryParse(text, out var id) ? id : null;
    }

    public string Text { get; }

    /// <summary>The form in which it compares with text.</summary>
    public string Key { get; }

    public int? Whole { get; }

    public long? Long { get; }

    public decimal? Number { get; }

    public bool? YesNo { get; }

    /// <summary>In UTC where the text names its zone, else of no kind: then it is a time of whoever asks.</summary>
    public DateTime? Moment { get; }

    public Guid? Id { get; }

    /// <summary>Whether the text says something such a column could hold.</summary>
    public bool Fits(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => true,
        ColumnKind.Whole or ColumnKind.Choice or ColumnKind.Choices => Whole is not null,
        ColumnKind.Long => Long is not null,
        ColumnKind.Decimal or ColumnKind.Double => Number is not null,
        ColumnKind.Money => Number is { } amount && Math.Abs(amount) <= LargestAmount && decimal.Round(amount, 4) == amount,
        ColumnKind.YesNo => YesNo is not null,
        ColumnKind.Moment or ColumnKind.WallClock => Moment is not null,
        ColumnKind.Day => Moment is { } day && day.TimeOfDay == TimeSpan.Zero,
        ColumnKind.Contact or ColumnKind.Reference => Id is not null,
        _ => false,
    };

    private static DateTime? ReadMoment(string text)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        if (!DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment))
            return null;

        var read = moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment;
        return read.Year is >= FirstYear and <= LastYear ? DateSpan.Seconds(read) : null;
    }
}
