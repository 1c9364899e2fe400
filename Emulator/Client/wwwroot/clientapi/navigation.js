import { plainId } from "../core/guid.js";
import { alertDialog, confirmDialog, errorDialog } from "../ui/dialog.js";
import { addressOf } from "../shell/router.js";
import { webResourceAddress } from "../ui/frame.js";
import { documented } from "./documented.js";

const inDialog = 2;

/** Xrm.Navigation (Learn: "Xrm.Navigation (Client API reference)"). */
export function navigation(shell) {
    return documented("Xrm.Navigation", {
        navigateTo: (input, options) => navigateTo(shell, input, options),
        openForm: (options, parameters) => openForm(shell, options, parameters),
        openAlertDialog: (strings) => alertDialog(strings),
        openConfirmDialog: async (strings) => ({ confirmed: await confirmDialog(strings) }),
        openErrorDialog: ({ message = "An error occurred.", errorCode, details }) =>
            errorDialog({ title: "Error", message, code: codeOf(errorCode), details }),
        openUrl: (url, options) => openWindow(url, options),
        openWebResource(name, options, data) {
            if (options?.openInNewWindow !== false) return openWindow(webResourceAddress(name, { data }), options);
            return void navigateTo(shell, { pageType: "webresource", webresourceName: name, data });
        },
    });
}

/** Inline pages resolve once shown; dialogs when closed, with what the page returned. */
async function navigateTo(shell, input, options = {}) {
    const page = pageOf(input);
    if (options.target === inDialog) return shell.dialog(page, { position: 1, ...options });
    await shell.go(page);
    return undefined;
}

function pageOf(input) {
    const { pageType, entityName, entityId, formId, viewId, webresourceName, data } = input;
    if (pageType === "entityrecord") return { pageType, entityName, entityId: plainId(entityId), formId: plainId(formId), data };
    if (pageType === "entitylist") return { pageType, entityName, viewId: plainId(viewId) };
    if (pageType === "dashboard") return { pageType, dashboardId: plainId(input.dashboardId) };
    if (pageType === "webresource") return { pageType, webresourceName, data };
    throw new Error(
        `Xrm.Navigation.navigateTo to a page of type "${pageType}" is not supported by the emulator. It knows entityrecord, entitylist, dashboard and webresource.`,
    );
}

async function openForm(shell, { entityName, entityId, formId, openInNewWindow, useQuickCreateForm }, parameters) {
    if (useQuickCreateForm) {
        const saved = await shell.quickCreate({ entityName, data: parameters });
        return { savedEntityReference: saved ? [saved] : null };
    }
    const page = { pageType: "entityrecord", entityName, entityId: plainId(entityId), formId: plainId(formId), data: parameters };
    if (openInNewWindow) return openWindow(addressOf({ ...page, data: parameters && plain(parameters) }, shell.app));
    await shell.go(page);
    return { savedEntityReference: [] };
}

const plain = (parameters) =>
    Object.fromEntries(
        Object.entries(parameters).map(([key, value]) => [key, typeof value === "object" ? JSON.stringify(value) : String(value)]),
    );

function openWindow(url, { height, width } = {}) {
    window.open(url, "_blank", ["noopener", width && `width=${width}`, height && `height=${height}`].filter(Boolean).join(","));
}

const codeOf = (number) => (number === undefined ? "" : `0x${(number >>> 0).toString(16).padStart(8, "0")}`);
