/* Opportunity main form. OnLoad -> CrmChecklists.OpportunityForm.onLoad (pass execution context).
   Holds a move while the server is asked, and opens the panel at the first gap. StageGatePlugin is the lock; this is a courtesy. */

var CrmChecklists = window.CrmChecklists || {};

CrmChecklists.OpportunityForm = (function () {
    "use strict";

    const PANEL = "WebResource_checklists";
    const NOTIFICATION = "chk_stage_held";
    const RECORD_EXISTS = 2;

    let released = false;

    function onLoad(executionContext) {
        const formContext = executionContext.getFormContext();

        givePanelItsContext(formContext);
        if (formContext.ui.getFormType() !== RECORD_EXISTS) return;

        formContext.data.process.addOnPreStageChange(hold);
        formContext.data.process.addOnStageChange(onStageChange);
    }

    function givePanelItsContext(formContext) {
        const control = formContext.getControl(PANEL);
        if (!control) return;

        control.getContentWindow().then(page => {
            if (page.setClientApiContext) page.setClientApiContext(Xrm, formContext);
        });
    }

    /* The event takes no promise: what is to be held must be held at once, and let go when the server has said yes. */
    function hold(executionContext) {
        const event = executionContext.getEventArgs();
        if (event.getDirection() !== "Next") return;
        if (released) {
            released = false;
            return;
        }
        event.preventDefault();
        decide(executionContext.getFormContext(), event.getStage());
    }

    async function decide(formContext, stage) {
        let preview = null;
        try {
            await formContext.data.save();
            preview = await previewMove(formContext, stage);
        } catch (unreachable) {
            // A form that cannot ask lets the server decide.
        }
        if (preview && !preview.allowed) showGaps(formContext, preview);
        else release(formContext);
    }

    async function previewMove(formContext, stage) {
        const request = {
            entity: { entityType: "opportunity", id: dealId(formContext) },
            ToStageId: stage.getId(),
            getMetadata: () => ({
                boundParameter: "entity", operationName: "chk_PreviewMove", operationType: 1,
                parameterTypes: {
                    entity: { typeName: "mscrm.opportunity", structuralProperty: 5 },
                    ToStageId: { typeName: "Edm.Guid", structuralProperty: 1 }
                }
            })
        };
        const response = await Xrm.WebApi.online.execute(request);
        return JSON.parse((await response.json()).Preview);
    }

    function showGaps(formContext, preview) {
        formContext.ui.setFormNotification(preview.message, "WARNING", NOTIFICATION);
        const control = formContext.getControl(PANEL);
        if (!control || preview.gaps.length === 0) return;

        control.getContentWindow().then(page => {
            if (page.CrmChecklistsPanel) page.CrmChecklistsPanel.openAt(preview.gaps[0].stage, preview.gaps[0].key);
        });
    }

    function release(formContext) {
        formContext.ui.clearFormNotification(NOTIFICATION);
        released = true;
        formContext.data.process.moveNext(() => { released = false; });
    }

    function onStageChange(executionContext) {
        const formContext = executionContext.getFormContext();
        const control = formContext.getControl(PANEL);

        formContext.ui.clearFormNotification(NOTIFICATION);
        if (!control) return;

        control.getContentWindow().then(page => {
            if (page.CrmChecklistsPanel) page.CrmChecklistsPanel.reload();
        });
    }

    const dealId = formContext => formContext.data.entity.getId().replace(/[{}]/g, "").toLowerCase();

    return { onLoad: onLoad };
})();
