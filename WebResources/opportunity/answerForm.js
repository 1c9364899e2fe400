/* The form in which one answer is recorded. It asks only for what goes with the chosen state; the server decides what is good enough.
   Unanswered, the next best gap shows it folded to its first field: writing there, or choosing another state, unfolds the rest. */

import { element, html, render, renderWhen } from "../shared/html.js";
import { stateIcon } from "../shared/icons.js";
import { draftOf, fieldsOf, statesFor } from "./draft.js";
import { shownValue, valueField } from "./valueField.js";
import { whyEditor } from "./whyEditor.js";

const DATES = ["verifiedOn", "dueOn"];
const SHORTCUTS = ["notYet", "unknowable"];

/** The form of an item: { place, draft, draw(), isUntouched(item) }. It is made once for a draft; draw() shows what became of it. */
export function answerForm(item, panel, actions) {
    const { say } = panel;
    const isFolded = !panel.drafts.has(item.key);
    const draft = panel.drafts.get(item.key) || draftOf(item);
    const theirs = element(html`<div class="part"></div>`);
    const fields = element(html`<div class="fields"></div>`);
    const problem = element(html`<div class="part"></div>`);
    const saveButton = element(html`<button type="submit" class="primary" data-focus="${"save:" + item.key}"></button>`);

    const drawFields = () => render(fields, fieldsOf(draft.state).map(name => fieldView(name, item, draft, say)));
    const change = (name, value) => { draft[name] = value; };
    const choose = state => { change("state", state); drawFields(); };
    const submit = event => { event.preventDefault(); actions.save(item, draft); };
    const keys = event => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && place.reportValidity()) submit(event);
    };
    const unfold = () => {
        if (!place.classList.contains("folded")) return;
        actions.keepDraft(item.key, draft);
        place.classList.remove("folded");
        place.querySelector(".rest").hidden = false;
        place.querySelector(".shortcuts").remove();
    };
    const takeShortcut = state => {
        draft.state = state;
        unfold();
        place.querySelector(".states [value=" + state + "]").checked = true;
        drawFields();
        panel.focus(fieldsOf(state)[0] + ":" + item.key);
    };

    const place = element(html`
        <form class="${isFolded ? "answer folded" : "answer"}" @submit="${submit}" @keydown="${keys}" aria-label="${say("form.title", item.question)}">
            ${theirs}
            ${valueField(item, draft.value, { panel, label: wordFor(item, "field.value", say), given: value => { change("value", value); unfold(); } })}
            ${isFolded && shortcutsView(item, say, takeShortcut)}
            <div class="rest" ?hidden="${isFolded}">
                <fieldset>
                    <legend>${wordFor(item, "form.state", say)}</legend>
                    <div class="states">${statesFor(item).map(state => stateChoice(state, item, draft, choose, say))}</div>
                </fieldset>
                ${fields}
                ${whyEditor(item, draft.whys, say)}
                ${problem}
                <div class="row">
                    ${saveButton}
                    <button type="button" @click="${() => actions.stopWriting(item.key)}">${say("form.cancel")}</button>
                </div>
            </div>
        </form>`);

    const draw = () => {
        renderWhen(theirs, draft.theirs || null, () => draft.theirs && theirsView(item, draft.theirs, say));
        renderWhen(problem, draft.problem || null, () => draft.problem && html`<div class="notice danger" role="alert">${draft.problem}</div>`);
        renderWhen(saveButton, Boolean(draft.isSaving), () => say(draft.isSaving ? "panel.saving" : "form.save"));
        if (draft.isSaving) saveButton.setAttribute("aria-disabled", "true");
        else saveButton.removeAttribute("aria-disabled");
    };

    drawFields();
    return { place, draft, draw, isUntouched: now => place.classList.contains("folded") && now.answer.version === draft.version };
}

/** The word for a thing to know, or the one for a thing to do. */
export const wordFor = (item, key, say) => say(item.kind === "do" ? key + ".do" : key);

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

function fieldView(name, item, draft, say) {
    return html`
        <label class="${name}">${wordFor(item, "field." + name, say)}
            <input type="${DATES.includes(name) ? "date" : "text"}" maxlength="${name === "source" ? 400 : 1000}" data-focus="${name + ":" + item.key}"
                .value="${draft[name] || ""}" @input="${event => { draft[name] = event.target.value; }}"></label>`;
}

function theirsView(item, theirs, say) {
    const value = shownValue(item, theirs.value, theirs.display, say) || theirs.plan || theirs.reason || "";
    return html`<div class="notice">${say("form.theirs", theirs.changedBy || "?", say("state." + theirs.state), value)}</div>`;
}
