using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>What stands in the panel's address is a wish, no permission: it asks for a deal by its id, and the server decides.</summary>
public sealed class PanelAddressTests : PageTest
{
    private const string Guides = "operations.chk_GetGuidance = guides(two());";

    [TestCase("id=1")]
    [TestCase("id=%7B11111111-1111-1111-1111-111111111111%7D%27%20or%201%20eq%201")]
    [TestCase("id=11111111-1111-1111-1111-111111111111)/chk_SaveAnswers")]
    [TestCase("id=../../systemusers(11111111-1111-1111-1111-111111111111)")]
    [TestCase("id=..%2F..%2FWhoAmI")]
    [TestCase("id=__proto__")]
    [TestCase("id=javascript:top.ran=1")]
    [TestCase("id=11111111-1111-1111-1111-11111111111%0A")]
    [TestCase("id=%EF%BC%911111111-1111-1111-1111-111111111111")]
    [TestCase("data=id%3D%3Cimg%20src%3Dx%20onerror%3Dtop.ran%3D1%3E")]
    [TestCase("data=__proto__%5Bid%5D%3D11111111-1111-1111-1111-111111111111")]
    [TestCase("data=%7B%22id%22%3A%2211111111-1111-1111-1111-111111111111%22%7D")]
    public async Task An_address_that_names_no_row_asks_nothing_and_is_answered_in_words(string query)
    {
        await Open($"opportunity/panel.html?typename=opportunity&{query}", Samples.Script + Guides);

        await Expect(Frame.GetByText("Save the deal once, then its checklist shows here.")).ToBeVisibleAsync();
        Assert.That(await Ask<int>("calls.length"), Is.Zero);
        Assert.That(await Ask<bool>("'ran' in window || 'id' in {}"), Is.False);
    }

    [TestCase($"id={Deal}&stage=3&Stage=3&moment=winning&__proto__[moment]=2")]
    [TestCase($"data=id%3D{Deal}%26stage%3D3%26moment%3D2")]
    [TestCase($"id=%7B{Deal}%7D&typename=systemuser&etn=systemuser")]
    public async Task Of_an_address_nothing_but_the_deals_id_counts(string query)
    {
        await Open($"opportunity/panel.html?{query}", Samples.Script + Guides);

        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Name = "Who signs?" })).ToBeVisibleAsync();
        Assert.That(await Ask<string>("JSON.stringify(asked().map(call => call.request))"), Is.EqualTo($$$"""[{"entity":{"entityType":"opportunity","id":"{{{Deal}}}"}}]"""));
    }

    [Test]
    public async Task Somebody_elses_deal_shows_the_servers_sentence_and_nothing_more()
    {
        await OpenPanel("operations.chk_GetGuidance = () => { throw refusal('Principal user is missing prvReadOpportunity privilege.', -2147220960); };");

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToContainTextAsync("Principal user is missing prvReadOpportunity privilege.");
        await Expect(Frame.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
    }

    [TestCase("x' or contains(fullname,'a')")]
    [TestCase("11111111-1111-1111-1111-111111111111 or statecode eq 1")]
    [TestCase("11111111-1111-1111-1111-111111111111&$expand=owninguser")]
    public async Task What_is_no_id_goes_into_no_filter(string account)
    {
        await OpenPanel($$"""
            operations.chk_GetGuidance = guides(guidanceOf([itemOf("who", "Who?", { type: "person" })]));
            operations["retrieve opportunity {{Deal}}"] = () => ({ _parentaccountid_value: {{JsonSerializer.Serialize(account)}} });
            operations["retrieve contact"] = () => [];
            """);
        await Page.WaitForFunctionAsync("calls.some(call => call.name.startsWith('retrieve opportunity'))");
        await Page.EvaluateAsync("new Promise(resolve => setTimeout(resolve))");

        Assert.That(await Ask<int>("calls.filter(call => call.name === 'retrieve contact').length"), Is.Zero);
    }
}
