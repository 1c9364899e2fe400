using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Plugins;

/// <summary>Collects what a plug-in traces; only the last 10 KB are kept. (Learn: "Logging and tracing".)</summary>
internal sealed class PluginTrace : ITracingService
{
    public const int MaximumLength = 10 * 1024;

    private readonly StringBuilder text = new();

    public void Trace(string format, params object[] args)
    {
        text.AppendLine(Format(format ?? "", args));
        if (text.Length > 4 * MaximumLength) text.Remove(0, text.Length - MaximumLength);
    }

    public override string ToString() => text.Length <= MaximumLength ? text.ToString() : text.ToString(text.Length - MaximumLength, MaximumLength);

    // Users type braces: a text without arguments is no format.
    private static string Format(string format, object[]? args)
    {
        if (args is null or { Length: 0 }) return format;
        try
        {
            return string.Format(CultureInfo.InvariantCulture, format, args);
        }
        catch (FormatException)
        {
            return format;
        }
    }
}
