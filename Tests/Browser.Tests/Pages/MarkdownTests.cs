namespace Browser.Tests.Pages;

/// <summary>The Markdown subset of practices.</summary>
public sealed class MarkdownTests : PageTest
{
    [SetUp]
    public Task OpenHost() => Open("");

    [Test]
    public async Task Hostile_text_makes_nothing_but_the_subset_and_never_runs()
    {
        var found = await Page.EvaluateAsync<string[]>("""
            async texts => {
                const { markdown } = await import("/WebResources/chk_/shared/markdown.js");
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
    }

    [TestCase("One\nline.\n\nTwo.", "<p>One line.</p><p>Two.</p>")]
    [TestCase("Ask:\n- first\n- *second*\n  goes on", "<p>Ask:</p><ul><li>first</li><li><em>second</em> goes on</li></ul>")]
    [TestCase("1. **Reason:** slow\n2. `code`", "<ol><li><strong>Reason:</strong> slow</li><li><code>code</code></li></ol>")]
    [TestCase("2 * 3 * 4 is not emphasis", "<p>2 * 3 * 4 is not emphasis</p>")]
    [TestCase("See [the page](https://crm.test/a?b=1&c=2).", "<p>See <a href=\"https://crm.test/a?b=1&amp;c=2\" target=\"_blank\" rel=\"noopener noreferrer\">the page</a>.</p>")]
    [TestCase("# No heading, ![no image](https://crm.test/x.png)", "<p># No heading, !<a href=\"https://crm.test/x.png\" target=\"_blank\" rel=\"noopener noreferrer\">no image</a></p>")]
    [TestCase("Windows\r\n\r\nlines\r\n- too", "<p>Windows</p><p>lines</p><ul><li>too</li></ul>")]
    [TestCase("", "")]
    public async Task The_subset_becomes_elements(string text, string elements)
    {
        var made = await Made(text);

        Assert.That(made, Is.EqualTo(elements));
    }

    [TestCase("*")]
    [TestCase("[")]
    [TestCase("`")]
    [TestCase("[a](https://")]
    [TestCase("**a*")]
    public async Task A_long_text_of_beginnings_takes_no_time(string beginning)
    {
        var milliseconds = await Page.EvaluateAsync<double>("""
            async beginning => {
                const { markdown } = await import("/WebResources/chk_/shared/markdown.js");
                const start = performance.now();
                markdown(beginning.repeat(4000 / beginning.length));
                return performance.now() - start;
            }
            """, beginning);

        Assert.That(milliseconds, Is.LessThan(500));
    }

    private Task<string> Made(string text) => Page.EvaluateAsync<string>("""
        async text => {
            const { markdown } = await import("/WebResources/chk_/shared/markdown.js");
            document.body.replaceChildren(markdown(text));
            return document.body.innerHTML;
        }
        """, text);
}
