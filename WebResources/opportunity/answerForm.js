/* The form in which one answer is recorded. It asks only for what the chosen state needs; the server decides what is good enough. */

import { html, render } from "../shared/html.js";
import { whyEditor } from "./whyEditor.js";

const STATES = ["verified", "assumed", "notYet", "unknowable", "open"];
const FIELDS = {
    verified: ["value", "source", "verifiedOn"], assumed: ["value"], notYet: ["plan", "dueOn"], unknowable: ["reason"], open: []
};
const DATES = ["verifiedOn", "dueOn"];
const LONG = ["value"];

/** The form of an item; saving gives the answer to actions.save and shows what it says. */
export function answerForm(item, panel, actions) {
    const { say } = panel;
    const draft = Object.assign({}, item.answer, { whys: item.answer.whys.map(why => Object.assign({}, why)) });
    if (draft.state === "open" || draft.state === "waived") draft.state = "verified";
    if (!draft.verifiedOn) draft.verifiedOn = today();

    const fields = html`<div class="stack"></div>`.firstElementChild;
    const problem = html`<div class="notice danger" role="alert" hidden></div>`.firstElementChild;
    const drawFields = () => render(fields, FIELDS[draft.state].map((name, index) => fieldView(name, index === 0, draft, say)));
    drawFields();

    const submit = async event => {
        event.preventDefault();
        if (panel.isSaving) return;
        const button = form.querySelector("button[type=submit]");
        button.disabled = true;
        button.textContent = say("panel.saving");
        const sentence = await actions.save(answerOf(item, draft));
        if (sentence === null) return;
        button.disabled = false;
        button.textContent = say("form.save");
        problem.textContent = sentence;
        problem.hidden = false;
    };
    const onKey = event => {
        if (event.key === "Escape") actions.closeItem(item.key);
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
    };

    const form = html`
        <form class="stack" @submit="${submit}" @keydown="${onKey}" aria-label="${say("form.title", item.question)}" novalidate>
            <fieldset>
                <legend>${say("form.state")}</legend>
                <div class="states">
                    ${STATES.map(state => html`
                        <label><input type="radio" name="state-${item.key}" value="${state}" ?checked="${draft.state === state}"
                            @change="${() => { draft.state = state; drawFields(); }}">${say("choose." + state)}</label>`)}
                </div>
            </fieldset>
            ${fields}
            ${whyEditor(draft.whys, say)}
            ${problem}
            <div class="row">
                <button type="submit" class="primary">${say("form.save")}</button>
                <button type="button" @click="${() => actions.closeItem(item.key)}">${say("form.cancel")}</button>
            </div>
        </form>`.querySelector("form");
    return form;
}

function fieldView(name, isFirst, draft, say) {
    const onInput = event => { draft[name] = event.target.value; };
    const first = isFirst ? "" : null;
    if (LONG.includes(name))
        return html`<label>${say("field." + name)}<textarea rows="2" maxlength="4000" data-first-field="${first}" .value="${draft[name] || ""}" @input="${onInput}"></textarea></label>`;

    return html`<label>${say("field." + name)}<input type="${DATES.includes(name) ? "date" : "text"}" data-first-field="${first}" .value="${draft[name] || ""}" @input="${onInput}"></label>`;
}

function answerOf(item, draft) {
    const answer = { item: item.key, state: draft.state, version: item.answer.version, whys: draft.whys.filter(why => why.text.trim()) };
    FIELDS[draft.state].forEach(name => { answer[name] = draft[name] || null; });
    return answer;
}

function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
}
