using System.Globalization;

namespace CrmChecklists.Domain;

/// <summary>The value of an answer in the form its item's type asks for (docs/data-model.md, chk_answer).</summary>
internal static class AnswerValue
{
    private const decimal Largest = 100_000_000_000;
    private const int MostDecimals = 4;

    /// <summary>Why a value is not of the item's type, as a sentence; null where it is, or where there is none.</summary>
    public static FormattableString? Problem(Item item, string? value) => string.IsNullOrWhiteSpace(value) ? null : item.Type switch
    {
        AnswerType.YesNo when value is not ("yes" or "no") => $"\"{value}\" is neither yes nor no.",
        AnswerType.Number or AnswerType.Money => NumberProblem(value!),
        AnswerType.Date when !Day.TryRead(value!, out _) => $"\"{value}\" is not a day; write it like 2026-11-22.",
        AnswerType.Choice when Options(item).All(option => option.Key != value) => $"\"{value}\" is none of the options: {Listed(item)}.",
        AnswerType.Choices => ChoicesProblem(item, value!),
        AnswerType.Person when !Guid.TryParse(value, out _) => $"\"{value}\" is no person: choose a contact.",
        _ => null,
    };

    /// <summary>The number of a Number or Money; null where it is none.</summary>
    public static decimal? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A value as people read it; null where there is none.</summary>
    /// <param name="item">What was asked.</param>
    /// <param name="value">The value in its form.</param>
    /// <param name="person">The name of the person a Person's value stands for, as far as it is known.</param>
    public static string? Display(Item item, string? value, string? person) => value is null ? null : item.Type switch
    {
        AnswerType.YesNo => value == "yes" ? "Yes" : value == "no" ? "No" : value,
        AnswerType.Choice or AnswerType.Choices => string.Join(", ", ItemOption.Keys(value).Select(key => Options(item).FirstOrDefault(option => option.Key == key)?.Label ?? key)),
        AnswerType.Person => person ?? value,
        _ => value,
    };

    /// <summary>A column's value in the same form; null where the column is empty.</summary>
    /// <param name="value">As <see cref="DealFacts"/> has it.</param>
    public static string? OfColumn(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        bool flag => flag ? "yes" : "no",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        double number => number.ToString("0.####", CultureInfo.InvariantCulture),
        DateTime day => Day.OnTheWire(day),
        Guid id => id.ToString("D"),
        int[] { Length: 0 } => null,
        int[] choices => string.Join(ItemOption.Separator.ToString(), choices),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "No answer has this form."),
    };

    private static FormattableString? NumberProblem(string value)
    {
        if (Number(value) is not { } number)
            return $"\"{value}\" is not a number; write it like 1234.5.";
        if (Math.Abs(number) > Largest)
            return $"{value} is out of bounds: {Largest} is the most.";
        return decimal.Round(number, MostDecimals) == number ? null : (FormattableString)$"{value} is too exact: {MostDecimals} decimals are the most.";
    }

    private static FormattableString? ChoicesProblem(Item item, string value)
    {
        var keys = ItemOption.Keys(value);
        if (keys.FirstOrDefault(key => Options(item).All(option => option.Key != key)) is { } unknown)
            return $"\"{unknown}\" is none of the options: {Listed(item)}.";
        return keys.Distinct().Count() == keys.Count ? null : (FormattableString)$"\"{value}\" names an option twice.";
    }

    private static IReadOnlyList<ItemOption> Options(Item item) => ItemOption.Read(item.Options);

    private static string Listed(Item item) => string.Join(", ", Options(item).Select(option => option.Key));
}
