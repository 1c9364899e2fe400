using Emulator.WebApi.Addressing;

namespace Emulator.WebApi.Reading;

/// <summary>Finds the text of an expanded property's own options in $expand.</summary>
internal static class ExpandText
{
    /// <summary>The options as a URL query: `$select=name&amp;$top=3`; empty when there are none.</summary>
    public static string Options(string expand, string navigation)
    {
        foreach (var item in ArgumentList.Split(expand, ','))
        {
            var open = item.IndexOf('(');
            if (open < 0 || item[..open].Trim() != navigation) continue;
            var options = ArgumentList.Split(item[(open + 1)..item.LastIndexOf(')')], ';');
            return string.Join('&', options.Where(o => o.Length > 0).Select(Encoded));
        }

        return "";
    }

    /// <summary>The raw value of one nested option, for the level below.</summary>
    public static string Option(string options, string name) =>
        options.Split('&').Where(o => o.StartsWith(name + "=", StringComparison.Ordinal)).Select(o => Uri.UnescapeDataString(o[(name.Length + 1)..])).FirstOrDefault() ?? "";

    private static string Encoded(string option)
    {
        var equals = option.IndexOf('=');
        return equals < 0 ? option : $"{option[..equals]}={Uri.EscapeDataString(option[(equals + 1)..])}";
    }
}
