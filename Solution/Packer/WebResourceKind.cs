namespace CrmChecklists.Packer;

/// <summary>The types of web resources, by extension
/// (https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resources).</summary>
internal static class WebResourceKind
{
    private static readonly Dictionary<string, int> Types = new(StringComparer.Ordinal)
    {
        [".html"] = 1, [".htm"] = 1, [".css"] = 2, [".js"] = 3, [".xml"] = 4, [".png"] = 5, [".jpg"] = 6, [".jpeg"] = 6, [".gif"] = 7, [".xsl"] = 9, [".xslt"] = 9,
        [".ico"] = 10, [".svg"] = 11, [".resx"] = 12,
    };

    /// <summary>The type of style sheets.</summary>
    public const int Style = 2;

    /// <summary>The type of script.</summary>
    public const int Script = 3;

    /// <summary>The type of strings in one language.</summary>
    public const int Strings = 12;

    /// <summary>The type of a file with that name; null when the platform knows none.</summary>
    public static int? Of(string name) => Types.TryGetValue(Path.GetExtension(name), out var type) ? type : null;
}
