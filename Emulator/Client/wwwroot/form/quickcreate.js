import { createFormContext } from "../clientapi/formcontext.js";
import { el, fill } from "../core/dom.js";
import { table as tableOf } from "../core/metadata.js";
import { ProcessFlow } from "../process/flow.js";
import { openDialog, showError } from "../ui/dialog.js";
import { Form } from "./form.js";
import { quickCreateForm } from "./forms.js";
import { FormScripts, reportScript } from "./formscripts.js";
import { mayDiscard } from "./page.js";
import { saveModes, SaveStopped } from "./saver.js";

const farSide = 2;

/**
 * Enters a new row on the table's quick create form, in a panel at the side (Learn: "Create and edit quick create forms").
 * @returns {Promise<{entityType: string, id: string, name: string}|null>} the saved row; null when the panel was left without saving
 */
export async function openQuickCreate(entityName, data, navigate) {
    if (!entityName) throw new Error("Quick create needs the table's logical name.");
    const table = await tableOf(entityName);
    const definition = await quickCreateForm(table);
    if (!definition) throw new Error(`The table ${table.displayName} offers you no quick create form: it has none, does not allow it, or you may not create its rows.`);
    let page = null;
    const saved = await openDialog({
        title: `Quick Create: ${table.displayName}`,
        size: { width: 440, position: farSide },
        canClose: () => page.canLeave(),
        build: (close) => {
            const host = {
                close,
                isDialog: true,
                reopen: () => {},
                navigate: async (next) => {
                    if (!(await page.canLeave())) return;
                    close();
                    await navigate(next);
                },
            };
            page = new QuickCreatePage(table, definition, host);
            page.open(data).catch((error) => showError(error, "The form could not be opened"));
            return [page.element];
        },
    });
    page.dispose();
    return saved ?? null;
}

class QuickCreatePage {
    constructor(table, definition, host) {
        Object.assign(this, { table, definition, host });
        this.forms = [definition];
        this.form = new Form(table, definition, host, reportScript);
        this.form.process = new ProcessFlow(this.form);
        this.formContext = createFormContext(this.form, this);
        this.scripts = new FormScripts(this.form, definition);
        this.commands = { draw: () => this.#draw() };
        this.saveButton = el("button.primary", { type: "button", disabled: true, onclick: () => this.#save() }, "Save and Close");
        this.element = el("div.page.quick-create");
    }

    async open(data) {
        const { form } = this;
        form.layout.render();
        await form.load(null, data);
        fill(
            this.element,
            form.notifications.element,
            form.layout.tabs.length > 1 ? form.layout.tablist : null,
            form.layout.body,
            el("div.dialog-buttons", null, this.saveButton, el("button", { type: "button", onclick: () => this.#cancel() }, "Cancel")),
        );
        await this.scripts.run();
        form.layout.shown();
        this.saveButton.disabled = false;
        [...form.controls.values()].find((control) => control.visible && !control.isReadOnly)?.focus();
    }

    named() {
        /* the panel's title keeps the table's name */
    }

    showSaveError(error) {
        return showError(error, "The row could not be saved");
    }

    async canLeave() {
        return !this.form.isDirty || mayDiscard();
    }

    async refresh() {
        throw new Error("A quick create form has no row to read again.");
    }

    dispose() {
        this.scripts.close();
    }

    #draw() {
        this.saveButton.disabled = this.saving === true;
    }

    async #cancel() {
        if (await this.canLeave()) this.host.close();
    }

    async #save() {
        this.saving = true;
        this.#draw();
        try {
            await this.form.saver.save(saveModes.saveAndClose);
            this.host.close(this.form.reference);
        } catch (error) {
            if (!(error instanceof SaveStopped)) await this.showSaveError(error);
        } finally {
            this.saving = false;
            this.#draw();
        }
    }
}
