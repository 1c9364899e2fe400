import { el, fill } from "../core/dom.js";
import { table as tableOf } from "../core/metadata.js";
import { createFormContext } from "../clientapi/formcontext.js";
import { ProcessBar } from "../process/bar.js";
import { ProcessFlow } from "../process/flow.js";
import { confirmDialog, showError } from "../ui/dialog.js";
import { commandBar } from "./commands.js";
import { Form } from "./form.js";
import { chooseForm, offeredForms } from "./forms.js";
import { FormScripts, reportScript } from "./formscripts.js";
import { formRibbon } from "./ribbon.js";
import { saveModes } from "./saver.js";

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

/** Asks whether unsaved changes may be lost. */
export const mayDiscard = () =>
    confirmDialog({
        title: "Unsaved changes",
        text: "This row has changes that are not saved. Leaving now loses them.",
        confirmButtonLabel: "Discard changes",
        cancelButtonLabel: "Stay here",
    });

class FormPage {
    constructor(table, definition, host) {
        Object.assign(this, { table, definition, host });
        this.form = new Form(table, definition, host, reportScript);
        this.form.process = new ProcessFlow(this.form);
        this.formContext = createFormContext(this.form, this);
        this.scripts = new FormScripts(this.form, definition);
        this.element = el("article.form-page");
    }

    async open(id, data) {
        const { form } = this;
        [this.forms, this.ribbon] = await Promise.all([offeredForms(this.table), formRibbon(this.table)]);
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
        await this.scripts.run();
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
        return !this.form.isDirty || mayDiscard();
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
        this.scripts.dataLoaded();
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
}
