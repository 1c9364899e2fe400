/* What pages are made of: templates, drawing again in place, the components (icons, buttons, fields, days), and the Markdown of practices.

   Builds DOM from templates and escapes by default: html`<p title="${tip}">${text}</p>`.
   Values never become markup: text is a text node, attributes are set one by one from a list of harmless ones, and what is not foreseen throws.
   Nodes and arrays are inserted as they are; null, undefined and false leave nothing.
   @event="${listener}" listens, ?attribute="${flag}" sets or leaves out, .value="${text}" sets the property. */

import { dateOrder, dayFrom, dayOf, inWords, momentOf, plain } from "./words.js";

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

/* The small set of parts the pages are made of: icons, buttons, notices, fields. Each gives nodes for a template; labels are what people read and hear.
   `focus` is the name by which an element keeps the focus over a drawing (see keepingFocus). */

/* The icon of each state: shape carries the meaning, colour only repeats it. */

const SHAPES = {
    open: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/></svg>`,
    notYet: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path d="M8 4.5V8l2.5 1.75"/></svg>`,
    assumed: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path class="full" d="M8 1.75a6.25 6.25 0 0 1 0 12.5z"/></svg>`,
    verified: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle class="full" cx="8" cy="8" r="6.25"/><path class="cut" d="m5 8.25 2.1 2.1L11 6"/></svg>`,
    unknowable: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path d="m4 12 8-8"/></svg>`,
    waived: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path d="M5 8h6M8.75 5.5 11.25 8l-2.5 2.5"/></svg>`
};

/** An icon of one line. It is set afterwards: a browser complains about a path that is a template's slot. */
export function icon(line) {
    const svg = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path/></svg>`;
    svg.querySelector("path").setAttribute("d", line);
    return svg;
}

/** Past its day. */
export const lateIcon = () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path d="M8 4.5V9M8 11v.5"/></svg>`;

export const upIcon = () => icon("M8 13V3M4 7l4-4 4 4");

export const downIcon = () => icon("M8 3v10M4 9l4 4 4-4");

export const crossIcon = () => icon("m4 4 8 8M12 4l-8 8");

/** The icon of a state. */
export const stateIcon = state => SHAPES[state]();

/** A state as icon and word. */
export const stateView = (state, say) => html`<span class="${"state state-" + state}">${stateIcon(state)}${say("state." + state)}</span>`;

/** A clock: something ends soon. */
export const clockIcon = () => SHAPES.notYet();

/* A calendar. */
const calendarIcon = () => icon("M2 4.5h12v9.25H2zM2 7h12M5 2.5v3M11 2.5v3");

/* Buttons and sentences. */

/** A button. look: "quiet", "primary", "icon" or several. name: what it is called where its words do not say enough; title: what it shows under the pointer. isOff: it keeps the focus and does nothing. */
export const button = (words, act, { focus, name, look, title, isOff } = {}) => html`
    <button type="button" class="${look}" data-focus="${focus}" aria-label="${name}" title="${title}" aria-disabled="${isOff ? "true" : null}" @click="${act}">${words}</button>`;

/** Why something was not done; read out at once unless isQuiet. */
export const problemView = (problem, isQuiet) => problem && html`<div class="notice danger" role="${isQuiet ? null : "alert"}">${problem}</div>`;

/** A remark in the background. */
export const hintView = (words, id) => html`<p class="soft small" id="${id}">${words}</p>`;

/** A form that Ctrl+Enter sends as its button does. */
export function formView(label, submit, content, className) {
    const send = event => {
        event.preventDefault();
        submit();
    };
    const keys = event => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.currentTarget.reportValidity()) send(event);
    };
    return element(html`<form class="${className || "answer"}" @submit="${send}" @keydown="${keys}" aria-label="${label}">${content}</form>`);
}

/** The button that sends a form, which says so while it is sent. */
export const sendButton = (words, focus, isSending, whileSending) => html`
    <button type="submit" class="primary" data-focus="${focus}" aria-disabled="${isSending ? "true" : null}">${isSending ? whileSending : words}</button>`;

/** Something that stays behind its title until it is wanted, also after the next drawing. */
export function folded(name, title, unfolded, content) {
    const remember = event => { put(unfolded, name, event.currentTarget.open); };
    return html`
        <details ?open="${unfolded.has(name)}" @toggle="${remember}">
            <summary data-focus="${"fold:" + name}">${title}</summary>
            <div class="stack">${content}</div>
        </details>`;
}

