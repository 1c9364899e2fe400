import { el, fill } from "../core/dom.js";
import { session } from "../core/session.js";
import { NotificationArea } from "../ui/notifications.js";
import { openQuickCreate } from "../form/quickcreate.js";
import { openDialog, showError } from "../ui/dialog.js";
import { Navigation } from "./navigation.js";
import { openPage } from "./pages.js";
import { QuickMenu } from "./quickmenu.js";
import { addressOf, pageInput } from "./router.js";

/** The frame around the pages: header, site map, main area, side panes; and the one place that changes the page. */
export class Shell {
    #page = null;
    #opening = 0;

    constructor(app, sidePanes) {
        this.app = app;
        this.notifications = new NotificationArea("App notifications");
        this.navigation = new Navigation(app, (page) => this.go(page));
        this.quickMenu = new QuickMenu(app, (page) => this.quickCreate(page));
        this.main = el("main", { id: "main", tabindex: "-1" });
        this.sidePanes = sidePanes;
    }

    async open(root) {
        await this.navigation.open();
        fill(
            root,
            this.#header(),
            this.notifications.element,
            el("div.body", null, this.navigation.element, this.main, this.sidePanes.element),
        );
        window.addEventListener("popstate", () => this.#returned());
        window.addEventListener("beforeunload", (event) => this.#page?.isDirty?.() && event.preventDefault());
        const start = pageInput(window.location.search) ?? this.navigation.first;
        if (!start) throw new Error(`The site map of "${this.app.name}" has no page the emulator can open.`);
        await this.go(start, { replace: true });
    }

    /** The page in the main area. */
    get page() {
        return this.#page;
    }

    /** Opens a page in the main area after asking about unsaved changes; false when the user stays. */
    async go(page, { replace = false } = {}) {
        if (this.#page && !(await this.#page.canLeave())) return false;
        const address = addressOf(page, this.app);
        if (replace) window.history.replaceState({ page }, "", address);
        else window.history.pushState({ page }, "", address);
        await this.#show(page);
        return true;
    }

    /** Opens a page in a dialog (navigateTo with target 2); resolves with what the page returned. */
    dialog(page, { title, width, height, position } = {}) {
        const container = el("div.page", { role: "document" });
        let opened = null;
        return openDialog({
            title: title ?? "",
            size: { width: width ?? { value: 60, unit: "%" }, height: height ?? { value: 80, unit: "%" }, position },
            canClose: async () => opened === null || opened.canLeave(),
            build: (close) => {
                const open = (next) =>
                    openPage(next, container, { ...host, reopen }).then(
                        (p) => (opened = p),
                        (error) => fail(container, error),
                    );
                const host = { navigate: (next) => this.go(next), quickCreate: (next) => this.quickCreate(next), close, isDialog: true };
                const reopen = (next) => {
                    opened?.dispose();
                    return open(next);
                };
                open(page);
                return [container];
            },
        }).then((result) => {
            opened?.dispose();
            return result;
        });
    }

    /** Enters a new row in a panel beside the page; resolves with its reference, or null when nothing was saved. */
    quickCreate({ entityName, data }) {
        return openQuickCreate(entityName, data ?? {}, (next) => this.go(next));
    }

    async #returned() {
        if (this.#page && !(await this.#page.canLeave())) {
            window.history.pushState({ page: this.current }, "", addressOf(this.current, this.app));
            return;
        }
        await this.#show(pageInput(window.location.search) ?? this.navigation.first);
    }

    async #show(page) {
        this.#opening += 1;
        const mine = this.#opening;
        this.#page?.dispose();
        this.#page = null;
        this.current = page;
        this.navigation.mark(page);
        fill(this.main, el("p.loading", { role: "status" }, "Loading…"));
        const host = {
            navigate: (next, options) => this.go(next, options),
            quickCreate: (next) => this.quickCreate(next),
            close: () => window.history.back(),
            titled: (title) => mine === this.#opening && this.#titled(title),
            reopen: (next) => mine === this.#opening && this.#reopen(next),
            replaced: (next) => mine === this.#opening && this.#replaced(next),
        };
        const container = el("div.page");
        try {
            const opened = await openPage(page, container, host);
            if (mine !== this.#opening) return opened.dispose();
            this.#page = opened;
            fill(this.main, container);
            this.#titled(opened.title());
            opened.shown?.();
        } catch (error) {
            if (mine === this.#opening) fail(this.main, error);
        }
    }

    #reopen(page) {
        this.#replaced(page);
        return this.#show(page);
    }

    /** The page became another one without being opened again: a new row got its id. */
    #replaced(page) {
        this.current = page;
        window.history.replaceState({ page }, "", addressOf(page, this.app));
    }

    #titled(title) {
        document.title = `${title} - ${this.app.name}`;
    }

    #header() {
        return el(
            "header.app",
            null,
            el(
                "button.icon.menu",
                {
                    type: "button",
                    "aria-label": "Show or hide the site map",
                    "aria-expanded": "true",
                    onclick: (event) => this.#toggle(event.currentTarget),
                },
                "☰",
            ),
            el("a.name", { href: addressOf(this.navigation.first ?? { pageType: null }, this.app) }, this.app.name),
            el("span.organization", null, session.organization.name),
            this.quickMenu.element,
            el("span.user", null, el("span.visually-hidden", null, "Signed in as "), session.userName),
            el("button.signout", { type: "button", onclick: signOut }, "Sign out"),
        );
    }

    #toggle(button) {
        const hidden = !this.navigation.element.hidden;
        this.navigation.element.hidden = hidden;
        button.setAttribute("aria-expanded", String(!hidden));
    }
}

async function signOut() {
    const response = await fetch("/signout", { method: "POST", credentials: "same-origin" });
    if (response.ok) window.location.assign("/");
    else showError(new Error(`Signing out failed: the server answered ${response.status}.`));
}

/** A page that could not be opened says so where it would have stood. */
export function fail(container, error) {
    fill(container, el("div.failed", { role: "alert" }, el("h1", null, "This page could not be opened"), el("p", null, error.message)));
}
