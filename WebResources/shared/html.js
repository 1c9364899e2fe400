/* Builds DOM from templates and escapes by default: html`<p title="${t}">${text}</p>`.
   Text and attribute values are set as text, never parsed. Nodes and arrays are inserted as they are; null, undefined and false leave nothing.
   @event="${listener}" listens, ?attribute="${flag}" sets or leaves out, .property="${value}" sets a property. */

const MARK = "chk-slot-";
const SAFE_URL = /^(https?:|mailto:|#|\.{0,2}\/|[\w-]+\.html)/i;
const URL_ATTRIBUTES = ["href", "src", "action", "formaction", "xlink:href"];
const parsed = new WeakMap();

/** The nodes of a template as a fragment. */
export function html(strings, ...values) {
    const fragment = document.importNode(templateOf(strings), true);
    const elements = [...fragment.querySelectorAll("*")];

    elements.forEach(element => [...element.attributes].forEach(attribute => bind(element, attribute, values)));
    fillSlots(fragment, values);
    return fragment;
}

/** Replaces what stands in an element. */
export function render(target, content) {
    target.replaceChildren(...asNodes(content));
}

function templateOf(strings) {
    if (!parsed.has(strings)) {
        const markup = strings.reduce((text, part, index) => text + slot(strings[index - 1], text, index - 1) + part);
        const source = new DOMParser().parseFromString("<template>" + markup + "</template>", "text/html");
        parsed.set(strings, source.querySelector("template").content);
    }
    return parsed.get(strings);
}

/* Inside a tag a slot is an attribute's value, elsewhere it is a comment that gives way to the content. */
function slot(before, text, index) {
    const isInsideTag = text.lastIndexOf("<") > text.lastIndexOf(">");
    return isInsideTag ? MARK + index + "-" : "<!--" + MARK + index + "-->";
}

function bind(element, attribute, values) {
    const isBound = attribute.value.includes(MARK) || attribute.name.includes(MARK);
    if (!isBound) return;

    const name = attribute.name;
    const value = wholeValue(attribute.value, values);
    element.removeAttribute(name);
    if (name.startsWith("@")) element.addEventListener(name.slice(1), value);
    else if (name.startsWith("?")) element.toggleAttribute(name.slice(1), Boolean(value));
    else if (name.startsWith(".")) element[name.slice(1)] = value;
    else if (value !== null && value !== undefined && value !== false) setAttribute(element, name, String(value));
}

function wholeValue(text, values) {
    const only = new RegExp("^" + MARK + "(\\d+)-$").exec(text);
    return only ? values[Number(only[1])] : text.replace(new RegExp(MARK + "(\\d+)-", "g"), (_, index) => values[Number(index)]);
}

function setAttribute(element, name, value) {
    if (name.startsWith("on") || name === "style" || name === "srcdoc") throw new Error("The attribute " + name + " is not set from data.");
    if (URL_ATTRIBUTES.includes(name) && !SAFE_URL.test(value)) return;

    element.setAttribute(name, value);
}

function fillSlots(fragment, values) {
    const comments = [];
    const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) comments.push(walker.currentNode);

    comments.filter(comment => comment.data.startsWith(MARK)).forEach(comment =>
        comment.replaceWith(...asNodes(values[Number(comment.data.slice(MARK.length))])));
}

function asNodes(value) {
    if (value === null || value === undefined || value === false) return [];
    if (Array.isArray(value)) return [].concat(...value.map(asNodes));
    return [value instanceof Node ? value : document.createTextNode(String(value))];
}
