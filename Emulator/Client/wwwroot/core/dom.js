/** Makes an element: `el("button.primary", {type: "button", onclick: f, "aria-label": "Save"}, "Save")`. Text is always text, never markup. */
export function el(selector, properties, ...children) {
    const [tag, ...classes] = selector.split(".");
    const element = document.createElement(tag || "div");
    if (classes.length) element.className = classes.join(" ");
    for (const [name, value] of Object.entries(properties ?? {})) set(element, name, value);
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

function set(element, name, value) {
    if (value === null || value === undefined || value === false) return;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "disabled" || name === "hidden" || name === "readOnly")
        element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
}

let last = 0;

/** A fresh id for `aria-labelledby`, `for` and the like. */
export function uniqueId(prefix) {
    last += 1;
    return `${prefix}-${last}`;
}

/** Leaves `element` with exactly these children. */
export function fill(element, ...children) {
    element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
}

/** Moves the focus along `items` with the arrow keys, Home and End, as tab lists and menus do (ARIA Authoring Practices). */
export function roving(items, key) {
    const at = items.indexOf(document.activeElement);
    if (at < 0) return false;
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key];
    if (next === undefined) return false;
    items[(next + items.length) % items.length].focus();
    return true;
}
