using System.Globalization;
using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads values out of the elements of a customizations file; what cannot be read is a fault that names the place.</summary>
internal static class XmlReading
{
    /// <summary>The child's text, trimmed; null when it is absent or empty.</summary>
    public static string? Text(this XElement parent, string child) => NullIfEmpty(parent.Element(child)?.Value);

    public static string Required(this XElement parent, string child, string where) =>
        parent.Text(child) ?? throw ImportFaults.Invalid(where, $"the element {child} is missing or empty");

    public static string RequiredAttribute(this XElement element, string name, string where) =>
        NullIfEmpty(element.Attribute(name)?.Value) ?? throw ImportFaults.Invalid(where, $"{element.Name.LocalName} has no attribute {name}");

    /// <summary>A flag written as 0 or 1, or as true or false.</summary>
    public static bool Flag(this XElement parent, string child, bool absent, string where) => parent.Text(child) switch
    {
        null => absent,
        "1" => true,
        "0" => false,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw ImportFaults.Invalid(where, $"{child} is '{text}', which is neither 0 nor 1"),
    };

    public static int? Int(this XElement parent, string child, string where) =>
        parent.Text(child) is { } text ? ParseInt(text, child, where) : null;

    public static int IntAttribute(this XElement element, string name, string where) =>
        ParseInt(element.RequiredAttribute(name, where), name, where);

    /// <summary>A number, exact where a decimal can hold it; the schema allows doubles far beyond, which end at a decimal's range.</summary>
    public static decimal? Number(this XElement parent, string child, string where)
    {
        if (parent.Text(child) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
            return exact;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var wide) && !double.IsNaN(wide))
            return wide < 0 ? decimal.MinValue : decimal.MaxValue;
        throw ImportFaults.Invalid(where, $"{child} is '{text}', which is not a number");
    }

    public static Guid Id(string text, string what, string where) =>
        Guid.TryParse(text, out var id) ? id : throw ImportFaults.Invalid(where, $"{what} is '{text}', which is not a GUID");

    public static Guid RequiredId(this XElement parent, string child, string where) => Id(parent.Required(child, where), child, where);

    public static Guid RequiredAttributeId(this XElement element, string name, string where) =>
        Id(element.RequiredAttribute(name, where), name, where);

    public static Version ParseVersion(string text, string where) =>
        Version.TryParse(text, out var version) ? version : throw ImportFaults.Invalid(where, $"the version '{text}' is not of the form 1.0.0.0");

    /// <summary>Labels in every language out of <c>&lt;parent&gt;&lt;item description languagecode/&gt;&lt;/parent&gt;</c>; null when there are none.</summary>
    public static LocalizedText? Labels(this XElement owner, string parent, string item, string where)
    {
        var byLanguage = new Dictionary<int, string>();
        foreach (var label in owner.Element(parent)?.Elements(item) ?? [])
        {
            if (label.Attribute("description")?.Value is { Length: > 0 } text)
                byLanguage[label.IntAttribute("languagecode", where)] = text;
        }

        return byLanguage.Count == 0 ? null : new LocalizedText(byLanguage);
    }

    private static int ParseInt(string text, string what, string where) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw ImportFaults.Invalid(where, $"{what} is '{text}', which is not a whole number");

    private static string? NullIfEmpty(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
