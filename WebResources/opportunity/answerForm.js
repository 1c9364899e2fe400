/* The form in which one answer is recorded. It asks only for what goes with the chosen state; the server decides what is good enough.
   Unanswered, the next best gap shows it folded to its first field: writing there, or choosing another state, unfolds the rest. */

import { dayField } from "../shared/dayField.js";
import { element, html, render, renderWhen } from "../shared/html.js";
import { stateIcon } from "../shared/icons.js";
import { dayFrom, showDate } from "../shared/words.js";
import { conflictView } from "./conflictView.js";
import { draftOf, fieldsOf, statesFor } from "./draft.js";
import { valueField, wordFor } from "./valueField.js";
import { whyEditor } from "./whyEditor.js";

const DAYS = ["verifiedOn", "dueOn"];
const SHORTCUTS = ["notYet", "unknowable"];
const A_WEEK = 6;

/** The form of an item: { place, draft, draw(), isUntouched(item) }. It is made once for a draft; draw() shows what became of it, and `status` is the place of a word about that. */
export function answerForm(item, panel, actions) {
    const { say } = panel;
    const isFolded = !panel.drafts.has(item.key);
    const draft = panel.drafts.get(item.key) || draftOf(item);
    const fields = element(html`<div class="fields"></div>`);

    const drawFields = () => render(fields, fieldsOf(draft.state).map(name => fieldView(name, item, draft, panel, change)));
    const change = (name, value) => {
        draft[name] = value;
        unfold();
        actions.write(draft);
    };
    const choose = state => {
        [...draft.unread].filter(name => name !== "value").forEach(name => draft.unread.delete(name));
        change("state", state);
        drawFields();
    };
    const unfold = () => {
        if (!form.place.classList.contains("folded")) return;
        form.place.classList.remove("folded");
        form.place.querySelector(".rest").hidden = false;
        form.place.querySelector(".shortcuts").remove();
    };
    const takeShortcut = state => {
        choose(state);
        form.place.querySelector(".states [value=" + state + "]").checked = true;
        panel.focus(fieldsOf(state)[0] + ":" + item.key);
    };

    const form = formOf(item, draft, panel, actions, isFolded ? "answer folded" : "answer", ({ problem, buttons }) => html`
        ${valueField(item, draft, { panel, label: wordFor(item, "field.value", say), given: value => change("value", value) })}
        ${isFolded && shortcutsView(item, say, takeShortcut)}
        <div class="rest" ?hidden="${isFolded}">
            <fieldset>
                <legend>${wordFor(item, "form.state", say)}</legend>
                <div class="states">${statesFor(item).map(state => stateChoice(state, item, draft, choose, say))}</div>
            </fieldset>
            ${fields}
            ${whyEditor(item, draft.whys, { say, changed: () => actions.write(draft) })}
            ${problem}
            ${buttons}
        </div>`);
    drawFields();
    return Object.assign(form, { isUntouched: now => form.place.classList.contains("folded") && now.answer.version === draft.version });
}

/** The form of one more why, under the chain: { place, draft, draw() }. */
export function whyForm(item, draft, panel, actions) {
    return formOf(item, draft, panel, actions, "answer", ({ problem, buttons }) => html`
        ${whyEditor(item, draft.whys, { say: panel.say, changed: () => actions.write(draft), isOnlyLast: true })}
        ${problem}
        ${buttons}`);
}

/* What both have: saving by Enter and by leaving, what somebody else wrote meanwhile, what the server said. */
function formOf(item, draft, panel, actions, className, content) {
    const { say } = panel;
    const before = element(html`<div class="part"></div>`);
    const problem = element(html`<div class="part"></div>`);
    const status = element(html`<div class="part"></div>`);
    const saveButton = element(html`<button type="submit" class="primary" data-focus="${"save:" + item.key}"></button>`);
    const stopButton = element(html`<button type="button" data-focus="${"stop:" + item.key}" @click="${() => actions.stopWriting(item.key)}"></button>`);

    const submit = event => {
        event.preventDefault();
        actions.save(draft);
    };
    const keys = event => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && place.reportValidity()) submit(event);
    };
    // What is drawn again loses the focus for a moment and has it back then.
    const leave = event => {
        if (!place.contains(event.relatedTarget)) setTimeout(() => { if (!document.hasFocus() || !place.contains(document.activeElement)) actions.pauseIn(draft); });
    };

    const place = element(html`
        <form class="${className}" @submit="${submit}" @keydown="${keys}" @focusout="${leave}" aria-label="${say("form.title", item.question)}">
            ${before}
            ${content({ problem, buttons: html`<div class="row">${saveButton}${stopButton}${status}</div>` })}
        </form>`);

    const draw = () => {
        const isClean = draft.status === "saved";
        renderWhen(before, [draft.theirs, draft.isTakenUp && draft.begunOn], () => [
            draft.isTakenUp && draft.begunOn && html`<p class="notice small">${begunWhen(draft.begunOn, say)}</p>`,
            draft.theirs && conflictView(item, draft, panel, actions)
        ]);
        renderWhen(problem, [draft.problem, draft.isMeant], () => draft.problem && html`<div class="notice danger" role="${draft.isMeant ? "alert" : null}">${draft.problem}</div>`);
        renderWhen(saveButton, Boolean(draft.isSaving && draft.isMeant), () => say(draft.isSaving && draft.isMeant ? "panel.saving" : "form.save"));
        renderWhen(stopButton, isClean, () => say(isClean ? "form.close" : "form.cancel"));
        if (draft.isSaving && draft.isMeant) saveButton.setAttribute("aria-disabled", "true");
        else saveButton.removeAttribute("aria-disabled");
    };
    return { place, draft, status, draw };
}

/* Honest ignorance is as near as an answer. */
function shortcutsView(item, say, takeShortcut) {
    return html`
        <div class="shortcuts row">
            ${SHORTCUTS.map(state => html`
                <button type="button" class="quiet" aria-label="${say("form.shortcutNamed", wordFor(item, "choose." + state, say), item.question)}"
                    @click="${() => takeShortcut(state)}">${stateIcon(state)}${wordFor(item, "choose." + state, say)}</button>`)}
        </div>`;
}

function stateChoice(state, item, draft, choose, say) {
    return html`
        <label class="${"state-" + state}"><input type="radio" name="${"state:" + item.key}" value="${state}" data-focus="${state + ":" + item.key}"
            ?checked="${draft.state === state}" @change="${() => choose(state)}">${stateIcon(state)}<span>${wordFor(item, "choose." + state, say)}</span></label>`;
}

function fieldView(name, item, draft, panel, change) {
    const label = wordFor(item, "field." + name, panel.say);
    const focus = name + ":" + item.key;
    if (!DAYS.includes(name)) {
        return html`
            <label class="${name}">${label}
                <input type="text" maxlength="${name === "source" ? 400 : 1000}" data-focus="${focus}" .value="${draft[name] || ""}" @input="${event => change(name, event.target.value)}"></label>`;
    }
    const given = (day, isRead) => {
        draft.unread[isRead ? "delete" : "add"](name);
        change(name, day);
    };
    return dayField({ name: focus, label, className: name, value: draft[name], order: panel.dateOrder(), isPast: name === "verifiedOn", say: panel.say, given });
}

/* "On Tuesday" of this week, else the date. */
function begunWhen(begunOn, say) {
    const day = new Date(begunOn);
    const wire = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, "0")).join("-");
    if (wire === dayFrom(0)) return say("form.begunToday");
    if (wire < dayFrom(-A_WEEK)) return say("form.begunOn", showDate(wire));
    return say("form.begunOnDay", new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long" }).format(day));
}
