/* Drawing again without losing the user's place: what has the focus before has it after, found by its data-focus name. */

/** Runs draw; the focus, and the cursor in a text, stay where they were. False when what had the focus is gone. */
export function keepingFocus(root, draw) {
    const active = root.contains(document.activeElement) ? document.activeElement : null;
    const cursor = active && cursorOf(active);
    draw();
    if (!active || document.activeElement === active) return true;
    if (!active.dataset.focus || !focusOn(root, active.dataset.focus)) return false;
    if (cursor) document.activeElement.setSelectionRange(...cursor);
    return true;
}

/** Focuses the element of that data-focus name; false when there is none. */
export function focusOn(root, name) {
    const element = [...root.querySelectorAll("[data-focus]")].find(one => one.dataset.focus === name && !one.closest("[hidden]"));
    if (element) element.focus();
    return Boolean(element);
}

/* Dates and boxes have no cursor: theirs reads as null. */
function cursorOf(field) {
    return typeof field.selectionStart === "number" ? [field.selectionStart, field.selectionEnd] : null;
}
