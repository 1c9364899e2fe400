import { el } from "../core/dom.js";

let shown = null;

/** Covers the page with a message until `closeProgress` (Learn: "showProgressIndicator"). A second call replaces the message. */
export function showProgress(message) {
    if (!shown) {
        shown = el("div.progress", { role: "alert", "aria-busy": "true" }, el("div.spinner", { "aria-hidden": "true" }), el("p"));
        document.body.append(shown);
    }
    shown.querySelector("p").textContent = message;
}

export function closeProgress() {
    shown?.remove();
    shown = null;
}
