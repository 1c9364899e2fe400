namespace Emulator.Solutions;

/// <summary>A web resource with its content: a row of <c>webresource</c>.</summary>
/// <param name="Type">1 HTML, 2 CSS, 3 JS, 4 XML, 5 PNG, 6 JPG, 7 GIF, 9 XSL, 10 ICO, 11 SVG, 12 RESX.</param>
internal sealed record WebResourceDefinition(
    Guid Id, string Name, string? DisplayName, string? Description, int Type, int Language, string? DependencyXml, byte[] Content);