/* Fields: given(value) hears every change. */

/** A line of text, or of another type. */
export const textField = ({ label, focus, value, given, className, describedBy, maxlength, step, type }) => html`
    <label class="${className}">${label}
        <input type="${type || "text"}" maxlength="${maxlength}" step="${step}" data-focus="${focus}" aria-describedby="${describedBy}" .value="${value || ""}" @input="${event => given(event.target.value)}"></label>`;

/** Some lines of text. */
export const areaField = ({ label, focus, value, given, describedBy, maxlength, rows }) => html`
    <label>${label}
        <textarea rows="${rows || 2}" maxlength="${maxlength}" data-focus="${focus}" aria-describedby="${describedBy}" .value="${value || ""}" @input="${event => given(event.target.value)}"></textarea></label>`;

/** A list to choose one from: options are [value, words]. */
export const choiceField = ({ label, focus, value, given, describedBy, options }) => html`
    <label class="short">${label}
        <select data-focus="${focus}" aria-describedby="${describedBy}" @change="${event => given(event.target.value)}">${optionsView(options, value)}</select></label>`;

/** What stands in such a list. */
export const optionsView = (options, value) => options.map(([key, words]) => html`<option value="${key}" ?selected="${key === (value || "")}">${words}</option>`);

/** One of a few, all in sight: options are [value, words, what is seen instead of the words]. The chosen one, or the first, has the name `focus`. */
export function radioField({ label, focus, value, given, className, describedBy, options }) {
    const start = Math.max(0, options.findIndex(([key]) => key === value));
    return groupView(label, describedBy, className || "options", options.map(([key, words, shown], index) => html`
        <label><input type="radio" name="${focus}" value="${key}" data-focus="${index === start ? focus : focus + ":" + key}" ?checked="${key === value}" aria-label="${shown ? words : null}"
            @change="${() => given(key)}"><span aria-hidden="${shown ? "true" : null}">${shown || words}</span></label>`));
}

/** Some of a few: given hears the keys of those that are ticked, in the order of the options. */
export function boxesField({ label, focus, value, given, describedBy, options }) {
    const chosen = new Set(value);
    const change = (key, isChosen) => {
        put(chosen, key, isChosen);
        given(options.map(([one]) => one).filter(one => chosen.has(one)));
    };
    return groupView(label, describedBy, "options", options.map(([key, words], index) => html`
        <label><input type="checkbox" value="${key}" data-focus="${index === 0 ? focus : focus + ":" + key}" ?checked="${chosen.has(key)}"
            @change="${event => change(key, event.target.checked)}"><span>${words}</span></label>`));
}

const groupView = (label, describedBy, className, choices) => html`<fieldset aria-describedby="${describedBy}"><legend>${label}</legend><div class="${className}">${choices}</div></fieldset>`;

/** Says something of an element to assistive technology, or leaves it out. */
export function flag(element, name, isSo) {
    if (isSo) element.setAttribute(name, "true");
    else element.removeAttribute(name);
}

/** Puts something into a set, or takes it out. */
export const put = (set, one, isIn) => set[isIn ? "add" : "delete"](one);

/* A day, written as people write days, or picked from the browser's calendar. What was understood stands below in full, so that nobody saves another day than they meant. */

/** The field of a day: given(day, isRead) hears every change; day is null for nothing and for what could not be read.
    `isPast`: a day without a year is one gone by. `describedBy`: the id of what else is said about the field. */
