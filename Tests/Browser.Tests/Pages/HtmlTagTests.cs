namespace Browser.Tests.Pages;

/// <summary>The html tag: values never become markup, whatever they say.</summary>
public sealed class HtmlTagTests : PageTest
{
    private const string Import = "const { html, render } = await import('/WebResources/chk_/shared/html.js');";

    [SetUp]
    public Task OpenHost() => Open("");

    [Test]
    public async Task Hostile_text_shows_as_text_and_never_runs()
    {
        var found = await Page.EvaluateAsync<string[]>($$"""
            async texts => {
                {{Import}}
                const complaints = [];
                for (const [hostile, shown] of texts) (await attack(hostile, shown)).forEach(complaint => complaints.push(hostile + " => " + complaint));
                return complaints;

                async function attack(hostile, shown) {
                render(document.body, html`
                    <p id="text" title="${hostile}" class="a ${hostile} b" data-x="${hostile}" aria-label="${hostile}">${hostile}</p>
                    <p id="list">${[hostile, [hostile]]}</p>
                    <a id="link" href="${hostile}">go</a>
                    <input id="field" .value="${hostile}" value="${hostile}">
                    <select><option value="${hostile}">${hostile}</option></select>
                    <svg><path d="${hostile}"/></svg>
                    <table><tr><td id="cell">${hostile}</td></tr></table>`);
                document.getElementById("field").focus();
                document.getElementById("text").dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
                await new Promise(resolve => setTimeout(resolve, 20));
                const text = document.getElementById("text");
                return [
                    text.textContent === shown ? "" : "text: " + text.innerHTML,
                    text.title === shown ? "" : "title: " + text.title,
                    text.className === "a " + hostile + " b" ? "" : "class: " + text.className,
                    document.getElementById("list").textContent === shown + shown ? "" : "list",
                    document.getElementById("cell").textContent === shown ? "" : "cell",
                    document.body.querySelectorAll("*").length === 12 ? "" : "elements: " + document.body.innerHTML,
                    [...document.body.querySelectorAll("*")].some(one => one.getAttributeNames().some(name => name.startsWith("on"))) ? "a listener" : "",
                    ["", "http:", "https:", "mailto:", ":"].includes(document.getElementById("link").protocol) ? "" : "link: " + document.getElementById("link").href,
                    window.ran ? "it ran" : ""
                ].filter(Boolean);
                }
            }
            """, HostileText.All.Select(text => new[] { text, HostileText.Shown(text) }).ToArray());

        Assert.That(found, Is.Empty);
    }

    [TestCase("html`<p onclick=\"${'x'}\"></p>`", "The attribute onclick is not set from data.")]
    [TestCase("html`<p style=\"${'x'}\"></p>`", "The attribute style is not set from data.")]
    [TestCase("html`<iframe srcdoc=\"${'x'}\"></iframe>`", "The attribute srcdoc is not set from data.")]
    [TestCase("html`<img src=\"${'x'}\">`", "The attribute src is not set from data.")]
    [TestCase("html`<p .innerHTML=\"${'x'}\"></p>`", "The attribute innerhtml is not set from data.")]
    [TestCase("html`<iframe .srcdoc=\"${'x'}\"></iframe>`", "The attribute srcdoc is not set from data.")]
    [TestCase("html`<button ?onclick=\"${true}\"></button>`", "The attribute onclick is not set from data.")]
    [TestCase("html`<base href=\"${'https://crm.test'}\">`", "Only links take an address from data.")]
    [TestCase("html`<button @click=\"${'alert(1)'}\"></button>`", "@click takes a function.")]
    [TestCase("html`<p ${'x'}></p>`", "A value of this template stands where none can be set: <p ${...}></p>")]
    [TestCase("html`<${'p'}>x</p>`", "A value of this template stands where none can be set: <${...}>x</p>")]
    [TestCase("html`<script>${'x'}</script>`", "A value of this template stands where none can be set: <script>${...}</script>")]
    [TestCase("html`<style>${'x'}</style>`", "A value of this template stands where none can be set: <style>${...}</style>")]
    [TestCase("html`<textarea>${'x'}</textarea>`", "A value of this template stands where none can be set: <textarea>${...}</textarea>")]
    [TestCase("html('<img src=x onerror=top.ran=1>')", "html is a tag: put it before a template, not around a text.")]
    [TestCase("html(['<img src=x onerror=top.ran=1>'])", "html is a tag: put it before a template, not around a text.")]
    public async Task A_template_that_could_let_data_become_code_is_refused(string template, string complaint)
    {
        var said = await Page.EvaluateAsync<string>($"async () => {{ {Import} try {{ {template}; return 'nothing'; }} catch (refusal) {{ return refusal.message; }} }}");

        Assert.That(said, Is.EqualTo(complaint));
    }

