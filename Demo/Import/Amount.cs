using System.Globalization;

namespace CrmChecklists.Demo.Import;

/// <summary>Amounts as the files write them: a decimal point, thousands separators allowed.</summary>
internal static class Amount
{
    /// <summary>The amount, or null where the text is none.</summary>
    public static decimal? Read(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
