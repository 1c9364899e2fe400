using System.Collections;
using System.Globalization;
using System.Text;

namespace CrmChecklists.Domain;

/// <summary>
/// A JSON object to write, with its properties in order. A value is null, a text, a bool, an int, a Guid, a <see cref="JsonObject"/> or a sequence of those.
/// </summary>
/// <remarks>Written by hand because the plug-in may bring no library along and .NET Framework's serialisers want a class per shape.</remarks>
internal sealed class JsonObject : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> properties = [];

    public void Add(string name, object? value) => properties.Add(new KeyValuePair<string, object?>(name, value));

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, this);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case int number: text.Append(number.ToString(CultureInfo.InvariantCulture)); break;
            case Guid id: Quote(text, id.ToString("D")); break;
            case string words: Quote(text, words); break;
            case JsonObject inner: WriteObject(text, inner); break;
            case IEnumerable values: WriteArray(text, values); break;
            default: throw new NotSupportedException($"A {value.GetType().Name} has no form in JSON here.");
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject value)
    {
        text.Append('{');
        for (var i = 0; i < value.properties.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Quote(text, value.properties[i].Key);
            text.Append(':');
            Write(text, value.properties[i].Value);
        }
        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, IEnumerable values)
    {
        var first = true;
        text.Append('[');
        foreach (var value in values)
        {
            if (!first)
                text.Append(',');
            first = false;
            Write(text, value);
        }
        text.Append(']');
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c < ' ' || c is '\u2028' or '\u2029' or '<')
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }
        text.Append('"');
    }
}
