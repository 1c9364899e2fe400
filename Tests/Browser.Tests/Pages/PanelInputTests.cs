using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>An answer is given in the form its item asks for, and read in words.</summary>
public sealed class PanelInputTests : PanelTest
{
    private const string Three = """[{ key: "it", label: "The IT department" }, { key: "ops", label: "Operations" }, { key: "cfo", label: "The CFO" }]""";

    private const string People = """
        operations["retrieve opportunity 11111111-1111-1111-1111-111111111111"] = () => ({ _customerid_value: "a1", "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
            "_customerid_value@OData.Community.Display.V1.FormattedValue": "Baltic Cold Store" });
        operations["retrieve contact"] = () => [{ contactid: "c1", fullname: "Hanna Wrona", jobtitle: "Night shift lead" }, { contactid: "c2", fullname: "Piotr Lis", jobtitle: null }];
        """;

    private const string Many = """
        operations["retrieve contact"] = () => Array.from({ length: 30 }, (_, i) => ({ contactid: "c" + i, fullname: "Person " + i, jobtitle: null }))
            .concat({ contactid: "zoe", fullname: "Zo\u00eb Lindqvist", jobtitle: "Head of Purchasing" });
        """;

    [Test]
    public async Task Yes_or_no_takes_three_interactions()
    {
        await OpenOn("""'q', 'Is there a budget?', { type: "yesNo" }""");

        await Item("Is there a budget?").GetByRole(AriaRole.Group, new() { Name = "What we know" }).GetByRole(AriaRole.Radio, new() { Name = "Yes" }).CheckAsync();
        await Item("Is there a budget?").GetByLabel("Who or what told us").FillAsync("The CFO");
        await Save("Is there a budget?");

        Assert.That(await Sent("value"), Is.EqualTo("\"yes\""));
    }

    [TestCase("number")]
    [TestCase("money")]
    public async Task A_number_travels_with_a_point_and_without_groups(string type)
    {
        await OpenOn($$"""'q', 'How many servers?', { type: "{{type}}" }""");

        await Item("How many servers?").GetByRole(AriaRole.Spinbutton, new() { Name = "What we know" }).FillAsync("-1234.5");
        await Item("How many servers?").GetByLabel("Who or what told us").FillAsync("The list");
        await Save("How many servers?");

        Assert.That(await Sent("value"), Is.EqualTo("\"-1234.5\""));
    }

    [Test]
    public async Task A_date_travels_as_a_day()
    {
        await OpenOn("""'q', 'By when?', { type: "date" }""");

        await Item("By when?").GetByLabel("What we know").FillAsync("2026-12-24");
        await Item("By when?").GetByLabel("Who or what told us").FillAsync("The tender");
        await Save("By when?");

        Assert.That(await Sent("value"), Is.EqualTo("\"2026-12-24\""));
    }

    [Test]
    public async Task A_choice_travels_as_its_key()
    {
        await OpenOn($$"""'q', 'Who pays?', { type: "choice", options: {{Three}} }""");

        await Item("Who pays?").GetByRole(AriaRole.Radio, new() { Name = "Operations" }).CheckAsync();
        await Item("Who pays?").GetByRole(AriaRole.Radio, new() { Name = "Assumed" }).CheckAsync();
        await Save("Who pays?");

        Assert.That(await Sent("value"), Is.EqualTo("\"ops\""));
    }

    [Test]
    public async Task More_than_six_options_are_a_list_to_choose_from()
    {
        await OpenOn("""'q', 'Which region?', { type: "choice", options: [1, 2, 3, 4, 5, 6, 7].map(n => ({ key: "r" + n, label: "Region " + n })) }""");

        await Item("Which region?").GetByRole(AriaRole.Combobox, new() { Name = "What we know" }).SelectOptionAsync("Region 7");
        await Item("Which region?").GetByLabel("Who or what told us").FillAsync("The map");
        await Save("Which region?");

        Assert.That(await Sent("value"), Is.EqualTo("\"r7\""));
    }

