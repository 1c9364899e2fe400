namespace Emulator.WebApi.Reading;

/// <summary>Reads a list such as `['a',"b",3]` as URLs carry it: with single or double quotes, which JSON itself does not allow.</summary>
internal static class JsonTexts
{
    /// <exception cref="DataverseFault">Not a list.</exception>
    public static IReadOnlyList<string> Read(string text)
    {
        text = text.Trim();
        if (!text.StartsWith('[') || !text.EndsWith(']')) throw ApiFaults.Query($"{text} is not a list such as ['a','b'].");

        var values = new List<string>();
        var at = 1;
        while (at < text.Length - 1)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == ',') at++;
            else values.Add(text[at] is '\'' or '"' ? Quoted(text, ref at) : Bare(text, ref at));
        }

        return values;
    }

    private static string Quoted(string text, ref int at)
    {
        var quote = text[at++];
        var value = new System.Text.StringBuilder();
        while (at < text.Length - 1)
        {
            var isEscape = text[at] == '\\' || (text[at] == quote && quote == '\'' && text[at + 1] == quote);
            if (!isEscape && text[at] == quote) break;
            if (isEscape) at++;
            value.Append(text[at++]);
        }

        at++;
        return value.ToString();
    }

    private static string Bare(string text, ref int at)
    {
        var start = at;
        while (at < text.Length - 1 && text[at] != ',') at++;
        return text[start..at].Trim();
    }
}
