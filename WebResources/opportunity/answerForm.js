/* The form in which one answer is recorded. It asks only for what goes with the chosen state; the server decides what is good enough.
   Unanswered, the next best gap shows it folded to its first field: writing there, or choosing another state, unfolds the rest.
   Below stand its parts: a colleague's version beside one's own, the chain of whys, the field for what is known, and people to choose from. */

import { areaField, boxesField, button, choiceField, crossIcon, dayField, element, flag, focusOn, formView, hintView, html, optionsView, problemView, put, radioField, render, renderWhen, sendButton, stateIcon, textField } from "../shared/html.js";
import { showDate, unmarked, writeNumber } from "../shared/words.js";
import { KINDS, addWhy, begunView, draftOf, fieldsOf, mayAddWhy, statesFor } from "./drafts.js";

const DAYS = ["verifiedOn", "dueOn"];
const SHORTCUTS = ["notYet", "unknowable"];

/** The form of an item: { place, draft, draw(), isUntouched(item) }. It is made once for a draft; draw() shows what became of it, and `status` is the place of a word about that. */
export function answerForm(item, panel) {
    const { say } = panel;
    const isFolded = !panel.drafts.has(item.key);
    const draft = panel.drafts.get(item.key) || draftOf(item);
    const fields = element(html`<div class="fields"></div>`);

    const drawFields = () => render(fields, fieldsOf(draft.state).map(name => fieldView(name, item, draft, say, change)));
    const change = (name, value) => {
        draft[name] = value;
        unfold();
        panel.actions.write(draft);
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

    const form = formOf(item, draft, panel, isFolded ? "answer folded" : "answer", ({ problem, buttons }) => html`
        ${valueField(item, draft, { panel, label: wordFor(item, "field.value", say), given: value => change("value", value) })}
        ${isFolded && shortcutsView(item, say, takeShortcut)}
        <div class="rest" ?hidden="${isFolded}">
            <fieldset>
                <legend>${wordFor(item, "form.state", say)}</legend>
                <div class="states">${statesFor(item).map(state => stateChoice(state, item, draft, choose, say))}</div>
            </fieldset>
            ${fields}
            ${whyEditor(item, draft.whys, { say, changed: () => panel.actions.write(draft) })}
            ${problem}
            ${buttons}
        </div>`);
    drawFields();
    return Object.assign(form, { isUntouched: now => form.place.classList.contains("folded") && now.answer.version === draft.version });
}

/** The form of one more why, under the chain: { place, draft, draw() }. */
export function whyForm(item, draft, panel) {
    return formOf(item, draft, panel, "answer", ({ problem, buttons }) => html`
        ${whyEditor(item, draft.whys, { say: panel.say, changed: () => panel.actions.write(draft), isOnlyLast: true })}
        ${problem}
        ${buttons}`);
}

/* What both have: saving by Enter and by leaving, what somebody else wrote meanwhile, what the server said. */
function formOf(item, draft, panel, className, content) {
    const { say } = panel;
    const [before, problem, status] = [1, 2, 3].map(() => element(html`<div class="part"></div>`));
    const saveButton = element(sendButton("", "save:" + item.key));
    const stopButton = element(button("", () => panel.actions.stopWriting(item.key), { focus: "stop:" + item.key }));
    const buttons = html`<div class="row">${saveButton}${stopButton}${status}</div>`;

    const place = formView(say("form.title", item.question), () => panel.actions.save(draft), [before, content({ problem, buttons })], className);
    // What is drawn again loses the focus for a moment and has it back then.
    place.addEventListener("focusout", event => {
        if (!place.contains(event.relatedTarget)) setTimeout(() => { if (!document.hasFocus() || !place.contains(document.activeElement)) panel.actions.pauseIn(draft); });
    });

    const draw = () => {
        const isClean = draft.status === "saved";
        const isBusy = Boolean(draft.isSaving && draft.isMeant);
        renderWhen(before, [draft.theirs, draft.isTakenUp && draft.begunOn], () => [
            draft.isTakenUp && draft.begunOn && begunView(draft.begunOn, say),
            draft.theirs && conflictView(item, draft, panel)
        ]);
        renderWhen(problem, [draft.problem, draft.isMeant], () => problemView(draft.problem, !draft.isMeant));
        renderWhen(saveButton, isBusy, () => say(isBusy ? "panel.saving" : "form.save"));
        renderWhen(stopButton, isClean, () => say(isClean ? "form.close" : "form.cancel"));
        flag(saveButton, "aria-disabled", isBusy);
    };
    return { place, draft, status, draw };
}

/* Honest ignorance is as near as an answer. */
function shortcutsView(item, say, takeShortcut) {
    return html`<div class="shortcuts row">${SHORTCUTS.map(state => {
        const words = wordFor(item, "choose." + state, say);
        return button([stateIcon(state), words], () => takeShortcut(state), { look: "quiet", name: say("named", words, item.question) });
    })}</div>`;
}

function stateChoice(state, item, draft, choose, say) {
    return html`
        <label class="${"state-" + state}"><input type="radio" name="${"state:" + item.key}" value="${state}" data-focus="${state + ":" + item.key}"
            ?checked="${draft.state === state}" @change="${() => choose(state)}">${stateIcon(state)}<span>${wordFor(item, "choose." + state, say)}</span></label>`;
}

function fieldView(name, item, draft, say, change) {
    const field = { focus: name + ":" + item.key, label: wordFor(item, "field." + name, say), className: name, value: draft[name] };
    if (!DAYS.includes(name)) return textField(Object.assign(field, { maxlength: name === "source" ? 400 : 1000, given: text => change(name, text) }));
    return dayField(Object.assign(field, { isPast: name === "verifiedOn", say, given: dayInto(draft, name, day => change(name, day)) }));
}

/* A day that could not be read is noted with the draft, which is not saved before. */
const dayInto = (draft, name, given) => (day, isRead) => {
    put(draft.unread, name, !isRead);
    given(day);
};

/* Somebody else changed an answer while it was being written: both stand side by side, and the writer chooses. Nothing of either is lost before that. */
function conflictView(item, draft, { actions, say }) {
    const { theirs } = draft;
    const { key } = item;
    const who = theirs.changedBy || say("conflict.somebody");
    const way = (name, look) => button(say("conflict." + name), () => actions[name](key), { focus: name + ":" + key, look });

    return html`
        <section class="conflict notice" tabindex="-1" data-focus="${"conflict:" + key}" aria-label="${say("conflict.title", item.question)}">
            <p role="alert">${say("conflict.told", who)}</p>
            <div class="versions">
                ${versionView(item, theirs, theirs.display, theirs.changedOn ? say("conflict.theirsOn", who, showDate(theirs.changedOn)) : who, say)}
                ${versionView(item, draft, draft.value === item.answer.value ? item.answer.display : draft.display, say("conflict.mine"), say)}
            </div>
            <div class="row">${way("keepTheirs")}${way("useMine")}${way("writeOn", "quiet")}</div>
        </section>`;
}

function versionView(item, answer, display, title, say) {
    const state = answer.writtenState || answer.state;
    const whys = answer.whys.filter(why => why.text);
    const shown = [["value", shownValue(item, answer.value, display, say)]]
        .concat((fieldsOf(state) || []).map(name => [name, answer[name] && DAYS.includes(name) ? showDate(answer[name]) : answer[name]]))
        .filter(([, value]) => value);

    return html`
        <div class="version">
            <h3>${title}</h3>
            <dl>
                ${pair(wordFor(item, "form.state", say), say("state." + state))}
                ${shown.map(([name, value]) => pair(wordFor(item, "field." + name, say), value))}
                ${whys.length > 0 && pair(say("whys.title"), html`<ol>${whys.map(why => html`<li>${why.text}</li>`)}</ol>`)}
            </dl>
        </div>`;
}

const pair = (term, value) => html`<dt>${term}</dt><dd>${value}</dd>`;

/* The chain of whys under an answer: each link asks why of the one before; the last one may be the root cause. */

export const FEELINGS = ["worried", "frustrated", "overwhelmed", "angry", "ashamed", "indifferent", "curious", "hopeful", "relieved", "confident", "enthusiastic"];
const CAUSES = ["process", "technology", "people", "organisation", "money", "market", "law", "habit"];
const STRENGTHS = [1, 2, 3, 4, 5];
const OF_A_KIND = { person: ["person"], feeling: ["feeling", "strength"] };

/** How strongly something is felt, as the options of a field. */
export const strengthField = (field, say) =>
    radioField(Object.assign({ label: say("whys.strength"), className: "scale", options: STRENGTHS.map(strength => [strength, say("strength." + strength), strength]) }, field));

/** Words to choose from, as the options of a field. */
export const wordOptions = (words, prefix, say) => orNone(words.map(word => [word, say(prefix + word)]), say("value.choose"));

/* Edits the chain in place: the array given is the one that changes, and changed() hears of it. With isOnlyLast, the last link alone. */
function whyEditor(item, whys, { say, changed, isOnlyLast }) {
    const { key, whyDepth } = item;
    const editor = element(html`<fieldset class="why-editor"></fieldset>`);
    const progress = element(html`<p class="small" role="status"></p>`);

    const named = (name, index) => name + index + ":" + key;
    const tell = () => {
        drawProgress();
        changed();
    };
    // Set only when it changes: it is read out each time.
    const drawProgress = () => {
        const text = progressOf(whys.filter(why => why.text.trim()), whyDepth, say);
        if (progress.textContent !== text) progress.textContent = text;
    };
    const setting = (why, name) => value => {
        why[name] = value || null;
        tell();
    };

    function draw(focus) {
        const last = whys[whys.length - 1];
        render(editor, html`
            <legend>${say("whys.title")}</legend>
            ${!isOnlyLast && hintView(say("whys.hint"))}
            ${whyDepth > 0 && progress}
            <ol class="chain">${whys.map((why, index) => (!isOnlyLast || why === last) && linkView(why, index))}</ol>
            <div class="row">
                ${!isOnlyLast && mayAddWhy(whys) && button(say(last ? "whys.addMore" : "whys.add"), add, { look: "quiet", focus: "addWhy:" + key })}
                ${last && html`<label class="box"><input type="checkbox" data-focus="${"rootCause:" + key}" ?checked="${last.isRootCause}" @change="${event => setRoot(last, event.target.checked)}">${say("whys.isRootCause")}</label>`}
            </div>
            ${last && last.isRootCause && choiceField({
                label: say("whys.causeType"), focus: "causeType:" + key, value: last.causeType, options: wordOptions(CAUSES, "cause.", say), given: setting(last, "causeType") })}`);
        drawProgress();
        if (focus) focusOn(editor, focus);
    }

    function linkView(why, index) {
        const number = index + 1;
        const focus = named("kind", index);
        return html`
            <li class="link">
                <select aria-label="${say("whys.kind", number)}" data-focus="${focus}" @change="${event => setKind(why, event.target.value, focus)}">
                    ${optionsView(KINDS.map(kind => [kind, say("why." + kind)]), why.kind)}
                </select>
                <textarea rows="1" aria-label="${say("whys.text", number)}" data-focus="${named("why", index)}" maxlength="850" .value="${why.text}" @input="${event => { why.text = event.target.value; tell(); }}"></textarea>
                ${!isOnlyLast && button(crossIcon(), () => remove(index), { look: "quiet icon", name: say("whys.removeNamed", number), title: say("whys.remove") })}
                ${why.kind === "person" && textField({ className: "more", label: say("whys.person"), focus: named("person", index), value: why.person, maxlength: 200, given: setting(why, "person") })}
                ${why.kind === "feeling" && html`<div class="more feeling">
                    ${choiceField({ label: say("whys.feeling"), focus: named("feeling", index), value: why.feeling, options: wordOptions(FEELINGS, "feeling.", say), given: setting(why, "feeling") })}
                    ${strengthField({ focus: named("strength", index), value: why.strength, given: setting(why, "strength") }, say)}</div>`}
            </li>`;
    }

    function setKind(why, kind, focus) {
        why.kind = kind;
        Object.keys(OF_A_KIND).filter(other => other !== kind).forEach(other => OF_A_KIND[other].forEach(name => { delete why[name]; }));
        draw(focus);
        changed();
    }

    function setRoot(why, isRootCause) {
        why.isRootCause = isRootCause;
        if (!isRootCause) delete why.causeType;
        draw("rootCause:" + key);
        changed();
    }

    function add() {
        addWhy(whys);
        draw(named("why", whys.length - 1));
        changed();
    }

    function remove(index) {
        whys.splice(index, 1);
        draw("addWhy:" + key);
        changed();
    }

    draw();
    return editor;
}

/** How far a chain of whys is, as a sentence; null where none is asked for. */
export function progressOf(whys, depth, say) {
    if (!depth) return null;
    const root = whys.length > 0 && whys[whys.length - 1].isRootCause ? whys[whys.length - 1] : null;
    if (root) return say(root.causeType ? "whys.rootFound" : "whys.rootWithoutType");
    return say(whys.length >= depth ? "whys.enough" : "whys.soFar", whys.length, depth);
}

/* What is known, in the form its item asks for. The value travels in one way everywhere (docs/data-model.md, chk_answer); people see words. */

const MOST_RADIOS = 6;
const SEPARATOR = ";";

/* The field for the value of a draft. `given(value)` hears every change. */
function valueField(item, draft, { panel, label, given }) {
    const describedBy = item.boundTo ? "hint:" + item.key : null;
    const options = item.options && item.options.map(option => [option.key, option.label]);
    const field = { item, draft, panel, say: panel.say, label, given, describedBy, options, focus: "value:" + item.key, value: draft.value || "" };
    return [(FIELDS[item.type] || FIELDS.text)(field), item.boundTo && boundHint(item, describedBy, panel)];
}

/* The word for a thing to know, or the one for a thing to do. */
const wordFor = (item, key, say) => say(item.kind === "do" ? key + ".do" : key);

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

/* Up to four decimals and a sign: as much as the server keeps. */
const numberField = field => textField(Object.assign(field, { className: "short", type: "number", step: "any" }));

const FIELDS = {
    text: field => areaField(Object.assign(field, { maxlength: 4000 })),
    number: numberField,
    money: numberField,
    date: field => dayField(Object.assign(field, { given: dayInto(field.draft, "value", field.given) })),
    yesNo: field => radioField(Object.assign(field, { options: ["yes", "no"].map(key => [key, field.say("value." + key)]) })),
    choice: field => field.options.length <= MOST_RADIOS ? radioField(field) : choiceField(Object.assign(field, { options: orNone(field.options, field.say("value.choose")) })),
    // A key that is no option any more is let go.
    choices: field => boxesField(Object.assign({}, field, { value: field.value.split(SEPARATOR), given: keys => field.given(keys.join(SEPARATOR)) })),
    person: field => personField(Object.assign({}, field, { display: field.item.answer.value === field.value && field.item.answer.display, given: (id, person) => {
        field.draft.display = person;
        field.given(id);
    } }))
};

/* What is bound has no copy: it is the field. */
function boundHint({ boundTo }, id, { fieldLabel, say }) {
    const [table, column] = boundTo.split(".");
    const label = table === "opportunity" ? fieldLabel(column) : null;
    return html`<p class="soft small" id="${id}">${label ? say("field.boundNamed", label) : say("field.bound." + table)}</p>`;
}

/* A person, chosen from the contacts of the deal's account: a list to choose from, and a field to search in where they are many. */

const MOST_IN_A_LIST = 20;
const MOST_FOUND = 100;

/* given(id, name) hears every change; `display` is the name of the one chosen already.
   The people are fetched when the first such field is shown, and once for all of them. What is being chosen from is filled in place. */
function personField({ focus, label, value, display, describedBy, panel, say, given }) {
    const place = element(html`<div class="stack"></div>`);
    const words = element(html`<div class="stack" aria-live="polite"></div>`);
    const field = element(html`<div class="part"></div>`);
    const known = value ? [{ id: value, name: display || say("person.chosen"), job: null }] : [];
    const choose = (id, person) => {
        chosen = id;
        given(id, person);
    };
    let chosen = value || "";
    let shown = null;

    const fill = people => {
        const all = people.concat(known.filter(one => people.every(person => person.id !== one.id)));
        const make = all.length > MOST_IN_A_LIST ? searchField : listField;
        const had = field.contains(document.activeElement);
        if (shown && shown.make === make) return shown.fill(all, chosen);
        shown = Object.assign(make({ focus, label, describedBy, say, choose }), { make });
        shown.fill(all, chosen);
        render(field, shown.place);
        return had && shown.input.focus();
    };
    const explain = sentence => render(words, sentence && [html`<p class="small">${sentence}</p>`, button(say("person.lookAgain"), () => look(true), { look: "quiet", focus: "people:" + focus })]);
    async function look(isAgain) {
        try {
            const { account, people } = await panel.contacts(isAgain);
            fill(people);
            explain(people.length === 0 && (account ? say("person.none", account) : say("person.noAccount")));
        } catch (refusal) {
            explain(say("person.notLoaded", refusal.message));
        }
        place.removeAttribute("aria-busy");
    }

    fill([]);
    place.setAttribute("aria-busy", "true");
    render(place, [field, words]);
    look(false);
    return place;
}

/** A person's name, with their job where it is known. */
export const personName = ({ name, job }, say) => job ? say("person.withJob", name, job) : name;

/** People to choose from, as the options of a field; `none` is the key of what stands for nobody. */
export const peopleOptions = (people, none, say) => orNone(people.map(person => [person.id, personName(person, say)]), say(none));

const orNone = (options, words) => [["", words]].concat(options);

function listField({ focus, label, describedBy, say, choose }) {
    const place = element(choiceField({ label, focus, describedBy, options: [], given: id => choose(id, input.selectedOptions[0].text) }));
    const input = place.querySelector("select");
    const fill = (people, chosen) => render(input, optionsView(peopleOptions(people, "value.choose", say), chosen));
    return { place, input, fill };
}

/* (W3C, ARIA Authoring Practices: "Editable Combobox With List Autocomplete".) The focus stays in the field; what is not a name of the list is no choice. */
function searchField({ focus, label, describedBy, say, choose }) {
    const id = "found:" + focus;
    const input = element(html`
        <input type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded="false" aria-controls="${id}" data-focus="${focus}" aria-describedby="${describedBy}"
            @input="${() => search()}" @keydown="${event => keys(event)}" @focus="${() => input.select()}" @click="${() => search("")}" @blur="${() => leave()}">`);
    const found = element(html`<ul class="found" role="listbox" id="${id}" aria-label="${label}"></ul>`);
    const count = element(html`<p class="small soft" aria-live="polite"></p>`);
    let people = [];
    let matches = [];
    let active = -1;
    let chosen = null;

    const search = text => {
        const words = unmarked(text === undefined ? input.value : text).split(" ").filter(Boolean);
        matches = people.filter(one => words.every(word => unmarked(personName(one, say)).includes(word)));
        open(text === undefined && matches.length > 0 && words.length > 0 ? 0 : -1);
        count.textContent = matches.length === 0 ? say("person.nobody") : say("person.found", matches.length);
    };
    const open = index => {
        active = index;
        render(found, matches.slice(0, MOST_FOUND).map((one, at) => html`
            <li role="option" id="${id + at}" aria-selected="${at === active ? "true" : "false"}" @mousedown="${event => { event.preventDefault(); take(one); }}">${personName(one, say)}</li>`));
        input.setAttribute("aria-expanded", matches.length > 0 ? "true" : "false");
        if (active < 0) input.removeAttribute("aria-activedescendant");
        else input.setAttribute("aria-activedescendant", id + active);
        const row = found.children[active];
        if (row) row.scrollIntoView({ block: "nearest" });
    };
    const close = () => {
        matches = [];
        count.textContent = "";
        open(-1);
    };
    const take = one => {
        chosen = one;
        input.value = personName(one, say);
        close();
        choose(one.id, input.value);
    };
    // An emptied field chooses nobody; half a name leaves who was chosen.
    const leave = () => {
        close();
        if (chosen && input.value.trim() === "") {
            chosen = null;
            choose("", null);
        }
        input.value = chosen ? personName(chosen, say) : "";
    };
    const keys = event => {
        const isOpen = matches.length > 0;
        const last = Math.min(matches.length, MOST_FOUND) - 1;
        if (event.key === "ArrowDown") isOpen ? open(active >= last ? 0 : active + 1) : search("");
        else if (event.key === "ArrowUp" && isOpen) open(active <= 0 ? last : active - 1);
        else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && isOpen && active >= 0) take(matches[active]);
        else if (event.key === "Escape" && isOpen) close();
        else return;
        event.preventDefault();
    };

    return {
        place: element(html`<div class="stack search"><label class="short">${label}${input}</label>${found}${count}</div>`),
        input,
        fill: (all, id) => {
            people = all;
            chosen = all.find(one => one.id === id) || null;
            input.value = chosen ? personName(chosen, say) : "";
        }
    };
}

