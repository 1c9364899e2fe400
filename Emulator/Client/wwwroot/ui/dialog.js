import { el, uniqueId } from "../core/dom.js";

/**
 * A modal dialog. `build(close)` returns its content; the promise resolves with what `close` was called with (undefined on Escape).
 * @param {{title: string, build: (close: (result?: unknown) => void) => Node[], role?: string, size?: object, canClose?: () => Promise<boolean>}} options
 */
export function openDialog({ title, build, role = "dialog", size = null, canClose = null }) {
    return new Promise((resolve) => {
        const heading = uniqueId("dialog-title");
        const dialog = el("dialog.dialog", { "aria-labelledby": heading, role });
        let result;
        const close = (value) => {
            result = value;
            dialog.close();
        };
        const leave = async () => (canClose === null || (await canClose())) && close();
        dialog.append(
            el(
                "div.dialog-head",
                null,
                el("h2", { id: heading }, title),
                el("button.icon", { type: "button", "aria-label": "Close", onclick: leave }, "✕"),
            ),
            ...build(close),
        );
        if (size) resize(dialog, size);
        dialog.addEventListener("cancel", (event) => {
            event.preventDefault();
            leave();
        });
        dialog.addEventListener("close", () => {
            dialog.remove();
            resolve(result);
        });
        document.body.append(dialog);
        dialog.showModal();
    });
}

/** `{width, height, position}` as navigationOptions has them: a number is pixels, an object `{value, unit}`. Position 2 is the far side. */
function resize(dialog, { width, height, position }) {
    const length = (size) =>
        typeof size === "object" ? `${size.value}${size.unit === "%" ? (size === height ? "vh" : "vw") : "px"}` : `${size}px`;
    dialog.classList.add("page-dialog");
    if (width) dialog.style.width = length(width);
    if (height) dialog.style.height = length(height);
    if (position === 2) dialog.classList.add("side-dialog");
}

const buttons = (...items) => el("div.dialog-buttons", null, ...items);

/** A sentence and one button (Learn: "openAlertDialog"). */
export const alertDialog = ({ title = "Notice", text, confirmButtonLabel = "OK" }) =>
    openDialog({
        title,
        role: "alertdialog",
        build: (close) => [
            el("p.dialog-text", null, text),
            buttons(el("button.primary", { type: "button", autofocus: true, onclick: () => close() }, confirmButtonLabel)),
        ],
    });

/** A question; resolves to true when confirmed (Learn: "openConfirmDialog"). */
export const confirmDialog = ({ title = "Confirm", subtitle, text, confirmButtonLabel = "OK", cancelButtonLabel = "Cancel" }) =>
    openDialog({
        title,
        role: "alertdialog",
        build: (close) =>
            [
                subtitle ? el("p.dialog-subtitle", null, subtitle) : null,
                el("p.dialog-text", null, text),
                buttons(
                    el("button.primary", { type: "button", autofocus: true, onclick: () => close(true) }, confirmButtonLabel),
                    el("button", { type: "button", onclick: () => close(false) }, cancelButtonLabel),
                ),
            ].filter(Boolean),
    }).then((confirmed) => confirmed === true);

/** The server's sentence as plain text, with its code below (Learn: "openErrorDialog"). */
export const errorDialog = ({ title = "This could not be done", message, code = "", details = "" }) =>
    openDialog({
        title,
        role: "alertdialog",
        build: (close) =>
            [
                el("p.dialog-text", null, message),
                code || details
                    ? el(
                          "details.dialog-details",
                          null,
                          el("summary", null, "Details"),
                          el("pre", null, [code && `Code: ${code}`, details].filter(Boolean).join("\n")),
                      )
                    : null,
                buttons(el("button.primary", { type: "button", autofocus: true, onclick: () => close() }, "OK")),
            ].filter(Boolean),
    });

/** Shows whatever was thrown. */
export const showError = (error, title) => errorDialog({ title, message: error.message, code: error.code ?? "" });
