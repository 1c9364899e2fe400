import { create, update } from "../core/http.js";
import { table as tableOf } from "../core/metadata.js";
import { binding, toPayload } from "../format/values.js";

/** Save modes of the OnSave event (Learn: "getSaveMode (Client API reference)"). */
export const saveModes = { save: 1, saveAndClose: 2, deactivate: 5, reactivate: 6, saveAndNew: 59, autoSave: 70 };
const promiseTimeout = 10000;

/** What saving came to nothing for, when it is no error of the server. */
export class SaveStopped extends Error {
    constructor(reason, message) {
        super(message);
        this.name = "SaveStopped";
        this.reason = reason;
    }
}

/** Saves a form: OnSave handlers (which may hold it), the checks, the Web API call, a fresh read, PostSave handlers. */
export class FormSaver {
    #running = null;

    constructor(form) {
        this.form = form;
    }

    /** @returns {Promise<void>} rejects with SaveStopped or WebApiError; a second call while saving waits for the first */
    save(mode = saveModes.save) {
        this.#running ??= this.#save(mode).finally(() => (this.#running = null));
        return this.#running;
    }

    async #save(mode) {
        const { form } = this;
        await this.#askHandlers(mode);
        this.#check();
        const wasNew = form.isNew;
        try {
            const sent = await this.#payload();
            if (wasNew) form.id = await create(form.table.entitySet, sent);
            else if (Object.keys(sent).length) await update(form.table.entitySet, form.id, sent);
            await form.load(form.id);
        } catch (error) {
            this.#after(false, mode, error);
            throw error;
        }
        this.#after(true, mode, null);
        await this.form.onSaved(wasNew, mode);
    }

    /** OnSave: preventDefault counts while the handlers run; promises they return are waited for (Learn: "Form OnSave event"). */
    async #askHandlers(mode) {
        const state = { prevented: false, preventOnError: false, waits: true, mode };
        const args = {
            getSaveMode: () => mode,
            isDefaultPrevented: () => state.prevented,
            preventDefault: () => (state.prevented = true),
            preventDefaultOnError: () => (state.preventOnError = true),
            disableAsyncTimeout: () => (state.waits = false),
        };
        const answers = this.form.events.save.run((depth) => this.form.contextOf({ eventSource: this.form.entityApi, depth, args }));
        const outcomes = await Promise.allSettled(
            answers.filter((a) => typeof a?.then === "function").map((a) => (state.waits ? inTime(a) : a)),
        );
        const failed = outcomes.find((o) => o.status === "rejected");
        if (failed) this.form.report(failed.reason instanceof Error ? failed.reason : new Error(String(failed.reason)), "OnSave");
        if (state.prevented || (failed && state.preventOnError)) throw new SaveStopped("prevented", "A script of this form held the save.");
    }

    #check() {
        const { form } = this;
        const wrong = [...form.attributes.values()].filter((a) => a.controls.length && a.complaint);
        form.notifications.clear("save-check");
        if (!wrong.length) return;
        wrong.forEach((a) => a.controls.forEach((control) => control.complain(a.complaint)));
        const text = wrong.map((a) => a.complaint).join(" ");
        form.notifications.show({ id: "save-check", level: "ERROR", text });
        wrong[0].controls[0].focus();
        throw new SaveStopped("invalid", text);
    }

    async #payload() {
        const { form } = this;
        const allowed = (column) => (form.isNew ? column.creatable : column.updatable);
        const sent = [...form.attributes.values()].filter((a) => a.isSent && allowed(a.column));
        const body = {};
        for (const { column, value, initial } of sent) {
            if (["Lookup", "Customer", "Owner"].includes(column.type)) {
                if (value || initial) Object.assign(body, await binding(form.table, column, value, initial, tableOf));
            } else if (!(form.isNew && value === null)) {
                body[column.name] = toPayload(column, value);
            }
        }
        return body;
    }

    #after(success, mode, error) {
        const { form } = this;
        const args = {
            getEntityReference: () => form.reference,
            getIsSaveSuccess: () => success,
            getSaveErrorInfo: () => (error ? { errorCode: error.errorCode ?? 0, message: error.message } : null),
            getSaveMode: () => mode,
        };
        form.events.postSave.run((depth) => form.contextOf({ eventSource: form.entityApi, depth, args }));
    }
}

/** A handler's promise has ten seconds; then saving goes on, as after a script error. */
function inTime(promise) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error("A save script did not finish within 10 seconds.")), promiseTimeout);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
