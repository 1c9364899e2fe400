/* Opportunity main form. OnLoad -> CrmChecklists.OpportunityForm.onLoad (pass execution context), or onLoadWithPane where the form has no place for the panel.
   Command "Checklist" -> CrmChecklists.OpportunityForm.openChecklist (pass PrimaryControl), on any form.
   Holds a move while the server is asked, and opens the panel at the first gap. StageGatePlugin is the lock; this is a courtesy. */

var CrmChecklists = window.CrmChecklists || {};

CrmChecklists.OpportunityForm = (function () {
    "use strict";

    const PANEL = "WebResource_checklists";
    const PANE = "chk_checklist";
    const PANE_WIDTH = 340;
    const EXPANDED = 1;
    const STRINGS = "chk_/strings/Checklists";
    const NOTIFICATION = "chk_stage_held";
    const CREATE = 1;
    const UPDATE = 2;
    const PATIENCE_MS = 400;

    let isAsking = false;
    let isReleased = false;
    let dealInPane = null;

    function onLoad(executionContext) {
        const formContext = executionContext.getFormContext();
        const process = formContext.data.process;

        givePanelItsContext(formContext);
        takePaneAlong(formContext);
        if (![CREATE, UPDATE].includes(formContext.ui.getFormType())) return;

        formContext.data.entity.removeOnPostSave(onPostSave);
        formContext.data.entity.addOnPostSave(onPostSave);
        process.removeOnPreStageChange(hold);
        process.addOnPreStageChange(hold);
        process.removeOnStageChange(onMoved);
        process.addOnStageChange(onMoved);
        process.removeOnProcessStatusChange(onMoved);
        process.addOnProcessStatusChange(onMoved);
    }

    /* The panel in a pane beside the form, closed until somebody opens it. (Learn: "createPane".) */
    function onLoadWithPane(executionContext) {
        const formContext = executionContext.getFormContext();
        const showDeal = () => showInPane(formContext);

        onLoad(executionContext);
        formContext.data.entity.addOnPostSave(showDeal);
        return showDeal();
    }

    /* The command: where the form has the panel it goes there, else it opens the pane. */
    async function openChecklist(formContext) {
        if (formContext.getControl(PANEL)) return showPanel(formContext);

        const pane = await showInPane(formContext);
        if (!pane) return undefined;
        pane.select();
        Xrm.App.sidePanes.state = EXPANDED;
        return undefined;
    }

    async function showInPane(formContext) {
        const deal = dealId(formContext);
        if (!deal) return null;

        let pane = Xrm.App.sidePanes.getPane(PANE);
        if (pane && deal === dealInPane) return pane;
        dealInPane = deal;
        pane = pane || await Xrm.App.sidePanes.createPane({
            paneId: PANE, title: Xrm.Utility.getResourceString(STRINGS, "panel.title"), width: PANE_WIDTH, canClose: true, isSelected: false
        });
        await pane.navigate({ pageType: "webresource", webresourceName: "chk_/opportunity/panel.html", data: "id=" + deal });
        return pane;
    }

    /* A pane that is there goes along from deal to deal. */
    function takePaneAlong(formContext) {
        if (Xrm.App && Xrm.App.sidePanes && Xrm.App.sidePanes.getPane(PANE)) showInPane(formContext);
    }

    /* A new deal has its id now, which the panel is waiting for; and fields of the deal may be answers. */
    function onPostSave(executionContext) {
        givePanelItsContext(executionContext.getFormContext());
        withPanelPage(executionContext.getFormContext(), page => {
            if (page.CrmChecklistsPanel) page.CrmChecklistsPanel.refresh();
        });
    }

    function givePanelItsContext(formContext) {
        withPanelPage(formContext, page => {
            if (page.setClientApiContext) page.setClientApiContext(Xrm, formContext);
        });
    }

    /* The event takes no promise: what is to be held must be held at once, and let go when the server has said yes. */
    function hold(executionContext) {
        const event = executionContext.getEventArgs();
        const formContext = executionContext.getFormContext();
        if (event.getDirection() !== "Next" || !dealId(formContext)) return;
        if (isReleased) {
            isReleased = false;
            return;
        }
        event.preventDefault();
        if (!isAsking) decide(formContext, event.getStage());
    }

    async function decide(formContext, stage) {
        isAsking = true;
        const stopWaiting = showThatItTakesTime();
        let preview = null;
        try {
            preview = await previewMove(formContext, stage);
        } catch (unreachable) {
            // A form that cannot ask lets the server decide.
        }
        stopWaiting();
        isAsking = false;
        if (preview && !preview.allowed) showGaps(formContext, preview);
        else await release(formContext);
    }

    function showThatItTakesTime() {
        let isShown = false;
        const timer = setTimeout(() => {
            isShown = true;
            Xrm.Utility.showProgressIndicator(Xrm.Utility.getResourceString(STRINGS, "gate.asking"));
        }, PATIENCE_MS);
        return () => {
            clearTimeout(timer);
            if (isShown) Xrm.Utility.closeProgressIndicator();
        };
    }

    async function previewMove(formContext, stage) {
        const request = {
            entity: { entityType: "opportunity", id: dealId(formContext) },
            getMetadata: () => ({
                boundParameter: "entity", operationName: "chk_PreviewMove", operationType: 1,
                parameterTypes: Object.assign(
                    { entity: { typeName: "mscrm.opportunity", structuralProperty: 5 } },
                    request.ToStageId ? { ToStageId: { typeName: "Edm.Guid", structuralProperty: 1 } } : {})
            })
        };
        // A move that leads to another table tells the stage it comes from; the server then knows the next one itself.
        if (plain(stage.getId()) !== plain(formContext.data.process.getActiveStage().getId())) request.ToStageId = plain(stage.getId());

        const response = await Xrm.WebApi.online.execute(request);
        return JSON.parse((await response.json()).Preview);
    }

    function showGaps(formContext, preview) {
        formContext.ui.setFormNotification(preview.message, "WARNING", NOTIFICATION);
        if (preview.gaps.length === 0) return;

        showPanel(formContext);
        withPanelPage(formContext, page => {
            if (page.CrmChecklistsPanel) page.CrmChecklistsPanel.openAt(preview.gaps[0].stage, preview.gaps[0].key);
        });
    }

    /* moveNext saves nothing itself. What cannot be saved is not moved either; the form has said why. */
    async function release(formContext) {
        formContext.ui.clearFormNotification(NOTIFICATION);
        try {
            if (formContext.data.getIsDirty()) await formContext.data.save();
        } catch (notSaved) {
            return;
        }
        isReleased = true;
        formContext.data.process.moveNext(result => {
            isReleased = false;
            if (result !== "success" && !formContext.data.getIsDirty()) formContext.data.refresh(false);
        });
    }

    function onMoved(executionContext) {
        const formContext = executionContext.getFormContext();

        formContext.ui.clearFormNotification(NOTIFICATION);
        withPanelPage(formContext, page => {
            if (page.CrmChecklistsPanel) page.CrmChecklistsPanel.reload();
        });
    }

    /* The panel may stand on a tab that is not shown now. */
    function showPanel(formContext) {
        const control = formContext.getControl(PANEL);
        if (control) control.getParent().getParent().setFocus();
    }

    function withPanelPage(formContext, action) {
        const control = formContext.getControl(PANEL);
        if (control) control.getContentWindow().then(action);
    }

    const dealId = formContext => plain(formContext.data.entity.getId());

    const plain = id => String(id || "").replace(/[{}]/g, "").toLowerCase();

    return { onLoad: onLoad, onLoadWithPane: onLoadWithPane, openChecklist: openChecklist };
})();
