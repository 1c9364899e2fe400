using Browser.Tests.Support;

namespace Browser.Tests.Modules;

public sealed class FetchTests : ModuleTest
{
    private const string View = """<fetch version="1.0"><entity name="account"><attribute name="name"/><order attribute="name" descending="true"/></entity></fetch>""";

    [Test]
    public async Task Asking_for_a_page_leaves_the_view_as_it_was()
    {
        var texts = await Run("format/fetch.js", "const f = new m.Fetch(x); const p = f.page(2, 50, null).text; return [f.text === x, /page=\"2\" count=\"50\"/.test(p)]", View);

        Assert.That(texts, Is.EqualTo("[true,true]"));
    }

    [Test]
    public async Task Ordering_replaces_the_views_order()
    {
        var orders = await Run("format/fetch.js", "return new m.Fetch(x).orderBy('revenue', false).orders", View);

        Assert.That(orders, Is.EqualTo("""[{"column":"revenue","descending":false}]"""));
    }

    [Test]
    public async Task Values_are_escaped_in_conditions()
    {
        var text = await Run("format/fetch.js", "return new m.Fetch(x).where({ column: 'name', operator: 'eq', value: '<\"&' }).text.match(/<condition.*\\/>/)[0]", View);

        Assert.That(text, Is.EqualTo("""
            "<condition attribute=\"name\" operator=\"eq\" value=\"&lt;&quot;&amp;\"/>"
            """));
    }

    [TestCase("Con", "Con%")]
    [TestCase("*so*", "%so%%")]
    [TestCase("50%_[", "50[%][_][[]%")]
    public async Task Quick_find_means_starts_with_and_takes_a_star_for_anything(string typed, string pattern)
    {
        var result = await Run("format/fetch.js", "return m.likePattern(x)", typed);

        Assert.That(result, Is.EqualTo($"\"{pattern}\""));
    }

    [Test]
    public async Task The_paging_cookie_comes_out_of_the_annotation_decoded_twice()
    {
        var cookie = await Run("format/fetch.js", "return m.cookieOf(x)", """<cookie pagenumber="2" pagingcookie="%253ccookie%2520page%253d%25221%2522%252f%253e" istracking="False" />""");

        Assert.That(cookie, Is.EqualTo("""
            "<cookie page=\"1\"/>"
            """));
    }
}
