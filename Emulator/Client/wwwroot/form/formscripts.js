import { formEvents } from "../clientapi/formevents.js";
import { errorDialog } from "../ui/dialog.js";
import { handlerOf, ScriptHost } from "./scripts.js";

/** A form's libraries and handlers: loads them, runs OnLoad, and reports what fails in them. */
export class FormScripts {
    constructor(form, definition) {
        Object.assign(this, { form, definition });
        this.host = new ScriptHost(window.Xrm);
    }

    async run() {
        const { form, definition, host } = this;
        await host.open();
        try {
            for (const name of definition.libraries) await host.load(name);
        } catch (error) {
            reportScript(error, "Form library");
        }
        const register = (spec, handlers) => spec.handlers.forEach((handler) => handlers?.add(handlerOf(host, handler)));
        definition.events.forEach((spec) => register(spec, formEvents(form, spec)));
        const loads = form.events.load.run((depth) =>
            form.contextOf({ eventSource: form.uiApi, depth, args: { getDataLoadState: () => 1 } }),
        );
        const failed = (await Promise.allSettled(loads)).filter((o) => o.status === "rejected");
        failed.forEach((o) => reportScript(o.reason, "OnLoad"));
        this.dataLoaded(1);
    }

    dataLoaded(state = 2) {
        this.form.events.dataLoad.run((depth) =>
            this.form.contextOf({ eventSource: this.form.dataApi, depth, args: { getDataLoadState: () => state } }),
        );
    }

    close() {
        this.host.close();
    }
}

/** Shows what a form's script threw. */
export function reportScript(error, where) {
    const message = `A script of this form failed: ${error?.message ?? error}`;
    errorDialog({ title: "Script error", message, details: [where, error?.stack].filter(Boolean).join("\n") });
}
