import { el, fill, uniqueId } from "../core/dom.js";
import { openPage } from "./pages.js";
import { fail } from "./shell.js";

/** One pane at the right side (Learn: "Xrm.App.sidePanes.createPane"). */
class Pane {
    constructor(panes, options) {
        this.panes = panes;
        this.id = options.paneId ?? uniqueId("pane");
        this.title = options.title ?? "";
        this.canClose = options.canClose ?? true;
        this.hideHeader = options.hideHeader ?? false;
        this.width = options.width ?? 340;
        this.hidden = options.hidden ?? false;
        this.alwaysRender = options.alwaysRender ?? false;
        this.keepBadgeOnSelect = options.keepBadgeOnSelect ?? false;
        this.imageSrc = options.imageSrc ?? null;
        this.badge = 0;
        this.content = el("div.pane-content");
        this.page = null;
    }

    async navigate(page) {
        this.page?.dispose();
        const host = {
            navigate: (next) => this.panes.shell.go(next),
            quickCreate: (next) => this.panes.shell.quickCreate(next),
            close: () => this.panes.close(this),
            reopen: (next) => this.navigate(next),
        };
        try {
            this.page = await openPage(page, this.content, host);
        } catch (error) {
            fail(this.content, error);
            throw error;
        }
    }
}

/** The strip of side panes and the open one. */
export class SidePanes {
    shell = null;
    state = 1;
    #panes = [];
    #selected = null;

    constructor() {
        this.element = el("aside.sidepanes", { "aria-label": "Side panes", hidden: true });
    }

    get all() {
        return [...this.#panes];
    }

    get selected() {
        return this.#selected;
    }

    get(id) {
        return this.#panes.find((pane) => pane.id === id) ?? null;
    }

    create(options) {
        if (options.paneId && this.get(options.paneId))
            throw new Error(`There is already a side pane "${options.paneId}". Use getPane to get it.`);
        const pane = new Pane(this, options);
        this.#panes.push(pane);
        if (options.isSelected ?? true) this.select(pane);
        else this.draw();
        return pane;
    }

    select(pane) {
        this.#selected = pane;
        this.state = 1;
        if (pane && !pane.keepBadgeOnSelect) pane.badge = 0;
        this.draw();
    }

    close(pane) {
        pane.page?.dispose();
        this.#panes = this.#panes.filter((other) => other !== pane);
        if (this.#selected === pane) this.#selected = this.#panes.find((other) => !other.hidden) ?? null;
        this.draw();
    }

    expand(state) {
        this.state = state;
        this.draw();
    }

    /** Contents stay in the document while hidden, so that their pages keep their state. */
    draw() {
        const visible = this.#panes.filter((pane) => !pane.hidden);
        this.element.hidden = visible.length === 0;
        const keep = new Map([...this.element.querySelectorAll(":scope > .pane")].map((body) => [body.dataset.pane, body]));
        this.#panes.forEach((pane) => {
            const body = keep.get(pane.id) ?? this.#body(pane);
            keep.delete(pane.id);
            if (!body.isConnected) this.element.append(body);
            body.hidden = pane.hidden || this.state === 0 || pane !== this.#selected;
            body.style.width = `${Math.max(300, pane.width)}px`;
            body.querySelector("h2").textContent = pane.title;
            body.setAttribute("aria-label", pane.title);
        });
        keep.forEach((body) => body.remove());
        this.element.querySelector(":scope > .pane-strip")?.remove();
        this.element.append(this.#strip(visible));
    }

    #body(pane) {
        const head = el(
            "div.pane-head",
            { hidden: pane.hideHeader },
            el("h2", null, pane.title),
            pane.canClose ? el("button.icon", { type: "button", "aria-label": "Close pane", onclick: () => this.close(pane) }, "✕") : null,
        );
        const body = el("section.pane", null, head, pane.content);
        body.dataset.pane = pane.id;
        return body;
    }

    #strip(visible) {
        const strip = el("div.pane-strip");
        fill(
            strip,
            visible.map((pane) => {
                const isOpen = pane === this.#selected && this.state === 1;
                return el(
                    "button.pane-button",
                    {
                        type: "button",
                        "aria-expanded": String(isOpen),
                        title: pane.title,
                        onclick: () => (isOpen ? this.expand(0) : this.select(pane)),
                    },
                    pane.imageSrc ? el("img", { src: pane.imageSrc, alt: pane.title }) : pane.title,
                    pane.badge ? el("span.badge", null, pane.badge === true ? "•" : String(pane.badge)) : null,
                );
            }),
        );
        return strip;
    }
}