    [Test]
    public async Task Several_choices_travel_in_the_options_order()
    {
        await OpenOn($$"""'q', 'Who is asked?', { type: "choices", options: {{Three}} }""");

        await Item("Who is asked?").GetByRole(AriaRole.Checkbox, new() { Name = "The CFO" }).CheckAsync();
        await Item("Who is asked?").GetByRole(AriaRole.Checkbox, new() { Name = "Operations" }).CheckAsync();
        await Item("Who is asked?").GetByRole(AriaRole.Checkbox, new() { Name = "The IT department" }).CheckAsync();
        await Item("Who is asked?").GetByRole(AriaRole.Checkbox, new() { Name = "Operations" }).UncheckAsync();
        await Item("Who is asked?").GetByLabel("Who or what told us").FillAsync("Their chart");
        await Save("Who is asked?");

        Assert.That(await Sent("value"), Is.EqualTo("\"it;cfo\""));
    }

    [Test]
    public async Task A_person_is_chosen_from_the_contacts_of_the_account()
    {
        await OpenOn("""'q', 'Who signs?', { type: "person" }""", People);

        await Item("Who signs?").GetByRole(AriaRole.Combobox, new() { Name = "What we know" }).SelectOptionAsync("Hanna Wrona, Night shift lead");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Her boss");
        await Save("Who signs?");

        Assert.That(await Sent("value"), Is.EqualTo("\"c1\""));
        Assert.That(await Ask<string>("calls.find(call => call.name === 'retrieve contact').request.options"), Is.EqualTo(
            "?$select=contactid,fullname,jobtitle&$filter=_parentcustomerid_value eq a1 and statecode eq 0&$orderby=fullname&$top=500"));
        Assert.That(await Ask<int>("calls.filter(call => call.name === 'retrieve contact').length"), Is.EqualTo(1), "the contacts are fetched once");
    }

    [Test]
    public async Task Among_many_contacts_one_searches_by_name_or_job()
    {
        await OpenOn("""'q', 'Who signs?', { type: "person" }""", People + Many);
        var field = Item("Who signs?").GetByRole(AriaRole.Combobox, new() { Name = "What we know" });

        await field.FillAsync("purch lind");
        await Expect(Item("Who signs?").GetByRole(AriaRole.Option)).ToHaveTextAsync(["Zoë Lindqvist, Head of Purchasing"]);
        await Expect(Item("Who signs?").GetByText("1 found. Choose with the arrow keys and Enter.")).ToBeVisibleAsync();
        await Inspect("search");
        await field.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("Zoë Lindqvist, Head of Purchasing");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Her boss");
        await Save("Who signs?");

        Assert.That(await Sent("value"), Is.EqualTo("\"zoe\""));
    }

