import { el, fill, roving, uniqueId } from "../core/dom.js";
import { Handlers } from "./events.js";

/** Tabs, columns, sections and the header of a form. A tab's frames and subgrids start when it is first shown. */
export class FormLayout {
    #selected = null;

    constructor(form, definition) {
        this.form = form;
        this.header = this.#cells(definition.header);
        this.footer = this.#cells(definition.footer);
        this.tabs = definition.tabs.map((tab) => new FormTab(form, tab));
        this.#selected = this.tabs.find((tab) => tab.visible) ?? null;
        this.tablist = el("div.tabs", { role: "tablist", "aria-label": "Form tabs", onkeydown: (event) => this.#keys(event) });
        this.body = el("div.form-body");
        this.headerElement = el("div.form-header");
        this.footerElement = el("div.form-footer");
    }

    /** Builds everything once. */
    render() {
        fill(
            this.headerElement,
            this.header.map((control) => control.render()),
        );
        fill(
            this.footerElement,
            this.footer.map((control) => control.render()),
        );
        this.footerElement.hidden = !this.footer.length;
        fill(
            this.body,
            this.tabs.map((tab) => tab.render()),
        );
        this.#draw();
    }

    /** Starts what waits for being seen; called once the form's scripts had their turn. */
    shown() {
        this.#selected?.start();
    }

    changed() {
        this.form.controls.forEach((control) => control.changed());
    }

    get selected() {
        return this.#selected;
    }

    select(tab, { focus = false } = {}) {
        if (this.#selected === tab) return;
        this.#selected = tab;
        this.#draw();
        tab.start();
        if (focus) tab.button.focus();
        tab.onStateChange.run((depth) => this.form.contextOf({ eventSource: tab.api, depth }));
    }

    reveal(control) {
        const tab = this.tabs.find((t) => t.controls.includes(control));
        if (tab) this.select(tab);
    }

    tabChanged() {
        if (!this.#selected?.visible) this.#selected = this.tabs.find((tab) => tab.visible) ?? null;
        this.#draw();
        this.#selected?.start();
    }

    #draw() {
        const visible = this.tabs.filter((tab) => tab.visible);
        this.tabs.forEach((tab) => tab.draw(tab === this.#selected));
        fill(
            this.tablist,
            visible.map((tab) => this.#button(tab)),
        );
    }

    #button(tab) {
        const isSelected = tab === this.#selected;
        tab.button = el(
            "button",
            {
                type: "button",
                role: "tab",
                id: tab.tabId,
                "aria-selected": String(isSelected),
                "aria-controls": tab.panelId,
                tabindex: isSelected ? "0" : "-1",
                onclick: () => this.select(tab, { focus: true }),
            },
            tab.label || tab.name,
        );
        return tab.button;
    }

    #keys(event) {
        if (roving([...this.tablist.children], event.key)) {
            event.preventDefault();
            document.activeElement.click();
        }
    }

    #cells(rows) {
        return rows
            .flat()
            .filter((cell) => cell.control)
            .map((cell) => this.form.addControl({ ...cell.control, id: cell.control.id }, cell));
    }
}

/** One tab with its columns of sections. */
class FormTab {
    #started = false;

    constructor(form, spec) {
        this.form = form;
        this.name = spec.name;
        this.label = spec.label;
        this.visible = spec.visible;
        this.tabId = uniqueId("tab");
        this.panelId = uniqueId("panel");
        this.onStateChange = new Handlers(form.report);
        this.columns = spec.columns.map((column) => ({
            width: column.width,
            sections: column.sections.map((section) => new FormSection(form, section, this)),
        }));
    }

    get sections() {
        return this.columns.flatMap((column) => column.sections);
    }

    get controls() {
        return this.sections.flatMap((section) => section.controls);
    }

    render() {
        const panel = el("div.tab-panel", { role: "tabpanel", id: this.panelId, "aria-labelledby": this.tabId });
        panel.style.setProperty("--columns", this.columns.map((column) => `minmax(0, ${parseFloat(column.width) || 100}fr)`).join(" "));
        fill(
            panel,
            this.columns.map((column) =>
                el(
                    "div.tab-column",
                    null,
                    column.sections.map((section) => section.render()),
                ),
            ),
        );
        this.element = panel;
        return panel;
    }

    draw(selected) {
        if (this.element) this.element.hidden = !selected || !this.visible;
    }

    /** First time seen: loads frames and subgrids. */
    start() {
        if (this.#started) return;
        this.#started = true;
        this.controls.forEach((control) => control.widget?.shown?.());
    }
}

/** One section: a grid of cells. */
class FormSection {
    constructor(form, spec, tab) {
        Object.assign(this, {
            form,
            tab,
            name: spec.name,
            label: spec.label,
            showLabel: spec.showLabel,
            visible: spec.visible,
            width: spec.columns,
        });
        this.controls = spec.rows
            .flat()
            .filter((cell) => cell.control)
            .map((cell) => form.addControl(cell.control, cell));
    }

    render() {
        const heading = uniqueId("section");
        this.heading = el("h2", { id: heading }, this.label || this.name);
        this.heading.classList.toggle("visually-hidden", !this.showLabel);
        const grid = el(
            "div.cells",
            null,
            this.controls.map((control) => control.render()),
        );
        grid.style.setProperty("--cells", this.width);
        this.element = el("section.section", { "aria-labelledby": heading, hidden: !this.visible }, this.heading, grid);
        return this.element;
    }

    changed() {
        this.element.hidden = !this.visible;
        this.heading.textContent = this.label || this.name;
    }
}
