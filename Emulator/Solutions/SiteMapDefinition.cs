using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>The navigation of an app: a row of <c>sitemap</c>.</summary>
internal sealed record SiteMapDefinition(
    string UniqueName, LocalizedText Name, bool EnableCollapsibleGroups, bool ShowHome, bool ShowPinned, bool ShowRecents, string Xml);