    [TestCase("a\u202eb\u0000c", "abc")]
    [TestCase("a\u2067b", "ab")]
    [TestCase("a\u2069b\u2068", "ab")]
    [TestCase("a\u2068\u05d0\u2069b", "a\u2068\u05d0\u2069b")]
    [TestCase("a\n\tb", "a\n\tb")]
    public async Task A_text_turns_nothing_that_stands_behind_it(string text, string shown)
    {
        var made = await Page.EvaluateAsync<string[]>($"async text => {{ {Import} render(document.body, html`<p title=\"${{text}}\">${{text}}</p>`); return [document.body.textContent, document.body.firstElementChild.title]; }}", text);

        Assert.That(made, Is.EqualTo(new[] { shown, shown }));
    }

    [TestCase("Petra", "Ask Petra now.")]
    [TestCase("\u05d3\u05e0\u05d4 3", "Ask \u2068\u05d3\u05e0\u05d4 3\u2069 now.")]
    [TestCase("\u2069\u202e{1}$&", "Ask {1}$& now.")]
    public async Task A_name_in_a_sentence_keeps_to_its_place(string name, string sentence)
    {
        var said = await Page.EvaluateAsync<string>("""
            async name => {
                const { wordsOf } = await import("/WebResources/chk_/shared/words.js");
                const say = await wordsOf({ Utility: { getGlobalContext: () => ({ userSettings: {} }), getResourceString: () => "Ask {0} now." } });
                return say("ask", name);
            }
            """, name);

        Assert.That(said, Is.EqualTo(sentence));
    }

    [TestCase("Riley Novak", "\u2068Riley Novak\u2069, \u2068\u05d3\u05e0\u05d4\u2069")]
    [TestCase("…", "…, \u2068\u05d3\u05e0\u05d4\u2069")]
    public async Task On_a_page_from_right_to_left_whatever_has_a_direction_keeps_to_its_place(string name, string sentence)
    {
        var said = await Page.EvaluateAsync<string>("""
            async name => {
                document.documentElement.dir = "rtl";
                const { wordsOf } = await import("/WebResources/chk_/shared/words.js");
                const say = await wordsOf({ Utility: { getGlobalContext: () => ({ userSettings: {} }), getResourceString: () => "{0}, {1}" } });
                return say("written", name, "\u05d3\u05e0\u05d4");
            }
            """, name);

        Assert.That(said, Is.EqualTo(sentence));
    }

    [Test]
    public async Task A_template_drawn_twice_keeps_its_values_apart()
    {
        var text = await Page.EvaluateAsync<string>($$"""
            async () => {
                {{Import}}
                const draw = (name, more) => html`<li class="${name}">${name}${more}</li>`;
                render(document.body, [draw("a", html`<b>1</b>`), draw("b", null), draw("c", [0, false, undefined, "2"])]);
                return document.body.innerHTML;
            }
            """);

        Assert.That(text, Is.EqualTo("""<li class="a">a<b>1</b></li><li class="b">b</li><li class="c">c02</li>"""));
    }
}
