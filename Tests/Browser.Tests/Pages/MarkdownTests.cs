namespace Browser.Tests.Pages;

/// <summary>The Markdown subset of practices.</summary>
public sealed class MarkdownTests : PageTest
{
    [SetUp]
    public Task OpenHost() => Open("");

    [Test]
    public async Task Hostile_text_makes_nothing_but_the_subset_and_never_runs()
    {
        List<string> requests = [];
        Context.Request += (_, request) => requests.Add(request.Url);

        var found = await Page.EvaluateAsync<string[]>("""
            async texts => {
                const { markdown } = await import("/WebResources/chk_/shared/html.js");
                document.body.replaceChildren(...texts.map(hostile => markdown(hostile + "\n\n**" + hostile + "** *" + hostile + "* `" + hostile + "`\n- " + hostile + "\n1. " + hostile)));
                document.body.querySelectorAll("a").forEach(link => { link.removeAttribute("target"); link.addEventListener("click", event => event.preventDefault()); link.click(); });
                await new Promise(resolve => setTimeout(resolve, 20));
                const elements = [...document.body.querySelectorAll("*")];
                return elements.filter(one => !["p", "ul", "ol", "li", "strong", "em", "code", "a"].includes(one.localName)).map(one => one.outerHTML)
                    .concat(elements.filter(one => one.getAttributeNames().some(name => !["href", "target", "rel"].includes(name))).map(one => one.outerHTML))
                    .concat(elements.filter(one => one.localName === "a" && !/^https?:$/.test(one.protocol)).map(one => one.href))
                    .concat(window.ran ? ["it ran"] : []);
            }
            """, HostileText.All);

        Assert.That(found, Is.Empty);
        Assert.That(requests, Has.All.StartsWith($"{Origin}/WebResources/chk_/shared/"));
    }

    [TestCase("One\nline.\n\nTwo.", "<p>One line.</p><p>Two.</p>")]
    [TestCase("Ask:\n- first\n- *second*\n  goes on", "<p>Ask:</p><ul><li>first</li><li><em>second</em> goes on</li></ul>")]
    [TestCase("1. **Reason:** slow\n2. `code`", "<ol><li><strong>Reason:</strong> slow</li><li><code>code</code></li></ol>")]
    [TestCase("2 * 3 * 4 is not emphasis", "<p>2 * 3 * 4 is not emphasis</p>")]
    [TestCase("See [the page](https://crm.test/a?b=1&c=2).", "<p>See <a href=\"https://crm.test/a?b=1&amp;c=2\" target=\"_blank\" rel=\"noopener noreferrer\">the page</a>.</p>")]
    [TestCase("# No heading, ![no image](https://crm.test/x.png)", "<p># No heading, ![no image](https://crm.test/x.png)</p>")]
    [TestCase("![](data:image/png;base64,AAAA) and > no quotation", "<p>![](data:image/png;base64,AAAA) and &gt; no quotation</p>")]
    [TestCase("- - - no deeper\n    - lists", "<ul><li>- - no deeper</li><li>lists</li></ul>")]
    [TestCase("a\u0001b\u202egnp\u202c c", "<p>abgnp c</p>")]
    [TestCase("Windows\r\n\r\nlines\r\n- too", "<p>Windows</p><p>lines</p><ul><li>too</li></ul>")]
    [TestCase("", "")]
    public async Task The_subset_becomes_elements(string text, string elements)
    {
        var made = await Made(text);

        Assert.That(made, Is.EqualTo(elements));
    }

    [TestCase("[bank.test](https://evil.test/x)", "bank.test (evil.test)")]
    [TestCase("[https://bank.test/login](https://evil.test/x)", "https://bank.test/login (evil.test)")]
    [TestCase("[p\u0430ypal.com](https://paypal.com/)", "p\u0430ypal.com (paypal.com)")]
    [TestCase("[our bank](https://p\u0430ypal.com/)", "our bank (xn--pypal-4ve.com)")]
    [TestCase("[our bank](https://bank.test@evil.test/)", "our bank (evil.test)")]
    [TestCase("[bank\u3002test](https://evil.test/)", "bank\u3002test (evil.test)")]
    [TestCase("[\u202etset.knab](https://evil.test/)", "tset.knab (evil.test)")]
    [TestCase("[bank.test/login](https://bank.test/login?from=here)", "bank.test/login")]
    [TestCase("[the guide](https://bank.test/)", "the guide")]
    public async Task A_link_whose_label_may_pretend_says_where_it_leads(string text, string shown)
    {
        await Made(text);

        Assert.That(await Page.EvaluateAsync<string>("document.body.textContent"), Is.EqualTo(shown));
    }

    [TestCase("*")]
    [TestCase("[")]
    [TestCase("`")]
    [TestCase("![")]
    [TestCase("[a](https://")]
    [TestCase("![a](")]
    [TestCase("**a*")]
    [TestCase("[*`")]
    [TestCase("\n ")]
    [TestCase("\r\n\t")]
    [TestCase("- ")]
    [TestCase("1. ")]
    [TestCase("> - ")]
    [TestCase("[a](https://b.c/ d) ")]
    public async Task A_text_made_to_be_slow_takes_time_in_proportion_to_its_length(string piece)
    {
        var milliseconds = await Page.EvaluateAsync<double>("""
            async piece => {
                const { markdown } = await import("/WebResources/chk_/shared/html.js");
                const start = performance.now();
                markdown(piece.repeat(200000 / piece.length));
                return performance.now() - start;
            }
            """, piece);

        // Were it quadratic, it would take minutes.
        Assert.That(milliseconds, Is.LessThan(5_000));
    }

    private Task<string> Made(string text) => Page.EvaluateAsync<string>("""
        async text => {
            const { markdown } = await import("/WebResources/chk_/shared/html.js");
            document.body.replaceChildren(markdown(text));
            return document.body.innerHTML;
        }
        """, text);
}
