import { el, fill, roving, uniqueId } from "../core/dom.js";

/** The process bar: a button per stage; pressing one opens its flyout with the moves that are possible from there. */
export class ProcessBar {
    #open = null;
    #busy = false;

    constructor(flow) {
        this.flow = flow;
        this.element = el("section.process", { "aria-label": "Business process flow", onkeydown: (event) => this.#keys(event) });
        flow.onDraw = () => this.draw();
        this.outside = (event) => this.#open && !this.element.contains(event.target) && this.#close();
        document.addEventListener("pointerdown", this.outside);
    }

    dispose() {
        document.removeEventListener("pointerdown", this.outside);
    }

    draw() {
        const { flow } = this;
        this.element.hidden = !flow.instance || !flow.isVisible;
        if (this.element.hidden) return;
        const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.stage : null;
        const at = flow.stages.indexOf(flow.active);
        fill(
            this.element,
            el("div.process-name", null, el("strong", null, flow.process.name), el("span", { role: "status" }, this.#standing())),
            el(
                "ol.stages",
                null,
                flow.stages.map((stage, index) => el("li", null, this.#button(stage, index, at))),
            ),
            this.#open ? this.#flyout(this.#open, at) : null,
        );
        this.#place();
        if (focused) this.element.querySelector(`[data-stage="${focused}"]`)?.focus();
    }

    #standing() {
        const { status, active } = this.flow;
        return { active: `Active stage: ${active?.name ?? "none"}`, finished: "Completed", aborted: "Abandoned" }[status];
    }

    #button(stage, index, at) {
        const done = index < at || this.flow.status === "finished";
        const isActive = stage === this.flow.active;
        const isOpen = this.#open === stage.id;
        const button = el(
            `button.stage${done ? ".done" : isActive ? ".active" : ""}`,
            {
                type: "button",
                "aria-expanded": String(isOpen),
                "aria-current": isActive ? "step" : null,
                "aria-controls": isOpen ? this.flyoutId : null,
                onclick: () => this.#toggle(stage),
            },
            el("span.mark", { "aria-hidden": "true" }, done ? "✓" : String(index + 1)),
            el("span.name", null, stage.name),
            el("span.visually-hidden", null, done ? " (completed)" : isActive ? " (active)" : ""),
        );
        button.dataset.stage = stage.id;
        return button;
    }

    #toggle(stage) {
        if (this.#open === stage.id) return this.#close();
        this.#open = stage.id;
        this.flow.select(stage);
        return this.element.querySelector(".flyout button:not(.icon)")?.focus();
    }

    #close() {
        const stage = this.#open;
        this.#open = null;
        if (this.flow.selected !== this.flow.active) this.flow.selected = this.flow.active;
        this.draw();
        this.element.querySelector(`[data-stage="${stage}"]`)?.focus();
    }

    #flyout(id, at) {
        const { flow } = this;
        const stage = flow.stages.find((s) => s.id === id);
        if (!stage) return null;
        this.flyoutId = uniqueId("flyout");
        const heading = uniqueId("flyout-title");
        return el(
            "div.flyout",
            { id: this.flyoutId, role: "group", "aria-labelledby": heading },
            el(
                "div.flyout-head",
                null,
                el("h2", { id: heading }, stage.name),
                el("button.icon", { type: "button", "aria-label": "Close stage", onclick: () => this.#close() }, "✕"),
            ),
            el("p", null, this.#words(stage, at)),
            el(
                "div.flyout-buttons",
                null,
                this.#moves(stage, at).map(({ label, move, primary }) =>
                    el(
                        primary ? "button.primary" : "button",
                        { type: "button", disabled: this.#busy, onclick: () => this.#run(move) },
                        label,
                    ),
                ),
            ),
        );
    }

    /** The flyout hangs below its stage, kept inside the bar's width. */
    #place() {
        const flyout = this.element.querySelector(".flyout");
        const stage = flyout && this.element.querySelector(`[data-stage="${this.#open}"]`);
        if (stage) flyout.style.left = `${Math.max(0, Math.min(stage.offsetLeft, this.element.clientWidth - flyout.offsetWidth))}px`;
    }

    #words(stage, at) {
        const index = this.flow.stages.indexOf(stage);
        if (this.flow.status !== "active") return this.#standing();
        if (index < at) return "This stage is completed.";
        return index === at ? `The ${this.flow.form.table.displayName.toLowerCase()} stands here now.` : "This stage comes later.";
    }

    #moves(stage, at) {
        const { flow } = this;
        const index = flow.stages.indexOf(stage);
        if (flow.status !== "active") return [{ label: "Reactivate", move: () => flow.setStatus("active"), primary: true }];
        if (index !== at) return index < at ? [{ label: "Set Active", move: () => flow.setActiveStage(stage.id) }] : [];
        const isLast = index === flow.stages.length - 1;
        return [
            index > 0 && { label: "Previous", move: () => flow.movePrevious() },
            isLast
                ? { label: "Finish", move: () => flow.setStatus("finished"), primary: true }
                : { label: "Next Stage", move: () => flow.moveNext(), primary: true },
        ].filter(Boolean);
    }

    async #run(move) {
        if (this.#busy) return;
        this.#busy = true;
        this.draw();
        try {
            await move();
        } finally {
            this.#busy = false;
            this.#open = null;
            this.draw();
        }
    }

    #keys(event) {
        if (event.key === "Escape" && this.#open) this.#close();
        else if (event.target.matches(".stage") && roving([...this.element.querySelectorAll(".stage")], event.key)) event.preventDefault();
    }
}
