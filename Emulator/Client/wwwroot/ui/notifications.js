import { el, fill } from "../core/dom.js";

const icons = { ERROR: "✖", WARNING: "⚠", INFO: "ℹ", SUCCESS: "✔" };

/** A stack of messages above a form or the app. Each has an id, so that showing it again replaces it. */
export class NotificationArea {
    #entries = new Map();

    constructor(label) {
        this.element = el("div.notifications", { role: "region", "aria-label": label, "aria-live": "polite" });
    }

    /** @param {{id: string, text: string, level: "ERROR"|"WARNING"|"INFO"|"SUCCESS", closable?: boolean, action?: {label: string, run: () => void}}} entry */
    show(entry) {
        this.#entries.set(entry.id, entry);
        this.#draw();
    }

    /** @returns {boolean} whether there was one */
    clear(id) {
        const had = this.#entries.delete(id);
        this.#draw();
        return had;
    }

    clearAll() {
        this.#entries.clear();
        this.#draw();
    }

    #draw() {
        fill(
            this.element,
            [...this.#entries.values()].map((entry) => this.#row(entry)),
        );
    }

    #row({ id, text, level, closable, action }) {
        return el(
            `div.notification.${level.toLowerCase()}`,
            { role: level === "ERROR" ? "alert" : "status" },
            el("span.icon", { "aria-hidden": "true" }, icons[level]),
            el("span.text", null, text),
            action ? el("button.link", { type: "button", onclick: action.run }, action.label) : null,
            closable ? el("button.icon", { type: "button", "aria-label": `Dismiss: ${text}`, onclick: () => this.clear(id) }, "✕") : null,
        );
    }
}