export function dayField({ focus, label, className, value, isPast, describedBy, say, given }) {
    const id = "day:" + focus;
    const input = element(html`
        <input type="text" autocomplete="off" data-focus="${focus}" aria-describedby="${[id, describedBy].filter(Boolean).join(" ")}" .value="${value ? written(value) : ""}"
            @input="${() => read()}" @change="${() => settle()}">`);
    const echo = element(html`<p class="small soft echo" id="${id}" aria-live="polite"></p>`);
    const picker = element(html`<input type="date" class="picker" tabindex="-1" aria-hidden="true" .value="${value || ""}" @change="${() => pick()}">`);
    let day = value || null;

    const show = isRead => {
        const text = !isRead ? say("day.unread") : day ? inFull(day) : "";
        // Set only when it changes: it is read out each time.
        if (echo.textContent !== text) echo.textContent = text;
        flag(input, "aria-invalid", !isRead);
    };
    const take = (found, isRead) => {
        day = found;
        picker.value = day || "";
        show(isRead);
        given(day, isRead);
    };
    const read = () => {
        const found = dayOf(input.value, { today: dayFrom(0), order: dateOrder(), isPast });
        take(found, found !== null || input.value.trim() === "");
    };
    const settle = () => { if (day) input.value = written(day); };
    const pick = () => {
        if (!picker.value) return;
        input.value = written(picker.value);
        take(picker.value, true);
        if (!picker.classList.contains("shown")) input.focus();
    };
    // Where the browser opens no calendar for a script, its own field is shown instead.
    const open = () => {
        try {
            picker.showPicker();
        } catch (notAllowed) {
            picker.classList.add("shown");
            picker.focus();
        }
    };

    show(true);
    return element(html`
        <div class="${"day " + (className || "")}">
            <label><span id="${"label:" + id}">${label}</span>${input}</label>
            <button type="button" class="quiet icon" @click="${open}" aria-label="${say("day.pick")}" aria-describedby="${"label:" + id}" title="${say("day.pick")}">${calendarIcon()}</button>
            ${picker}
            ${echo}
        </div>`);
}

/* With the month's name, so that it can be read in every order. */
const written = day => inWords(momentOf(day), { day: "numeric", month: "short", year: "numeric" });

const inFull = day => inWords(momentOf(day), { dateStyle: "full" });

/* The small Markdown subset practices are written in: paragraphs, - and 1. lists, **strong**, *emphasis*, `code` and [links](https://...).
   Everything else, HTML and images included, shows as the text it is. */

