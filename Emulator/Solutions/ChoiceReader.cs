using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads <c>optionset</c> elements: choices, yes/no, states and statuses.</summary>
internal static class ChoiceReader
{
    public static ChoiceMetadata Read(XElement choice, string whereOwner)
    {
        var name = choice.RequiredAttribute("Name", whereOwner);
        var where = $"{whereOwner}, choice {name}";
        var options = Options(choice, where).ToList();
        var twice = options.GroupBy(o => o.Value).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw ImportFaults.Invalid(where, $"the value {twice.Key} stands twice");

        return new ChoiceMetadata(
            name,
            choice.Flag("IsGlobal", false, where),
            choice.Labels("displaynames", "displayname", where) ?? LocalizedText.Of(choice.Attribute("localizedName")?.Value ?? name),
            options);
    }

    /// <summary>Marks each state's default status; the state column carries that in the file, the status column needs it.</summary>
    /// <param name="states">The <c>optionset</c> of the state column.</param>
    public static ChoiceMetadata WithDefaults(ChoiceMetadata statuses, XElement states, string where)
    {
        var defaults = states.Descendants("state")
            .Select(s => (State: s.IntAttribute("value", where), Status: s.IntAttribute("defaultstatus", where)))
            .ToHashSet();
        return statuses with
        {
            Options = [.. statuses.Options.Select(o => o with { IsDefault = o.State is { } state && defaults.Contains((state, o.Value)) })],
        };
    }

    private static IEnumerable<OptionMetadata> Options(XElement choice, string where) =>
        (choice.Element("options")?.Elements("option") ?? [])
        .Concat(choice.Element("states")?.Elements("state") ?? [])
        .Concat(choice.Element("statuses")?.Elements("status") ?? [])
        .Select(o => Option(o, where));

    private static OptionMetadata Option(XElement option, string where)
    {
        var value = option.IntAttribute("value", where);
        return new OptionMetadata(
            value,
            option.Labels("labels", "label", where) ?? throw ImportFaults.Invalid(where, $"the option {value} has no label"),
            option.Attribute("Color")?.Value,
            option.Attribute("state") is null ? null : option.IntAttribute("state", where));
    }
}
