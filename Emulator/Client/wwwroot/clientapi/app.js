import { uniqueId } from "../core/dom.js";
import { documented } from "./documented.js";

const levels = { 1: "SUCCESS", 2: "ERROR", 3: "WARNING", 4: "INFO" };
const messageBar = 2;

/** Xrm.App (Learn: "Xrm.App (Client API reference)"): global notifications and side panes. */
export function app(shell) {
    return documented("Xrm.App", {
        addGlobalNotification: async ({ type, level, message, showCloseButton, action }) => {
            if (type !== messageBar)
                throw new Error(`A global notification of type ${type} is not supported by the emulator. Use 2, the message bar.`);
            if (!levels[level])
                throw new Error(`${level} is no level of a notification. Use 1 success, 2 error, 3 warning or 4 information.`);
            const id = uniqueId("notification");
            shell.notifications.show({
                id,
                text: message,
                level: levels[level],
                closable: showCloseButton,
                action: action && { label: action.actionLabel ?? "Open", run: action.eventHandler },
            });
            return id;
        },
        clearGlobalNotification: async (id) => void shell.notifications.clear(id),
        sidePanes: sidePanes(shell.sidePanes),
    });
}

function sidePanes(panes) {
    const apiOf = (pane) => pane && (pane.api ??= paneApi(panes, pane));
    return documented("Xrm.App.sidePanes", {
        createPane: async (options = {}) => apiOf(panes.create(options)),
        getAllPanes: () => panes.all.map(apiOf),
        getPane: (id) => apiOf(panes.get(id)) ?? undefined,
        getSelectedPane: () => apiOf(panes.selected) ?? undefined,
        get state() {
            return panes.state;
        },
        set state(state) {
            panes.expand(state);
        },
    });
}

function paneApi(panes, pane) {
    const members = {
        get paneId() {
            return pane.id;
        },
        close: () => panes.close(pane),
        select: () => panes.select(pane),
        navigate: (page) => pane.navigate(page),
    };
    for (const name of ["title", "badge", "width", "hidden", "canClose", "hideHeader", "imageSrc", "alwaysRender", "keepBadgeOnSelect"]) {
        Object.defineProperty(members, name, {
            enumerable: true,
            get: () => pane[name],
            set(value) {
                pane[name] = value;
                panes.draw();
            },
        });
    }
    return documented(`side pane "${pane.id}"`, members);
}
