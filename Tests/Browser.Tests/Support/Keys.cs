using Microsoft.Playwright;

namespace Browser.Tests.Support;

/// <summary>A person who has a keyboard and nothing else. Counts what is typed and what is pressed to get about.</summary>
public sealed class Keys(IPage page)
{
    private const int MostPresses = 150;

    /* The element with the focus, in whatever frame, by the name it is read out with. */
    private const string Focused = """
        () => {
            let one = document.activeElement;
            while (one && one.contentDocument) one = one.contentDocument.activeElement;
            if (!one || one.localName === "body") return "";
            const labelled = (one.getAttribute("aria-labelledby") || "").split(" ").map(id => one.ownerDocument.getElementById(id)).filter(Boolean).map(label => label.textContent).join(" ");
            const label = one.labels && one.labels[0] ? one.labels[0].cloneNode(true) : null;
            if (label) label.querySelectorAll("input, select, textarea, .echo").forEach(field => field.remove());
            return (one.getAttribute("aria-label") || labelled || (label || one).textContent || one.title || "").replace(/\s+/g, " ").trim();
        }
        """;

    /// <summary>Characters of answers.</summary>
    public int Typed { get; private set; }

    /// <summary>Keys that only lead somewhere, or save.</summary>
    public int Pressed { get; private set; }

    /// <summary>The name of what has the focus.</summary>
    public Task<string> At() => page.EvaluateAsync<string>(Focused);

    public async Task Press(string key, int times = 1)
    {
        for (var i = 0; i < times; i++) await page.Keyboard.PressAsync(key);
        Pressed += times;
    }

    public async Task Type(string text)
    {
        await page.Keyboard.TypeAsync(text);
        Typed += text.Length;
    }

    /// <summary>Presses Tab until something with that name has the focus.</summary>
    public Task TabTo(string name) => TabTo(at => at == name, name);

    /// <param name="isThere">Knows the place by its name.</param>
    /// <param name="where">What to say when it is never reached.</param>
    /// <param name="key">Tab, or Shift+Tab.</param>
    public async Task TabTo(Func<string, bool> isThere, string where, string key = "Tab")
    {
        List<string> seen = [];
        for (var presses = 0; presses < MostPresses; presses++)
        {
            await Press(key);
            seen.Add(await At());
            if (isThere(seen[^1])) return;
        }
        Assert.Fail($"The keyboard did not reach {where}. It came to: {string.Join(" | ", seen)}");
    }
}
