namespace Browser.Tests.Pages;

/// <summary>The form's script against a form that is scripted: what happens in which order, and when a step fails.</summary>
public sealed class OpportunityFormTests : PageTest
{
    private const string Form = """
        window.log = [];
        window.handlers = {};
        window.form = { id: "{11111111-1111-1111-1111-111111111111}", type: 2, isDirty: true, saves: true, moves: "success", fires: true };
        const on = event => ({ ["addOn" + event]: handler => { handlers[event] = handler; }, ["removeOn" + event]: handler => { if (handlers[event] === handler) delete handlers[event]; } });
        const stage = id => ({ getId: () => id });
        const panelPage = { setClientApiContext: () => log.push("context"), CrmChecklistsPanel: { openAt: (stage, key) => log.push("panel opens " + stage + " " + key), reload: () => log.push("panel reloads") } };
        window.formContext = {
            getControl: name => name === "WebResource_checklists" ? { getContentWindow: async () => panelPage, getParent: () => ({ getParent: () => ({ setFocus: () => log.push("tab shows") }) }) } : null,
            ui: { getFormType: () => form.type, setFormNotification: (text, level) => log.push(level + ": " + text), clearFormNotification: () => log.push("cleared") },
            data: {
                getIsDirty: () => form.isDirty,
                save: async () => { log.push("saves"); if (!form.saves) throw new Error("no"); form.isDirty = false; },
                refresh: () => log.push("refreshes"),
                entity: { getId: () => form.id, ...on("PostSave") },
                process: { ...on("PreStageChange"), ...on("StageChange"), ...on("ProcessStatusChange"), getActiveStage: () => stage("{AAAAAAAA-0000-0000-0000-000000000000}"),
                    moveNext: callback => { log.push("moveNext"); if (form.fires) window.prevented = press("Next", true); callback(form.moves); } }
            }
        };
        const context = () => ({ getFormContext: () => formContext });
        window.load = () => CrmChecklists.OpportunityForm.onLoad(context());
        window.press = (direction, byCode) => {
            let isHeld = false;
            handlers.PreStageChange({ ...context(), getEventArgs: () => ({ getDirection: () => direction, getStage: () => stage("{BBBBBBBB-0000-0000-0000-000000000000}"), preventDefault: () => { isHeld = true; } }) });
            log.push((byCode ? "code" : direction) + (isHeld ? " held" : " passes"));
            return isHeld;
        };
        window.allowed = JSON.stringify({ allowed: true, message: null, gaps: [] });
        window.refused = JSON.stringify({ allowed: false, message: "Two things are open.", gaps: [{ key: "signer", stage: 0 }] });

        """;

    private const string Panes = """
        window.panes = [];
        const pane = id => ({ id, select: () => log.push("pane is selected"), navigate: async page => log.push("pane shows " + page.pageType + " " + page.webresourceName + " " + page.data) });
        Xrm.App = { sidePanes: {
            getPane: id => panes.find(one => one.id === id),
            createPane: async options => { log.push("pane " + options.paneId + " opens " + (options.isSelected ? "selected" : "unselected")); panes.push(pane(options.paneId)); return panes[panes.length - 1]; } } };
        window.context = context;
        window.pane = pane;
        window.command = () => CrmChecklists.OpportunityForm.openChecklist(formContext);
        window.beside = () => CrmChecklists.OpportunityForm.onLoadWithPane(context());

        """;

    [Test]
    public async Task A_held_move_shows_the_sentence_and_opens_the_panel_at_the_first_gap()
    {
        var log = await After("operations.chk_PreviewMove = () => ({ Preview: refused });", "press('Next')");

        Assert.That(log, Is.EqualTo(new[] { "context", "Next held", "WARNING: Two things are open.", "tab shows", "panel opens 0 signer" }));
        Assert.That(await Ask<string>("JSON.stringify(calls[0].request)"), Is.EqualTo(
            """{"entity":{"entityType":"opportunity","id":"11111111-1111-1111-1111-111111111111"},"ToStageId":"bbbbbbbb-0000-0000-0000-000000000000"}"""));
    }

    [Test]
    public async Task An_allowed_move_is_saved_and_made_once()
    {
        var log = await After("operations.chk_PreviewMove = () => ({ Preview: allowed });", "press('Next')");

        Assert.That(log, Is.EqualTo(new[] { "context", "Next held", "cleared", "saves", "moveNext", "code passes" }));
    }

    [Test]
    public async Task A_server_that_cannot_be_asked_decides_when_the_move_is_made()
    {
        var log = await After("form.moves = 'invalid'; operations.chk_PreviewMove = () => { throw refusal('Failed to fetch', 0); };", "press('Next')");

        Assert.That(log, Is.EqualTo(new[] { "context", "Next held", "cleared", "saves", "moveNext", "code passes", "refreshes" }));
    }

    [Test]
    public async Task What_cannot_be_saved_is_not_moved()
    {
        var log = await After("form.saves = false; operations.chk_PreviewMove = () => ({ Preview: allowed });", "press('Next')");

        Assert.That(log, Is.EqualTo(new[] { "context", "Next held", "cleared", "saves" }));
    }

