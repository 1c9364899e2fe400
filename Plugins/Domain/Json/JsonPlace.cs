using System.Globalization;

namespace CrmChecklists.Domain;

/// <summary>
/// A place in a JSON text and what it must hold. What is wrong is collected as sentences that name the place, so that a reader learns of everything at once.
/// </summary>
internal sealed class JsonPlace
{
    // What stands between a name and its text, and between two lines.
    private const int Joined = 4;

    private readonly string path;
    private readonly List<string> problems;
    private readonly Dictionary<string, object?> properties;
    private readonly bool isObject;

    private JsonPlace(object? value, string path, List<string> problems)
    {
        this.path = path;
        this.problems = problems;
        isObject = value is Dictionary<string, object?>;
        if (!isObject)
            problems.Add($"{path} should be an object.");
        properties = value as Dictionary<string, object?> ?? [];
    }

    /// <summary>A whole text that should be an object. Null, with the problem named, when the text is not JSON.</summary>
    public static JsonPlace? Root(string text, string name, List<string> problems) =>
        TryParse(text, name, problems, out var value) ? new JsonPlace(value, name, problems) : null;

    /// <summary>A whole text that should be a list of at most <paramref name="most"/> objects.</summary>
    public static IReadOnlyList<JsonPlace> RootList(string text, string name, int most, List<string> problems) =>
        TryParse(text, name, problems, out var value) ? List(value, name, most, problems) : [];

    /// <summary>Whether the property stands there at all, be it null.</summary>
    public bool Has(string name) => properties.ContainsKey(name);

    /// <summary>Names every property that is none of the known ones: a misspelled one must not be ignored.</summary>
    public JsonPlace Knows(params string[] names)
    {
        problems.AddRange(properties.Keys.Except(names).Select(name => $"{path}.{name} is no known property."));
        return this;
    }

    /// <summary>A text, or null. Longer than <paramref name="longest"/>, or missing though required, is a problem.</summary>
    public string? Text(string name, int longest, bool required = false)
    {
        var value = Value(name);
        if (value is null or string { Length: 0 })
            return Missing<string>(name, required, "a text");
        if (value is not string text)
            return Wrong<string>(name, "a text");
        if (required && string.IsNullOrWhiteSpace(text))
            return Missing<string>(name, required, "a text");
        return text.Length <= longest ? text : Wrong<string>(name, $"at most {longest} characters; it has {text.Length}");
    }

    /// <summary>A text that must stand there; empty, with the problem named, when it does not.</summary>
    public string RequiredText(string name, int longest) => Text(name, longest, required: true) ?? "";

    /// <summary>A whole number between two bounds, or null.</summary>
    public int? Number(string name, int least, int most, bool required = false)
    {
        var wanted = string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", least, most);
        return Value(name) switch
        {
            null => Missing<int?>(name, required, wanted),
            decimal number when number == decimal.Truncate(number) && number >= least && number <= most => (int)number,
            _ => Wrong<int?>(name, wanted),
        };
    }

    public bool Flag(string name) => Value(name) switch
    {
        null => false,
        bool flag => flag,
        _ => Wrong<bool>(name, "true or false"),
    };

    /// <summary>A day as 2026-11-22, or null.</summary>
    public DateTime? Date(string name) => Value(name) switch
    {
        null => null,
        string text when Day.TryRead(text, out var day) => day,
        _ => Wrong<DateTime?>(name, "a day like 2026-11-22"),
    };

    /// <summary>One of the words of a choice (see <see cref="Words"/>), or null.</summary>
    public T? Word<T>(string name, bool required = false) where T : struct, Enum => Value(name) switch
    {
        null => Missing<T?>(name, required, Words.All<T>()),
        string text when Words.TryRead<T>(text, out var word) => word,
        _ => Wrong<T?>(name, Words.All<T>()),
    };

    /// <summary>A list of at most <paramref name="most"/> objects; empty where it is absent.</summary>
    public IReadOnlyList<JsonPlace> Objects(string name, int most) =>
        Value(name) is { } value ? List(value, $"{path}.{name}", most, problems) : [];

    /// <summary>An object whose properties are texts of one line, in their order; empty where it is absent. Together they may be <paramref name="longest"/> long, names and all.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Lines(string name, int longest)
    {
        if (Value(name) is not { } value)
            return [];

        var place = new JsonPlace(value, $"{path}.{name}", problems);
        var lines = place.properties.Keys.Select(key => new KeyValuePair<string, string>(key, place.Line(key, longest))).ToList();
        var length = lines.Sum(line => line.Key.Length + line.Value.Length + Joined);
        if (length > longest)
            Wrong<string>(name, $"at most {longest} characters; it has {length}");
        return lines;
    }

    /// <summary>Adds a problem of this place that only the caller can see.</summary>
    public void Problem(FormattableString sentence) => problems.Add($"{path}: {Language.English.Say(sentence)}");

    private static bool TryParse(string text, string name, List<string> problems, out object? value)
    {
        try
        {
            value = JsonParser.Parse(text);
            return true;
        }
        catch (JsonMalformedException malformed)
        {
            problems.Add($"{name} is not JSON. {malformed.Message}");
            value = null;
            return false;
        }
    }

    private static IReadOnlyList<JsonPlace> List(object? value, string path, int most, List<string> problems)
    {
        if (value is not List<object?> values)
            problems.Add($"{path} should be a list.");
        else if (values.Count > most)
            problems.Add($"{path} should have at most {most} entries; it has {values.Count}.");
        else
            return values.Select((one, i) => new JsonPlace(one, $"{path}[{i}]", problems)).ToList();
        return [];
    }

    private string Line(string name, int longest)
    {
        var text = RequiredText(name, longest);
        return text.IndexOfAny(['\r', '\n']) < 0 ? text : Wrong<string>(name, "a text of one line") ?? "";
    }

    private object? Value(string name) => properties.TryGetValue(name, out var value) ? value : null;

    private T? Missing<T>(string name, bool required, string wanted)
    {
        if (required && isObject)
            problems.Add($"{path}.{name} is missing; it should be {wanted}.");
        return default;
    }

    private T? Wrong<T>(string name, string wanted)
    {
        problems.Add($"{path}.{name} should be {wanted}.");
        return default;
    }
}
