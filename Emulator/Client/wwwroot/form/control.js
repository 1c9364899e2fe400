import { el, fill, uniqueId } from "../core/dom.js";
import { renderers } from "./controls/renderers.js";

/**
 * One control of a form: its cell with label, required mark, notifications and the widget of its kind.
 * `spec` is the control out of FormXml, `cell` the cell around it.
 */
export class FormControl {
    constructor(form, spec, cell, attribute) {
        Object.assign(this, { form, spec, cell, attribute });
        this.name = spec.id;
        this.kind = spec.kind;
        this.label = cell.label || attribute?.column.label || spec.id;
        this.visible = cell.visible;
        this.disabled = spec.disabled;
        this.notifications = new Map();
        this.inputId = uniqueId("field");
        this.problemId = uniqueId("problem");
        (this.kind === "quickview" ? attribute?.followers : attribute?.controls)?.push(this);
    }

    /** Builds the cell; the widget is `{element, focus(), changed()}`. */
    render() {
        this.labelElement = el("label", { for: this.inputId, id: `${this.inputId}-label` });
        this.problems = el("div.problems", { id: this.problemId, "aria-live": "polite" });
        this.body = el("div.control-body");
        this.element = el(`div.cell.kind-${this.kind}`, null, this.labelElement, this.body, this.problems);
        this.element.style.gridColumn = `span ${this.cell.colspan}`;
        this.widget = (renderers[this.kind] ?? renderers.unsupported)(this);
        this.body.append(this.widget.element);
        this.changed();
        return this.element;
    }

    get isReadOnly() {
        if (this.disabled || this.form.isReadOnly) return true;
        if (!this.attribute) return false;
        const { creatable, updatable } = this.attribute.column;
        return this.form.isNew ? !creatable : !updatable;
    }

    /** The value, a flag or a notification changed: shows it. */
    changed() {
        if (!this.element) return;
        this.element.hidden = !this.visible;
        const level = this.kind === "quickview" ? "none" : (this.attribute?.requiredLevel ?? "none");
        fill(
            this.labelElement,
            this.label,
            level === "required"
                ? el("span.required", { title: "Required" }, " *")
                : level === "recommended"
                  ? el("span.recommended", { title: "Recommended" }, " +")
                  : null,
        );
        this.labelElement.classList.toggle("visually-hidden", !this.cell.showLabel);
        this.#problems();
        this.widget.changed?.();
    }

    #problems() {
        const own = [...this.notifications.values()];
        if (this.attribute?.problem) own.unshift({ level: "ERROR", text: this.attribute.problem });
        else if (this.complaint) own.unshift({ level: "ERROR", text: this.complaint });
        fill(
            this.problems,
            own.map((n) =>
                el(
                    `p.${n.level.toLowerCase()}`,
                    null,
                    n.text,
                    (n.actions ?? []).map((action) =>
                        el(
                            "button.link",
                            { type: "button", onclick: () => action.actions.forEach((run) => run()) },
                            action.message ?? "Apply",
                        ),
                    ),
                ),
            ),
        );
        this.hasProblem = own.some((n) => n.level === "ERROR");
    }

    /** What saving found wrong here; cleared by the next change. */
    complain(sentence) {
        this.complaint = sentence;
        this.changed();
    }

    /** ARIA attributes every input carries. */
    describe(input) {
        const states = {
            "aria-required": this.attribute?.requiredLevel === "required" ? "true" : null,
            "aria-invalid": this.hasProblem ? "true" : null,
            "aria-describedby": this.hasProblem || this.notifications.size ? this.problemId : null,
        };
        for (const [name, value] of Object.entries(states)) {
            if (value === null) input.removeAttribute(name);
            else input.setAttribute(name, value);
        }
    }

    typed(value, problem) {
        this.attribute.controls.forEach((control) => (control.complaint = null));
        this.attribute.typed(value, problem, (attribute) => this.form.fireOnChange(attribute));
        this.form.dirtyChanged();
    }

    focus() {
        this.form.reveal(this);
        this.widget.focus?.();
    }
}