    [Test]
    public async Task Searching_goes_with_the_arrow_keys_and_half_a_name_chooses_nobody()
    {
        await OpenOn("""'q', 'Who signs?', { type: "person" }""", People + Many);
        var field = Item("Who signs?").GetByRole(AriaRole.Combobox, new() { Name = "What we know" });

        await field.FillAsync("Person 1");
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("Person 10");
        await field.FillAsync("Person 2");
        await field.PressAsync("Escape");
        await field.BlurAsync();

        await Expect(field).ToHaveValueAsync("Person 10");
        await field.FillAsync("Nobody at all");
        await Expect(Item("Who signs?").GetByText("Nobody of that name among the contacts of the account.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Without_contacts_the_field_says_what_helps_and_looks_again()
    {
        await OpenOn("""'q', 'Who signs?', { type: "person" }""", People + """const found = operations["retrieve contact"]; operations["retrieve contact"] = () => [];""");
        await Expect(Item("Who signs?").GetByText("Baltic Cold Store has no contacts yet. Add the person as a contact of the account, then look again.")).ToBeVisibleAsync();
        await Inspect("no-contacts");

        await Page.EvaluateAsync("""operations["retrieve contact"] = () => [{ contactid: "c9", fullname: "Piotr Lis", jobtitle: null }]""");
        await Button("Who signs?", "Look again").ClickAsync();

        await Expect(Item("Who signs?").GetByRole(AriaRole.Option)).ToHaveTextAsync(["Choose…", "Piotr Lis"]);
    }

    [Test]
    public async Task A_person_who_left_the_account_stays_chosen()
    {
        await OpenOn("""'q', 'Who signs?', { type: "person", answer: { state: "assumed", value: "c7", display: "Ewa Kot", version: "1" } }""", People);
        await Expect(Item("Who signs?")).ToContainTextAsync("Ewa Kot");

        await Button("Who signs?", "Change: Who signs?").ClickAsync();

        await Expect(Item("Who signs?").GetByRole(AriaRole.Option)).ToHaveTextAsync(["Choose…", "Hanna Wrona, Night shift lead", "Piotr Lis", "Ewa Kot"]);
        await Expect(Item("Who signs?").GetByRole(AriaRole.Combobox, new() { Name = "What we know" })).ToHaveValueAsync("c7");
        await Expect(Item("Who signs?").GetByRole(AriaRole.Combobox, new() { Name = "What we know" })).ToBeFocusedAsync();
    }

    [Test]
    public async Task Contacts_that_cannot_be_fetched_can_be_fetched_again()
    {
        await OpenOn("""'q', 'Who signs?', { type: "person" }""", People + """operations["retrieve contact"] = () => { throw refusal("Failed to fetch", 0); };""");

        await Expect(Item("Who signs?").GetByText("The contacts could not be fetched just now. (Failed to fetch)")).ToBeVisibleAsync();
        await Expect(Button("Who signs?", "Look again")).ToBeVisibleAsync();
    }

    [TestCase("""type: "yesNo" """, "no", "No")]
    [TestCase("""type: "money" """, "1234567.5", "1,234,567.5")]
    [TestCase("""type: "date" """, "2026-12-24", "Dec 24, 2026")]
    [TestCase($$"""type: "choice", options: {{Three}} """, "cfo", "The CFO")]
    [TestCase($$"""type: "choices", options: {{Three}} """, "it;cfo", "The IT department, The CFO")]
    public async Task A_value_is_read_in_words(string type, string value, string words)
    {
        await OpenOn($$"""'q', 'What is it?', { {{type}}, answer: { state: "assumed", value: "{{value}}", version: "1" } }""");

        await Expect(Item("What is it?").GetByText(words, new() { Exact = true })).ToBeVisibleAsync();
    }

    [Test]
    public async Task What_is_given_already_is_given_in_the_form_too()
    {
        await OpenOn($$"""'q', 'Who is asked?', { type: "choices", options: {{Three}}, answer: { state: "assumed", value: "it;cfo", version: "1" } }""");

        await Button("Who is asked?", "Change: Who is asked?").ClickAsync();

        await Expect(Item("Who is asked?").GetByRole(AriaRole.Checkbox, new() { Name = "The CFO" })).ToBeCheckedAsync();
        await Expect(Item("Who is asked?").GetByRole(AriaRole.Checkbox, new() { Name = "Operations" })).Not.ToBeCheckedAsync();
        await Expect(Item("Who is asked?").GetByRole(AriaRole.Checkbox, new() { Name = "The IT department" })).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_bound_item_names_the_field_it_fills_and_the_form_shows_what_was_saved()
    {
        await OpenOn("""'q', 'What is it worth?', { type: "money", boundTo: "opportunity.estimatedvalue" }""");
        await HandOver(isDirty: false);

        await Item("What is it worth?").GetByRole(AriaRole.Spinbutton, new() { Name = "What we know" }).FillAsync("5000");
        await Expect(Item("What is it worth?").GetByText("This is a field of the deal: what you save here stands there.")).ToBeVisibleAsync();
        await Item("What is it worth?").GetByLabel("Who or what told us").FillAsync("The offer");
        await Save("What is it worth?");

        Assert.That(await Ask<string>("JSON.stringify(window.refreshed)"), Is.EqualTo("[false]"));
        await Button("What is it worth?", "Answer: What is it worth?").Or(Item("What is it worth?").GetByRole(AriaRole.Spinbutton)).First.WaitForAsync();
        await Expect(Item("What is it worth?").GetByText("This is the field “Est. revenue” of the deal: what you save here stands there.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_form_with_changes_of_its_own_is_left_alone()
    {
        await OpenOn("""'q', 'What is it worth?', { type: "money", boundTo: "opportunity.estimatedvalue" }""");
        await HandOver(isDirty: true);

        await Item("What is it worth?").GetByRole(AriaRole.Spinbutton, new() { Name = "What we know" }).FillAsync("5000");
        await Item("What is it worth?").GetByLabel("Who or what told us").FillAsync("The offer");
        await Save("What is it worth?");

        Assert.That(await Ask<string>("JSON.stringify(window.refreshed)"), Is.EqualTo("[]"));
    }

    [Test]
    public async Task What_no_longer_counts_is_shown_with_the_reason()
    {
        await OpenOn("""
            'q', 'Is there a budget?', { shelfLifeDays: 90, holds: true, because: "It is assumed; it must be verified.", needsVerification: true, note: "Verified longer than 90 days ago, so it counts as assumed.",
                answer: { state: "assumed", writtenState: "verified", value: "Yes, 40,000", source: "The CFO", verifiedOn: "2026-05-01", expiresOn: "2026-07-30", version: "1" } }
            """);

        await Expect(Item("Is there a budget?").GetByText("Verified longer than 90 days ago, so it counts as assumed.")).ToBeVisibleAsync();
        await Expect(Item("Is there a budget?")).ToContainTextAsync("From The CFO, on May 1, 2026. It counts as verified until Jul 30, 2026.");
        await Inspect("expired");
    }

    [Test]
    public async Task A_plan_whose_day_is_over_can_be_taken_up_again()
    {
        await OpenOn("""
            'q', 'Who signs?', { holds: true, because: "It is still open.", note: "The day of the plan is over.",
                answer: { state: "open", writtenState: "notYet", plan: "Ask the CFO", dueOn: "2026-11-01", version: "1" } }
            """);

        await Expect(Item("Who signs?")).ToContainTextAsync("Plan, by Nov 1, 2026: Ask the CFO");
        await Button("Who signs?", "Change: Who signs?").ClickAsync();

        await Expect(Item("Who signs?").GetByRole(AriaRole.Radio, new() { Name = "Not known yet" })).ToBeCheckedAsync();
        await Expect(Item("Who signs?").GetByLabel("What I will do to find out")).ToHaveValueAsync("Ask the CFO");
    }

    [Test]
    public async Task Earlier_answers_are_there_when_wanted()
    {
        await OpenOn($$"""
            'q', 'Who pays?', { type: "choice", options: {{Three}}, answer: { state: "assumed", value: "ops", version: "3", changes: [
                { state: "verified", value: "cfo", source: "By phone", writtenOn: "2026-11-02T10:00:00Z", writtenBy: "Riley Novak", changedOn: "2026-11-05T10:00:00Z", changedBy: "Morgan Hale" },
                { state: "open", value: null, source: null, writtenOn: null, writtenBy: null, changedOn: "2026-11-02T10:00:00Z", changedBy: "Riley Novak" }] } }
            """);

        await Expect(Frame.GetByRole(AriaRole.List, new() { Name = "What it said before" })).ToBeHiddenAsync();
        await Frame.GetByText("Changed 2 times").ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.List, new() { Name = "What it said before" }).GetByRole(AriaRole.Listitem).First).ToHaveTextAsync(
            "Verified The CFO (By phone) Written by Riley Novak on Nov 2, 2026. Changed by Morgan Hale on Nov 5, 2026.");
        await Inspect("changes");
    }

    [TestCase(null)]
    [TestCase(320)]
    public async Task Every_kind_of_field_can_be_used_by_everybody(int? width)
    {
        if (width is { } narrow) await Page.SetViewportSizeAsync(narrow, 900);
        await OpenPanel($$"""
            {{People}}
            const all = ["text", "yesNo", "number", "money", "date", "choice", "choices", "person"].map((type, i) =>
                itemOf(type, "Question " + i, { type, options: type.startsWith("choice") ? {{Three}} : [], boundTo: type === "money" ? "account.revenue" : null, whyDepth: 3 }));
            operations.chk_GetGuidance = guides(guidanceOf(all));
            """);
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Answer: Question 7" }).WaitForAsync();

        while (await Frame.GetByRole(AriaRole.Button, new() { Name = "Answer: Question" }).CountAsync() > 0)
            await Frame.GetByRole(AriaRole.Button, new() { Name = "Answer: Question" }).First.ClickAsync();

        await Page.EvaluateAsync("document.querySelector('iframe').style.height = '4000px'");
        await Page.SetViewportSizeAsync(width ?? 900, 3600);
        await Inspect($"fields-{width ?? 900}");
        Assert.That(await Frame.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0));
    }

    /* The form around the panel, whose script hands itself over. */
    private Task HandOver(bool isDirty) => Page.EvaluateAsync($$"""
        window.refreshed = [];
        frames[0].setClientApiContext(Xrm, {
            getControl: name => name === "estimatedvalue" ? { getLabel: () => "Est. revenue" } : null,
            data: { getIsDirty: () => {{(isDirty ? "true" : "false")}}, refresh: async save => { window.refreshed.push(save); }, entity: { getId: () => "{11111111-1111-1111-1111-111111111111}" } } })
        """);
}
