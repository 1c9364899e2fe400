/* Builds DOM from templates and escapes by default: html`<p title="${tip}">${text}</p>`.
   Values never become markup: text is a text node, attributes are set one by one from a list of harmless ones, and what is not foreseen throws.
   Nodes and arrays are inserted as they are; null, undefined and false leave nothing.
   @event="${listener}" listens, ?attribute="${flag}" sets or leaves out, .value="${text}" sets the property. */

import { plain } from "./plain.js";

const MARK = "chk-slot-";
const ONE_SLOT = new RegExp("^" + MARK + "(\\d+)-$");
const EVERY_SLOT = new RegExp(MARK + "(\\d+)-", "g");
const SETTABLE = /^(aria-[a-z]+|data-[a-z-]+|class|id|for|title|role|name|type|value|lang|dir|tabindex|min|max|maxlength|step|rows|d)$/;
const PROPERTIES = ["value", "checked"];
const READ = ["aria-label", "title"];
const SAFE_PROTOCOLS = ["https:", "http:", "mailto:"];

const parsed = new WeakMap();
let rendered = new WeakMap();

/** The nodes of a template as a fragment. */
export function html(strings, ...values) {
    if (!Array.isArray(strings) || !strings.raw) throw new Error("html is a tag: put it before a template, not around a text.");

    const fragment = document.importNode(templateOf(strings), true);
    const slots = slotsOf(fragment);
    const attributes = boundAttributes(fragment);
    const found = slots.length + attributes.reduce((count, { attribute }) => count + attribute.value.match(EVERY_SLOT).length, 0);
    if (found !== values.length) throw new Error("A value of this template stands where none can be set: " + strings.join("${...}").trim());

    attributes.forEach(({ element, attribute }) => bind(element, attribute, values));
    slots.forEach(slot => slot.replaceWith(...asNodes(values[Number(slot.data.slice(MARK.length))])));
    return fragment;
}

/** Replaces what stands in an element. */
export function render(target, content) {
    target.replaceChildren(...asNodes(content));
}

/** Replaces what stands in an element when what it shows has changed; `shown` says all of that, as JSON can. Whatever stands there otherwise is left alone: focus, text and all. */
export function renderWhen(target, shown, view) {
    const text = JSON.stringify(shown);
    if (rendered.get(target) === text) return;
    rendered.set(target, text);
    render(target, view());
}

/** Lets everything be drawn again at the next drawing: for what changed without being part of what is shown, such as how numbers are written. */
export function forgetRendered() {
    rendered = new WeakMap();
}

/** The one element of a template. */
export function element(fragment) {
    return fragment.firstElementChild;
}

function templateOf(strings) {
    if (!parsed.has(strings)) {
        const markup = strings.reduce((text, part, index) => text + slotFor(text, index - 1) + part);
        const source = new DOMParser().parseFromString("<template>" + markup + "</template>", "text/html");
        parsed.set(strings, source.querySelector("template").content);
    }
    return parsed.get(strings);
}

/* Inside a tag a slot is an attribute's value, elsewhere it is a comment that gives way to the content. */
function slotFor(before, index) {
    const isInsideTag = before.lastIndexOf("<") > before.lastIndexOf(">");
    return isInsideTag ? MARK + index + "-" : "<!--" + MARK + index + "-->";
}

function slotsOf(fragment) {
    const slots = [];
    const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) slots.push(walker.currentNode);
    return slots.filter(comment => comment.data.startsWith(MARK));
}

function boundAttributes(fragment) {
    const bound = [];
    fragment.querySelectorAll("*").forEach(element =>
        [...element.attributes].filter(attribute => attribute.value.includes(MARK)).forEach(attribute => bound.push({ element, attribute })));
    return bound;
}

function bind(element, attribute, values) {
    const name = attribute.name;
    const value = valueOf(attribute.value, values);
    element.removeAttribute(name);

    if (name.startsWith("@")) listen(element, name.slice(1), value);
    else if (name.startsWith("?")) element.toggleAttribute(settable(name.slice(1), /^(checked|selected|disabled|hidden|open|required)$/), Boolean(value));
    else if (name.startsWith(".")) element[settable(name.slice(1), new RegExp("^(" + PROPERTIES.join("|") + ")$"))] = value;
    else if (name === "href") setLink(element, value);
    else if (!isNothing(value)) element.setAttribute(settable(name, SETTABLE), READ.includes(name) ? plain(String(value)) : String(value));
}

/* A whole value keeps its type; a value inside a longer text becomes part of the text. */
function valueOf(text, values) {
    const only = ONE_SLOT.exec(text);
    return only ? values[Number(only[1])] : text.replace(EVERY_SLOT, (_, index) => isNothing(values[index]) ? "" : String(values[index]));
}

function settable(name, allowed) {
    if (!allowed.test(name)) throw new Error("The attribute " + name + " is not set from data.");
    return name;
}

function listen(element, event, listener) {
    if (typeof listener !== "function") throw new Error("@" + event + " takes a function.");
    element.addEventListener(event, listener);
}

/* An address that could run script leaves a link that leads nowhere. */
function setLink(element, value) {
    if (element.localName !== "a") throw new Error("Only links take an address from data.");
    if (isSafeAddress(value)) element.setAttribute("href", value);
}

/** Whether an address leads to a page or a mailbox, and never runs script. */
export function isSafeAddress(address) {
    try {
        return SAFE_PROTOCOLS.includes(new URL(address, document.baseURI).protocol);
    } catch (malformed) {
        return false;
    }
}

function asNodes(value) {
    if (isNothing(value)) return [];
    if (Array.isArray(value)) return [].concat(...value.map(asNodes));
    return [value instanceof Node ? value : document.createTextNode(plain(String(value)))];
}

const isNothing = value => value === null || value === undefined || value === false;
