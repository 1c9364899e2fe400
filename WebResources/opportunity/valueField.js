/* What is known, in the form its item asks for. The value travels in one way everywhere (docs/data-model.md, chk_answer); people see words. */

import { dayField } from "../shared/dayField.js";
import { writeNumber } from "../shared/formats.js";
import { html } from "../shared/html.js";
import { showDate } from "../shared/words.js";
import { personField } from "./personField.js";

const MOST_RADIOS = 6;
const SEPARATOR = ";";

/** The field for the value of a draft. `given(value)` hears every change. */
export function valueField(item, draft, { panel, label, given }) {
    const field = (FIELDS[item.type] || FIELDS.text)({ item, draft, value: draft.value || "", label, given, panel, name: "value:" + item.key });
    return [field, boundHint(item, panel)];
}

/** The word for a thing to know, or the one for a thing to do. */
export const wordFor = (item, key, say) => say(item.kind === "do" ? key + ".do" : key);

/** A value as people read it; `display` is what the server made of it, where it did. */
export function shownValue(item, value, display, say) {
    if (!value) return null;
    const show = SHOWN[item.type];
    return show ? show(value, item, say) : display || value;
}

const number = value => Number.isNaN(Number(value)) ? value : writeNumber(Number(value));
const labelOf = (item, key) => (item.options.find(option => option.key === key) || { label: key }).label;

const SHOWN = {
    yesNo: (value, item, say) => value === "yes" || value === "no" ? say("value." + value) : value,
    number,
    money: number,
    date: value => /^\d{4}-\d\d-\d\d$/.test(value) ? showDate(value) : value,
    choice: (value, item) => labelOf(item, value),
    choices: (value, item) => value.split(SEPARATOR).map(key => labelOf(item, key)).join(", ")
};

const FIELDS = {
    text: ({ item, value, label, given, name }) => html`
        <label>${label}
            <textarea rows="2" maxlength="4000" data-focus="${name}" aria-describedby="${hintId(item)}" .value="${value}" @input="${event => given(event.target.value)}"></textarea></label>`,
    number: field => inputView(field, "number"),
    money: field => inputView(field, "number"),
    date: dateView,
    yesNo: field => radiosView(field, ["yes", "no"].map(key => ({ key, label: field.panel.say("value." + key) }))),
    choice: field => field.item.options.length <= MOST_RADIOS ? radiosView(field, field.item.options) : selectView(field, field.item.options),
    choices: boxesView,
    person: personView
};

function dateView({ item, draft, value, label, given, name, panel }) {
    return dayField({ name, label, value, order: panel.dateOrder(), describedBy: hintId(item), say: panel.say, given: (day, isRead) => {
        draft.unread[isRead ? "delete" : "add"]("value");
        given(day);
    } });
}

/* Up to four decimals and a sign: as much as the server keeps. */
function inputView({ item, value, label, given, name }, type) {
    return html`
        <label class="short">${label}
            <input type="${type}" step="${type === "number" ? "any" : null}" data-focus="${name}" aria-describedby="${hintId(item)}" .value="${value}"
                @input="${event => given(event.target.value)}"></label>`;
}

function radiosView({ item, value, label, given, name }, options) {
    const start = Math.max(0, options.findIndex(option => option.key === value));
    return groupView(item, label, options.map((option, index) => html`
        <label><input type="radio" name="${name}" value="${option.key}" data-focus="${index === start ? name : name + ":" + option.key}" ?checked="${option.key === value}"
            @change="${() => given(option.key)}"><span>${option.label}</span></label>`));
}

/* The keys in the options' order, whatever the order they were ticked in; one that is no option any more is let go. */
function boxesView({ item, value, label, given, name }) {
    const chosen = new Set(value.split(SEPARATOR));
    const change = (key, isChosen) => {
        chosen[isChosen ? "add" : "delete"](key);
        given(item.options.map(option => option.key).filter(one => chosen.has(one)).join(SEPARATOR));
    };
    return groupView(item, label, item.options.map((option, index) => html`
        <label><input type="checkbox" value="${option.key}" data-focus="${index === 0 ? name : name + ":" + option.key}" ?checked="${chosen.has(option.key)}"
            @change="${event => change(option.key, event.target.checked)}"><span>${option.label}</span></label>`));
}

function groupView(item, label, choices) {
    return html`<fieldset aria-describedby="${hintId(item)}"><legend>${label}</legend><div class="options">${choices}</div></fieldset>`;
}

function selectView({ item, value, label, given, name, panel }, options) {
    return html`
        <label class="short">${label}
            <select data-focus="${name}" aria-describedby="${hintId(item)}" @change="${event => given(event.target.value)}">
                <option value="">${panel.say("value.choose")}</option>
                ${options.map(option => html`<option value="${option.key}" ?selected="${option.key === value}">${option.label}</option>`)}
            </select></label>`;
}

function personView({ item, draft, value, label, given, name, panel }) {
    return personField({ name, label, value, display: item.answer.value === value && item.answer.display, describedBy: hintId(item), panel, given: (id, person) => {
        draft.display = person;
        given(id);
    } });
}

const hintId = item => item.boundTo ? "hint:" + item.key : null;

/* What is bound has no copy: it is the field. */
function boundHint({ boundTo, key }, { fieldLabel, say }) {
    if (!boundTo) return null;
    const [table, column] = boundTo.split(".");
    const label = table === "opportunity" ? fieldLabel(column) : null;
    return html`<p class="soft small" id="${"hint:" + key}">${label ? say("field.boundNamed", label) : say("field.bound." + table)}</p>`;
}
