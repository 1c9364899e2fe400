using System.Text.Json.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>A rep whose settings name another language meets it everywhere: in the menu, on the form, in the panel.</summary>
public sealed class LanguageStory : StoryTest
{
    private const string Rep = "rep@demo.example";

    [TestCase(1031, "de", "Wechsel", "Checkliste", "davon bestätigt")]
    [TestCase(1030, "da", "Skift", "Tjekliste", "af dem bekræftet")]
    public async Task The_users_language_decides_what_is_shown(int language, string tag, string moves, string checklist, string known)
    {
        var (_, me) = await Api(Rep, HttpMethod.Get, "WhoAmI");
        var (status, _) = await Api(Rep, HttpMethod.Patch, $"usersettingscollection({me!["UserId"]})", new JsonObject { ["uilanguageid"] = language });
        Assert.That(status, Is.EqualTo(204));

        await SignInAs("Riley Novak");
        await Expect(Link(moves)).ToBeVisibleAsync();
        await Link("Price lists for Cedar Printing").ClickAsync();

        var panel = Page.FrameLocator($"iframe[title='{checklist}']");
        await Expect(panel.Locator("html")).ToHaveAttributeAsync("lang", tag);
        await Expect(panel.GetByText(known).First).ToBeVisibleAsync();
    }
}
