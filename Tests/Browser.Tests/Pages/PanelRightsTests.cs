using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Who may only read reads everything, and closed deals say so.</summary>
public sealed class PanelRightsTests : PanelTest
{
    [Test]
    public async Task Without_the_right_to_write_everything_is_read_and_nothing_invites_to_write()
    {
        await OpenPanel("serving(signerAndPain(), { mayWrite: false });");

        await Expect(Frame.GetByText("You can read what this deal knows. Its owner, and everybody it is shared with for writing, can change it.")).ToBeVisibleAsync();
        await Expect(Item("What hurts?").GetByText("The month-end run.")).ToBeVisibleAsync();
        await Expect(Item("What hurts?").GetByText("It takes four days.")).ToBeVisibleAsync();
        await Expect(Item("Who signs?").GetByText("Because signer decides.")).ToBeVisibleAsync();
        await Expect(Frame.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(Frame.GetByRole(AriaRole.List, new() { Name = "What to know and do in this stage" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Inspect("readOnly");
    }

    [TestCase("won", "This deal is won. What it knows stays here for the next one.")]
    [TestCase("lost", "This deal is closed. What it knows stays here, in case it comes back.")]
    public async Task A_closed_deal_says_so(string state, string sentence)
    {
        await OpenPanel($"serving(signerAndPain(), {{ closed: {{ state: '{state}', exit: null }} }});");

        await Expect(Frame.GetByText(sentence)).ToBeVisibleAsync();
        await Inspect("closed");
    }

    [Test]
    public async Task What_is_verified_but_not_for_long_says_until_when()
    {
        await OpenOn("'q', 'Is there a budget?', { answer: { state: 'verified', value: 'Yes, 40,000', source: 'The CFO', verifiedOn: '2026-09-03', expiresOn: '2026-12-03', expiresSoon: true, version: '1' } }");

        await Expect(Item("Is there a budget?").GetByText("Verified until Dec 3, 2026 – ask again soon")).ToBeVisibleAsync();
        await Inspect("expiresSoon");
    }

    [Test]
    public async Task Known_and_verified_are_told_apart_in_words()
    {
        await OpenPanel("""
            operations.chk_GetGuidance = guides(guidanceOf(["verified", "verified", "assumed", "open", "unknowable"].map((state, i) =>
                itemOf("q" + i, "Question " + i, { answer: { state, value: "Something", source: "Somebody", verifiedOn: "2026-11-12", reason: "Nobody says", version: "1" } }))));
            """);

        await Expect(Frame.GetByText("3 of 5 known, 2 of them verified")).ToBeVisibleAsync();
    }
}
