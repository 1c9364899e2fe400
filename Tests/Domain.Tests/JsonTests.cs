namespace CrmChecklists.Domain.Tests;

internal sealed class JsonTests
{
    [Test]
    public void What_is_written_can_be_read_again()
    {
        var written = new JsonObject
        {
            { "text", "Quotes \" and \\ and\nlines, <b>, ü, 😀 and \u2028" },
            { "number", -3 },
            { "flag", true },
            { "nothing", null },
            { "id", new Guid("11111111-2222-3333-4444-555555555555") },
            { "list", new[] { new JsonObject { { "a", 1 } }, new JsonObject() } },
        };

        var read = (Dictionary<string, object?>)JsonParser.Parse(written.ToString())!;

        Assert.That(read["text"], Is.EqualTo("Quotes \" and \\ and\nlines, <b>, ü, 😀 and \u2028"));
        Assert.That(read["number"], Is.EqualTo(-3m));
        Assert.That(read["flag"], Is.EqualTo(true));
        Assert.That(read["nothing"], Is.Null);
        Assert.That(read["id"], Is.EqualTo("11111111-2222-3333-4444-555555555555"));
        Assert.That(((List<object?>)read["list"]!)[0], Is.EqualTo(new Dictionary<string, object?> { ["a"] = 1m }));
    }

    [Test]
    public void Json_is_written_so_that_it_can_stand_in_a_page()
    {
        var written = new JsonObject { { "text", "a </b> \u2028\u2029\t" }, { "no", false }, { "yes", true }, { "empty", new JsonObject() } };

        Assert.That(written.ToString(), Is.EqualTo("""{"text":"a \u003c/b> \u2028\u2029\u0009","no":false,"yes":true,"empty":{}}"""));
    }

    [Test]
    public void What_has_no_form_in_json_is_a_mistake_of_ours()
    {
        Assert.That(() => new JsonObject { { "when", DateTime.UnixEpoch } }.ToString(), Throws.TypeOf<NotSupportedException>());
    }

    [TestCase("false", false)]
    [TestCase(" true ", true)]
    [TestCase("-2.5e3", -2500)]
    [TestCase("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\"", "\"\\/\b\f\n\r\tä")]
    public void A_single_value_is_a_text_too(string text, object value)
    {
        Assert.That(JsonParser.Parse(text), Is.EqualTo(value));
    }

    [TestCase("[1,\n2,\n x]", "Line 3, column 2: a value should stand here.")]
    [TestCase("\"a\0b\"", "Line 1, column 3: a line break or control character stands inside quotes.")]
    [TestCase("\"\\u0041", "Line 1, column 8: the text ends inside quotes.")]
    [TestCase("", "Line 1, column 1: the text ends too early.")]
    [TestCase("{", "Line 1, column 2: a property name in quotes should stand here.")]
    [TestCase("{\"a\":1,}", "Line 1, column 8: a property name in quotes should stand here.")]
    [TestCase("{\"a\" 1}", "Line 1, column 6: a colon should stand here.")]
    [TestCase("[1,\n 2", "Line 2, column 3: a comma or ] should stand here.")]
    [TestCase("{\"a\":1} x", "Line 1, column 9: the text should end here.")]
    [TestCase("{\"a\":1,\"a\":2}", "Line 1, column 11: the property \"a\" stands twice in one object.")]
    [TestCase("\"abc", "Line 1, column 5: the text ends inside quotes.")]
    [TestCase("\"a\nb\"", "Line 1, column 3: a line break or control character stands inside quotes.")]
    [TestCase("\"\\x\"", "Line 1, column 4: that is no escape JSON knows.")]
    [TestCase("\"\\u12\"", "Line 1, column 4: four hexadecimal digits should stand here.")]
    [TestCase("tru", "Line 1, column 1: a value should stand here.")]
    [TestCase("1e999", "Line 1, column 1: a value should stand here.")]
    [TestCase("[NaN]", "Line 1, column 2: a value should stand here.")]
    public void Malformed_text_is_refused_naming_the_place(string text, string sentence)
    {
        Assert.That(() => JsonParser.Parse(text), Throws.TypeOf<JsonMalformedException>().With.Message.EqualTo(sentence));
    }

    [Test]
    public void Endless_nesting_ends_in_a_sentence()
    {
        var text = new string('[', 100_000);

        Assert.That(() => JsonParser.Parse(text), Throws.TypeOf<JsonMalformedException>().With.Message.EqualTo("Line 1, column 34: it is nested deeper than 32 levels."));
    }

    [Test]
    public void Thirty_two_levels_are_deep_enough()
    {
        var deepest = string.Concat(Enumerable.Repeat("{\"a\":", 32)) + "1" + new string('}', 32);

        Assert.That(() => JsonParser.Parse(deepest), Throws.Nothing);
        Assert.That(() => JsonParser.Parse($"{{\"a\":{deepest}}}"), Throws.TypeOf<JsonMalformedException>().With.Message.EndsWith("it is nested deeper than 32 levels."));
        Assert.That(() => JsonParser.Parse($"[{deepest}]"), Throws.TypeOf<JsonMalformedException>().With.Message.EndsWith("it is nested deeper than 32 levels."));
    }

    [Test]
    public void No_prefix_of_a_json_text_crashes_the_parser()
    {
        var text = """{"a":[1,-2.5e3,true,null,"\u00e4\n"],"b":{"c":"d"}}""";

        for (var length = 0; length < text.Length; length++)
            Assert.That(() => JsonParser.Parse(text[..length]), Throws.TypeOf<JsonMalformedException>(), text[..length]);
    }
}
