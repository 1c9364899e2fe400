import { el, fill } from "../core/dom.js";
import { table as tableOf } from "../core/metadata.js";
import { createFormContext } from "../clientapi/formcontext.js";
import { formEvents } from "../clientapi/formevents.js";
import { ProcessBar } from "../process/bar.js";
import { ProcessFlow } from "../process/flow.js";
import { confirmDialog, errorDialog, showError } from "../ui/dialog.js";
import { commandBar } from "./commands.js";
import { Form } from "./form.js";
import { chooseForm, offeredForms } from "./forms.js";
import { saveModes } from "./saver.js";
import { handlerOf, ScriptHost } from "./scripts.js";

/** A row on its main form (pagetype=entityrecord). */
export async function openFormPage({ entityName, entityId, formId, data }, container, host) {
    if (!entityName) throw new Error("A form needs the table's logical name (etn).");
    const table = await tableOf(entityName);
    const definition = await chooseForm(table, formId);
    const page = new FormPage(table, definition, host);
    container.replaceChildren(page.element);
    try {
        await page.open(entityId, data ?? {});
    } catch (error) {
        page.dispose();
        throw error;
    }
    return page;
}

class FormPage {
    constructor(table, definition, host) {
        Object.assign(this, { table, definition, host });
        this.form = new Form(table, definition, host, (error, where) => this.#scriptError(error, where));
        this.form.process = new ProcessFlow(this.form);
        this.formContext = createFormContext(this.form, this);
        this.scripts = new ScriptHost(window.Xrm);
        this.element = el("article.form-page");
    }

    async open(id, data) {
        const { form } = this;
        this.forms = await offeredForms(this.table);
        form.layout.render();
        await form.load(id, data);
        await form.process.load();
        this.bar = new ProcessBar(form.process);
        this.commands = commandBar(this);
        this.title_ = el("h1");
        this.subtitle = el("p.subtitle");
        this.state = el("span.save-state", { role: "status" });
        fill(
            this.element,
            this.commands.element,
            form.notifications.element,
            el("div.form-title", null, el("div", null, this.title_, this.subtitle), this.state, form.layout.headerElement),
            this.bar.element,
            form.layout.tablist,
            form.layout.body,
            form.layout.footerElement,
        );
        form.onDirty = () => this.#draw();
        form.onSaved = (wasNew, mode) => this.#saved(wasNew, mode);
        this.#draw();
        await this.#runScripts();
        form.layout.shown();
        this.bar.draw();
    }

    /** A row that is new no more is opened again, so that its scripts, process and related rows start with its id. */
    #saved(wasNew, mode) {
        this.#draw();
        if (!wasNew || mode === saveModes.saveAndClose) return;
        setTimeout(() => this.host.reopen({ pageType: "entityrecord", entityName: this.table.logicalName, entityId: this.form.id }));
    }

    /** The name of the table a script put in place of the display name (setFormEntityName). */
    named(name) {
        this.entityName = name;
        this.#draw();
    }

    showSaveError(error) {
        return showError(error, "The row could not be saved");
    }

    /** Called when the page stands in the main area. */
    shown() {
        this.title_.setAttribute("tabindex", "-1");
        this.title_.focus({ preventScroll: true });
    }

    title() {
        return `${this.table.displayName}: ${this.form.primaryName || "New"}`;
    }

    isDirty() {
        return this.form.isDirty;
    }

    /** Asks about unsaved changes: save and go, go without, or stay. */
    async canLeave() {
        if (!this.form.isDirty) return true;
        const discard = await confirmDialog({
            title: "Unsaved changes",
            text: "This row has changes that are not saved. Leaving now loses them.",
            confirmButtonLabel: "Discard changes",
            cancelButtonLabel: "Stay here",
        });
        return discard;
    }

    dispose() {
        this.scripts.close();
        this.bar?.dispose();
        this.element.remove();
    }

    /** Reads the row again; unsaved changes are lost unless `save` (Learn: "refresh (Client API reference)"). */
    async refresh(save) {
        if (save) await this.form.saver.save();
        else await this.form.load(this.form.id);
        await this.form.process.load();
        this.#dataLoaded();
        this.#draw();
    }

    #draw() {
        const { form } = this;
        this.title_.textContent = form.primaryName || `New ${this.table.displayName}`;
        this.subtitle.textContent = `${this.entityName ?? this.table.displayName} · ${this.definition.name}`;
        this.state.textContent = form.isNew ? "Not saved yet" : form.isReadOnly ? "Read-only" : form.isDirty ? "Unsaved changes" : "Saved";
        this.commands.draw();
        this.host.titled?.(this.title());
    }

    async #runScripts() {
        const { form, definition, scripts } = this;
        await scripts.open();
        try {
            for (const name of definition.libraries) await scripts.load(name);
        } catch (error) {
            this.#scriptError(error, "Form library");
        }
        const register = (spec, handlers) => spec.handlers.forEach((handler) => handlers?.add(handlerOf(scripts, handler)));
        definition.events.forEach((spec) => register(spec, formEvents(form, spec)));
        const loads = form.events.load.run((depth) =>
            form.contextOf({ eventSource: form.uiApi, depth, args: { getDataLoadState: () => 1 } }),
        );
        const failed = (await Promise.allSettled(loads)).filter((o) => o.status === "rejected");
        failed.forEach((o) => this.#scriptError(o.reason, "OnLoad"));
        this.#dataLoaded(1);
    }

    #dataLoaded(state = 2) {
        this.form.events.dataLoad.run((depth) =>
            this.form.contextOf({ eventSource: this.form.dataApi, depth, args: { getDataLoadState: () => state } }),
        );
    }

    #scriptError(error, where) {
        const message = `A script of this form failed: ${error?.message ?? error}`;
        errorDialog({ title: "Script error", message, details: [where, error?.stack].filter(Boolean).join("\n") });
    }
}
