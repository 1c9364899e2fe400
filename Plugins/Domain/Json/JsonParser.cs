using System.Globalization;
using System.Text;

namespace CrmChecklists.Domain;

/// <summary>
/// Reads JSON (RFC 8259) into dictionaries, lists, strings, decimals, bools and null. Stricter than the standard must be: no doubled property names, no more
/// than 32 levels, so that a hostile text ends in a sentence and not in a crash.
/// </summary>
internal sealed class JsonParser
{
    private const int DeepestLevel = 32;
    private readonly string text;
    private int at;

    private JsonParser(string text) => this.text = text;

    /// <exception cref="JsonMalformedException">The text is not JSON; names the place.</exception>
    public static object? Parse(string text)
    {
        var parser = new JsonParser(text);
        var value = parser.Value(0);
        parser.SkipSpace();
        return parser.at == text.Length ? value : throw parser.Wrong("the text should end here");
    }

    private object? Value(int level)
    {
        if (level > DeepestLevel)
            throw Wrong($"it is nested deeper than {DeepestLevel} levels");

        SkipSpace();
        return Peek() switch
        {
            '{' => Object(level),
            '[' => Array(level),
            '"' => Text(),
            't' => Word("true", true),
            'f' => Word("false", false),
            'n' => Word("null", null),
            _ => Number(),
        };
    }

    private Dictionary<string, object?> Object(int level)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal);
        at++;
        if (Follows('}'))
            return properties;
        do
        {
            SkipSpace();
            if (Peek() != '"')
                throw Wrong("a property name in quotes should stand here");
            var name = Text();
            if (properties.ContainsKey(name))
                throw Wrong($"the property \"{name}\" stands twice in one object");
            if (!Follows(':'))
                throw Wrong("a colon should stand here");
            properties.Add(name, Value(level + 1));
        }
        while (Follows(','));
        return Follows('}') ? properties : throw Wrong("a comma or } should stand here");
    }

    private List<object?> Array(int level)
    {
        var values = new List<object?>();
        at++;
        if (Follows(']'))
            return values;
        do
            values.Add(Value(level + 1));
        while (Follows(','));
        return Follows(']') ? values : throw Wrong("a comma or ] should stand here");
    }

    private string Text()
    {
        var read = new StringBuilder();
        at++;
        while (true)
        {
            var c = Peek();
            if (c == '\0' && at >= text.Length)
                throw Wrong("the text ends inside quotes");
            if (c < ' ')
                throw Wrong("a line break or control character stands inside quotes");
            at++;
            if (c == '"')
                return read.ToString();
            read.Append(c == '\\' ? Escaped() : c);
        }
    }

    private char Escaped()
    {
        var c = Peek();
        at++;
        return c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => Hexadecimal(),
            _ => throw Wrong("that is no escape JSON knows"),
        };
    }

    private char Hexadecimal()
    {
        if (at + 4 > text.Length
            || !ushort.TryParse(text.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw Wrong("four hexadecimal digits should stand here");
        at += 4;
        return (char)code;
    }

    private object? Word(string word, object? value)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            throw Wrong("a value should stand here");
        at += word.Length;
        return value;
    }

    private object Number()
    {
        var start = at;
        while (at < text.Length && (char.IsDigit(text[at]) || text[at] is '-' or '+' or '.' or 'e' or 'E'))
            at++;
        if (decimal.TryParse(text.Substring(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        at = start;
        throw Wrong(at == text.Length ? "the text ends too early" : "a value should stand here");
    }

    private bool Follows(char c)
    {
        SkipSpace();
        if (Peek() != c)
            return false;
        at++;
        return true;
    }

    private char Peek() => at < text.Length ? text[at] : '\0';

    private void SkipSpace()
    {
        while (at < text.Length && text[at] is (' ' or '\t' or '\r' or '\n'))
            at++;
    }

    private JsonMalformedException Wrong(string what)
    {
        var before = text.Substring(0, Math.Min(at, text.Length));
        var line = before.Count(c => c == '\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return new JsonMalformedException($"Line {line}, column {column}: {what}.");
    }
}
