using System.Text.Json.Nodes;
using Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>The panel beside a form that has no place for it: opened by the command Checklist, and taken along from deal to deal.</summary>
public sealed class SidePaneStory : StoryTest
{
    private const string First = "Price lists for Cedar Printing";
    private const string Second = "Night alarms for Baltic Cold Store";
    private const int Narrowest = 300;
    private const int Widest = 340;

    private Guid form;

    private IFrameLocator InPane => Page.FrameLocator(".sidepanes iframe");

    [Test]
    public async Task A_deal_on_any_form_is_answered_in_the_pane_which_goes_along_to_the_next()
    {
        await A_team_has_a_form_of_its_own();
        await SignInAs("Riley Novak");
        await Expect(Link(First)).ToBeVisibleAsync();
        await OpenOnTheirForm(First);

        await Page.GetByRole(AriaRole.Toolbar, new() { Name = "Commands" }).GetByRole(AriaRole.Button, new() { Name = "Checklist" }).ClickAsync();
        await Expect(InPane.GetByText(First)).ToBeVisibleAsync();
        await Expect(InPane.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
        Assert.That(await InPane.Locator("html").EvaluateAsync<int>("html => html.clientWidth"), Is.InRange(Narrowest, Widest));
        Assert.That(await InPane.Locator("html").EvaluateAsync<int>("html => html.scrollWidth - html.clientWidth"), Is.Zero, "wider than the pane");

        await InPane.GetByLabel("What we know").First.FillAsync("Printing the lists costs them two days a month.");
        await InPane.GetByLabel("Who or what told us").First.FillAsync("The owner, on Monday");
        await InPane.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).First.ClickAsync();
        await Expect(InPane.GetByText("Printing the lists costs them two days a month.", new() { Exact = true })).ToBeVisibleAsync();

        await OpenOnTheirForm(Second);
        await Page.GetByRole(AriaRole.Heading, new() { Name = Second, Level = 1 }).HoverAsync();
        await InPane.Locator("html").HoverAsync(new() { Position = new() { X = 100, Y = 300 } });
        await Expect(InPane.GetByText(Second)).ToBeVisibleAsync();
        await Expect(InPane.GetByText(First)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Where_the_form_has_the_panel_the_command_goes_to_it()
    {
        await SignInAs("Riley Novak");
        await Link(First).ClickAsync();
        await Tab("Moves").ClickAsync();

        await Page.GetByRole(AriaRole.Toolbar, new() { Name = "Commands" }).GetByRole(AriaRole.Button, new() { Name = "Checklist" }).ClickAsync();

        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
        await Expect(Page.Locator(".sidepanes iframe")).ToHaveCountAsync(0);
    }

    private async Task A_team_has_a_form_of_its_own()
    {
        var xml = TestForm.Of(TestForm.Field("name", TestForm.Text, "Topic"));
        var (status, body) = await Api("admin@demo.example", HttpMethod.Post, "systemforms",
            new JsonObject { ["name"] = "Their own", ["objecttypecode"] = "opportunity", ["type"] = 2, ["formactivationstate"] = 1, ["formxml"] = xml });
        Assert.That(status, Is.EqualTo(204), body?.ToJsonString());
        var found = await Api("admin@demo.example", HttpMethod.Get, "systemforms?$select=formid&$filter=name eq 'Their own'");
        form = found.Body!["value"]![0]!["formid"]!.GetValue<Guid>();
    }

    private async Task OpenOnTheirForm(string deal)
    {
        var found = await Api("admin@demo.example", HttpMethod.Get, $"opportunities?$select=opportunityid&$filter=name eq '{deal}'");
        var id = found.Body!["value"]![0]!["opportunityid"]!.GetValue<Guid>();
        await Page.EvaluateAsync("([id, form]) => Xrm.Navigation.openForm({ entityName: 'opportunity', entityId: id, formId: form }).then(() => undefined)", new[] { id.ToString(), form.ToString() });
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = deal, Level = 1 })).ToBeVisibleAsync();
    }
}