/* Each alternative ends where the next of its kind begins: reading takes time in proportion to the text. */
const INLINE = /\*\*(?!\s)([^*\n]+)\*\*|\*(?!\s)([^*\n]+)\*|`([^`\n]+)`|!\[[^[\]\n]*\]\([^\s()]*\)|\[([^[\]\n]+)\]\((https?:\/\/[^\s()]+)\)/g;
const BULLET = /^\s*-\s+/;
const NUMBER = /^\s*\d+\.\s+/;
const CONTINUED = /^\s{2,}\S/;
const LIKE_AN_ADDRESS = /:\/\/|[^\s.][.\u3002\uff0e\uff61][^\s.\d]/;
const IN_OTHER_LETTERS = /(^|\.)xn--/;
const MOST_AT_ONCE = 4000;
const LEAST_WEIGHT = 40;

/** The nodes of a text in the subset. */
export function markdown(text) {
    const fragment = document.createDocumentFragment();
    piecesOf(text).forEach(piece => { draw(fragment, piece); });
    return fragment;
}

/** Draws a text into an element, in each frame so much of it that the page stays responsive, as long as isWanted() says so. */
export async function drawMarkdown(target, text, isWanted) {
    let drawn = 0;
    for (const piece of piecesOf(text)) {
        drawn += piece.weight;
        if (drawn > MOST_AT_ONCE) {
            await new Promise(resolve => requestAnimationFrame(resolve));
            if (!isWanted()) return;
            drawn = piece.weight;
        }
        draw(target, piece);
    }
}

/* What is drawn in one go: a paragraph or a list, or a part of one that is too long for that. */
function piecesOf(text) {
    const pieces = [];
    plain(String(text || "")).split(/\r?\n[ \t]*\r?\n/).filter(block => block.trim()).forEach(block =>
        groupsOf(block.split(/\r?\n/)).forEach(({ kind, lines }) => {
            let piece = null;
            (kind === "p" ? partsOf(lines.join(" ")) : lines).forEach(line => {
                const weight = Math.max(LEAST_WEIGHT, line.length);
                if (!piece || piece.weight + weight > MOST_AT_ONCE) {
                    piece = { kind, lines: [], weight: 0, isContinued: Boolean(piece) && kind !== "p" };
                    pieces.push(piece);
                }
                piece.lines.push(line);
                piece.weight += weight;
            });
        }));
    return pieces;
}

/* A paragraph may run straight into a list, so lines of one kind that follow each other belong together. */
function groupsOf(lines) {
    const groups = [];
    lines.forEach(line => {
        const last = groups[groups.length - 1];
        const kind = BULLET.test(line) ? "ul" : NUMBER.test(line) ? "ol" : "p";
        if (kind === "p" && last && last.kind !== "p" && CONTINUED.test(line)) last.lines[last.lines.length - 1] += " " + line.trim();
        else if (last && last.kind === kind) last.lines.push(line);
        else groups.push({ kind, lines: [line] });
    });
    return groups;
}

/* Cut between words where there are some. */
function partsOf(text) {
    const parts = [];
    let start = 0;
    while (text.length - start > MOST_AT_ONCE) {
        const space = text.lastIndexOf(" ", start + MOST_AT_ONCE - 1);
        const end = space > start ? space + 1 : start + MOST_AT_ONCE;
        parts.push(text.slice(start, end));
        start = end;
    }
    return parts.concat(text.slice(start));
}

function draw(target, { kind, lines, isContinued }) {
    const place = isContinued ? target.lastElementChild : target.appendChild(document.createElement(kind));
    lines.forEach(line => {
        if (kind === "p") fill(place, line);
        else fill(place.appendChild(document.createElement("li")), line.replace(kind === "ul" ? BULLET : NUMBER, ""));
    });
}

function fill(place, text) {
    let end = 0;
    text.replace(INLINE, (whole, strong, emphasis, code, label, address, at) => {
        place.append(text.slice(end, at));
        if (strong) marked(place, "strong", strong);
        else if (emphasis) marked(place, "em", emphasis);
        else if (code) marked(place, "code", code);
        else if (label && isSafeAddress(address)) link(place, label, new URL(address));
        else place.append(whole);
        end = at + whole.length;
        return whole;
    });
    place.append(text.slice(end));
}

function marked(place, name, text) {
    const node = place.appendChild(document.createElement(name));
    node.textContent = text;
    return node;
}

/* A label may pretend to be an address, or an address to be another one: then it says where it leads. */
function link(place, label, address) {
    const node = marked(place, "a", label);
    node.href = address.href;
    node.target = "_blank";
    node.rel = "noopener noreferrer";
    const mayPretend = IN_OTHER_LETTERS.test(address.hostname) || address.username || LIKE_AN_ADDRESS.test(label) && hostIn(label) !== address.host;
    if (mayPretend) place.append(" (" + address.host + ")");
}

function hostIn(label) {
    try {
        return new URL(label.includes("://") ? label : "https://" + label).host;
    } catch (notAnAddress) {
        return null;
    }
}

/* A text of any length: as much as reads well beside a question, the rest on demand. */

const KEPT = 1200;
const LONG = 1800;
const LINE = 60;

/** A text in the Markdown subset; `unfolded` remembers by name whether it shows whole. */
export function longText(name, title, text, { say, unfolded }) {
    const beginning = beginningOf(text);
    if (beginning === null) return markdown(text);

    const words = element(html`<div class="text" tabindex="-1" data-focus="${name}"></div>`);
    const more = element(button("", () => turn(), { look: "quiet", focus: "all:" + name }));
    const place = element(html`<div class="stack">${words}${more}</div>`);
    let drawing = 0;

    const draw = () => {
        const isAll = unfolded.has(name);
        const mine = ++drawing;
        words.replaceChildren();
        drawMarkdown(words, isAll ? text : beginning + " …", () => drawing === mine);
        const wording = say(isAll ? "text.less" : "text.all");
        render(more, wording);
        more.setAttribute("aria-label", say("named", wording, title));
        more.setAttribute("aria-expanded", String(isAll));
    };
    const turn = () => {
        const isAll = !unfolded.delete(name);
        if (isAll) unfolded.add(name);
        draw();
        focusOn(place, isAll ? name : "all:" + name);
    };
    draw();
    return place;
}

/* What fits, a line counting as at least so many characters: up to the end of a line or a word. Null when all of it does. */
function beginningOf(text) {
    let weight = 0;
    let start = 0;
    let end = null;
    while (start < text.length && weight <= LONG) {
        const next = text.indexOf("\n", start) + 1 || text.length;
        const room = KEPT - weight;
        weight += Math.max(LINE, next - start);
        if (end === null && weight > KEPT) end = room > KEPT / 2 ? wordBefore(text, start + room) : start;
        start = next;
    }
    return weight > LONG ? text.slice(0, end).trim() : null;
}

function wordBefore(text, end) {
    const space = text.lastIndexOf(" ", end);
    return space > end / 2 ? space : end;
}