/* The people a deal can name: the contacts of its account, and the contact the deal itself names. */

const MOST = 500;
const AN_ID = /^[0-9a-z-]+$/i;   // It goes into a filter, which knows no quotes around ids.
const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";

/** { account: its name or null, accountId, people: [{ id, name, job }] }, by the account's lookups as the server follows them. */
export async function contactsOf(xrm, deal) {
    const row = await xrm.WebApi.online.retrieveRecord("opportunity", deal, "?$select=_parentaccountid_value,_customerid_value,_parentcontactid_value");
    const lookup = name => AN_ID.test(row[name] || "") ? { id: row[name], name: row[name + FORMATTED], table: row[name + TABLE] } : null;
    const customer = lookup("_customerid_value");
    const account = lookup("_parentaccountid_value") || (customer && customer.table === "account" ? customer : null);
    const named = [customer && customer.table === "contact" ? customer : null, lookup("_parentcontactid_value")].filter(Boolean);

    const people = account ? await peopleOf(xrm, account.id) : [];
    named.filter(one => people.every(person => person.id !== one.id)).forEach(one => people.unshift({ id: one.id, name: one.name, job: null }));
    return { account: account && account.name, accountId: account && account.id, people };
}

async function peopleOf(xrm, account) {
    const found = await xrm.WebApi.online.retrieveMultipleRecords("contact",
        "?$select=contactid,fullname,jobtitle&$filter=_parentcustomerid_value eq " + account + " and statecode eq 0&$orderby=fullname&$top=" + MOST);
    return found.entities.map(row => ({ id: row.contactid, name: row.fullname, job: row.jobtitle || null }));
}