    [Test]
    public async Task A_move_that_never_fires_lets_nothing_else_pass_unasked()
    {
        var log = await After("form.fires = false; form.moves = 'dirtyForm'; operations.chk_PreviewMove = () => ({ Preview: allowed });", "press('Next'); await pause(); press('Next')");

        Assert.That(log.Where(line => line.StartsWith("Next", StringComparison.Ordinal)), Is.EqualTo(new[] { "Next held", "Next held" }));
    }

    [Test]
    public async Task A_second_press_while_the_server_is_asked_asks_nothing_more()
    {
        var log = await After("operations.chk_PreviewMove = () => new Promise(resolve => setTimeout(() => resolve({ Preview: refused }), 50));", "press('Next'); press('Next')");

        Assert.That(log, Is.EqualTo(new[] { "context", "Next held", "Next held", "WARNING: Two things are open.", "tab shows", "panel opens 0 signer" }));
        Assert.That(await Ask<int>("calls.length"), Is.EqualTo(1));
    }

    [Test]
    public async Task Moving_back_is_nobodys_business()
    {
        var log = await After("", "press('Previous')");

        Assert.That(log, Is.EqualTo(new[] { "context", "Previous passes" }));
    }

    [Test]
    public async Task After_the_stage_changed_the_panel_shows_the_new_one()
    {
        var log = await After("", "handlers.StageChange({ getFormContext: () => formContext }); handlers.ProcessStatusChange({ getFormContext: () => formContext })");

        Assert.That(log, Is.EqualTo(new[] { "context", "cleared", "cleared", "panel reloads", "panel reloads" }));
    }

    [Test]
    public async Task A_new_deal_is_not_asked_about_and_tells_the_panel_when_it_is_saved()
    {
        var log = await After("form.type = 1; form.id = '';", "press('Next'); form.id = '{1}'; handlers.PostSave({ getFormContext: () => formContext })");

        Assert.That(log, Is.EqualTo(new[] { "context", "Next passes", "context" }));
        Assert.That(await Ask<int>("calls.length"), Is.Zero);
    }

    [Test]
    public async Task A_form_without_the_panel_has_it_in_a_pane_beside_it_that_goes_along()
    {
        var log = await After(Panes, "beside(); await pause(); beside(); await pause(); handlers.PostSave(context()); form.id = '{22222222-2222-2222-2222-222222222222}'; beside(); await pause(); panes.pop(); beside()");

        Assert.That(log.Where(line => line.StartsWith("pane", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "pane chk_checklist opens unselected", "pane shows webresource chk_/opportunity/panel.html id=11111111-1111-1111-1111-111111111111",
            "pane shows webresource chk_/opportunity/panel.html id=22222222-2222-2222-2222-222222222222",
            "pane chk_checklist opens unselected", "pane shows webresource chk_/opportunity/panel.html id=22222222-2222-2222-2222-222222222222",
        }));
    }

    [Test]
    public async Task A_deal_not_saved_yet_has_no_pane_before_it_is()
    {
        var log = await After(Panes, "form.id = ''; form.type = 1; beside(); await pause(); log.push('saved'); form.id = '{11111111-1111-1111-1111-111111111111}'; handlers.PostSave(context())");

        Assert.That(log.SkipWhile(line => line != "saved").Skip(1).First(), Is.EqualTo("pane chk_checklist opens unselected"));
        Assert.That(log.TakeWhile(line => line != "saved"), Has.None.StartsWith("pane"));
    }

    [Test]
    public async Task The_command_opens_the_pane_where_the_form_has_no_panel()
    {
        var log = await After(Panes, "formContext.getControl = () => null; await command(); await command(); log.push('state ' + Xrm.App.sidePanes.state)");

        Assert.That(log.SkipWhile(line => line == "context"), Is.EqualTo(new[]
        {
            "pane chk_checklist opens unselected", "pane shows webresource chk_/opportunity/panel.html id=11111111-1111-1111-1111-111111111111", "pane is selected", "pane is selected", "state 1",
        }));
    }

    [Test]
    public async Task The_command_goes_to_the_panel_where_the_form_has_it()
    {
        var log = await After(Panes, "await command()");

        Assert.That(log, Has.Member("tab shows").And.None.StartsWith("pane"));
    }

    [Test]
    public async Task A_pane_that_is_open_goes_along_to_a_deal_on_any_form_with_the_script()
    {
        var log = await After(Panes, "panes.push(pane('chk_checklist')); load()");

        Assert.That(log, Has.Member("pane shows webresource chk_/opportunity/panel.html id=11111111-1111-1111-1111-111111111111"));
    }

    private async Task<string[]> After(string given, string when)
    {
        await Open("", Form + given);
        await Page.AddScriptTagAsync(new() { Url = "/WebResources/chk_/opportunity/form.js" });
        return await Page.EvaluateAsync<string[]>($$"""
            async () => {
                const pause = () => new Promise(resolve => setTimeout(resolve, 120));
                load();
                await pause();
                {{when}};
                await pause();
                return log;
            }
            """);
    }
}
