import { el, fill, roving, uniqueId } from "../core/dom.js";
import { readAll } from "../core/http.js";
import { table as tableOf } from "../core/metadata.js";
import { may } from "../core/session.js";
import { showError } from "../ui/dialog.js";

const quickCreate = 7;

/** The header's "+": a menu of the app's tables with a quick create form, read when it is first opened. */
export class QuickMenu {
    constructor(app, create) {
        Object.assign(this, { app, create });
        this.list = el("ul.popup-menu", { id: uniqueId("menu"), role: "menu", "aria-label": "Quick create", hidden: true, onkeydown: (event) => this.#keys(event) });
        this.button = el(
            "button.icon",
            { type: "button", "aria-label": "Quick create", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": this.list.id, onclick: () => this.#toggle() },
            "+",
        );
        this.element = el("div.menu-holder", { onfocusout: (event) => !this.element.contains(event.relatedTarget) && this.#close() }, this.button, this.list);
    }

    async #toggle() {
        if (!this.list.hidden) return this.#close();
        try {
            this.tables ??= await this.#offered();
        } catch (error) {
            return showError(error, "The menu could not be opened");
        }
        fill(this.list, this.tables.length ? this.tables.map((table) => this.#item(table)) : el("li.note", { role: "none" }, this.#note()));
        this.list.hidden = false;
        this.button.setAttribute("aria-expanded", "true");
        (this.list.querySelector("[role=menuitem]") ?? this.button).focus();
        return undefined;
    }

    #item(table) {
        const pick = () => {
            this.#close();
            this.button.focus();
            this.create({ entityName: table.logicalName }).catch((error) => showError(error, `${table.displayName} could not be created`));
        };
        return el("li", { role: "none" }, el("button", { type: "button", role: "menuitem", tabindex: "-1", onclick: pick }, table.displayName));
    }

    #note() {
        return el("span", { role: "menuitem", "aria-disabled": "true", tabindex: "-1" }, "No table of this app offers a quick create form.");
    }

    #close() {
        this.list.hidden = true;
        this.button.setAttribute("aria-expanded", "false");
    }

    #keys(event) {
        if (event.key === "Escape") {
            this.#close();
            this.button.focus();
        } else if (!roving([...this.list.querySelectorAll("[role=menuitem]")], event.key)) return;
        event.preventDefault();
    }

    async #offered() {
        const [enabled, forms] = await Promise.all([
            readAll("EntityDefinitions?$select=LogicalName,MetadataId&$filter=IsQuickCreateEnabled eq true"),
            readAll(`systemforms?$select=objecttypecode&$filter=type eq ${quickCreate} and formactivationstate eq 1`),
        ]);
        const withForm = new Set(forms.map((form) => form.objecttypecode));
        const named = this.app.components.tables;
        const wanted = enabled.filter((t) => withForm.has(t.LogicalName) && (!named.length || named.includes(t.MetadataId.toLowerCase())));
        const tables = await Promise.all(wanted.map((t) => tableOf(t.LogicalName)));
        return tables.filter((table) => may("Create", table)).sort((a, b) => a.displayName.localeCompare(b.displayName));
    }
}
