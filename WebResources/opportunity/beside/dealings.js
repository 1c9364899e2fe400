/* Between us and the people of a deal: who they are, what both sides promised, and the honest way out.
   Each has the section it is shown in. */

import { qualifyOut, takeBackExit } from "../../shared/client.js";
import { areaField, button, choiceField, folded, hintView, html, lateIcon, radioField, textField } from "../../shared/html.js";
import { showDate } from "../../shared/words.js";
import { FEELINGS, peopleOptions, personName, strengthField, wordOptions } from "../answerForm.js";
import { FORMS, arrive, mayWrite } from "../beside.js";
import { dayInput, inForm, lone, refusal, sendForm, standView } from "../drafts.js";

/* Values of the choices the pages write, as the tables keep them, by their words on the wire. */

const FIRST = 727000000;

export const SIDES = ["ours", "theirs"];
const COMMITMENT_KINDS = ["promise", "thankYou"];
const COMMITMENT_STATES = ["open", "kept", "notKept", "withdrawn"];
export const ROLES = ["signs", "money", "champion", "influences", "uses", "checks", "other"];
const ATTITUDES = ["against", "sceptical", "neutral", "supportive", "fights"];
const EXIT_REASONS = ["noProblem", "noMoney", "noAccess", "noUrgency", "betterServed", "noFit", "other"];

/** What a word on the wire is called. One that only a newer server knows stands as it came: better than no panel. */
export const nameOf = (words, word, prefix, say) => words.includes(word) ? say(prefix + word) : word;

/* The value of a word; null for none. */
const choiceValue = (words, word) => words.includes(word) ? FIRST + words.indexOf(word) : null;

/** One of the account's people, and what helps when there is none. They are fetched when the field is first shown. `without`: ids of those who are no choice; changed() hears of another choice. */
export function contactField(form, label, panel, { without = [], isOptional, changed } = {}) {
    const { say } = panel;
    if (!form.offered) {
        if (!form.isFetching) fetchContacts(form, panel);
        return hintView(say("page.loading"));
    }
    const { account, people: all, problem } = form.offered;
    const people = all.filter(({ id }) => !without.includes(id));
    if (people.length > 0) return choiceField(inForm(form, "contact", label, { changed, options: peopleOptions(people, isOptional ? "people.nobody" : "value.choose", say) }));
    if (isOptional && !problem) return null;
    const nobody = account ? say(all.length > 0 ? "people.allKnown" : "person.none", account) : say("person.noAccount");
    return html`
        <div class="stack">
            <p class="notice small" role="status">${problem ? say("person.notLoaded", problem) : nobody}</p>
            ${lone(say("person.lookAgain"), () => fetchContacts(form, panel, true), "again:" + form.name)}
        </div>`;
}

/** The people a form can name, as its `offered`; again after contacts were added. */
export async function fetchContacts(form, panel, isAgain) {
    form.isFetching = true;
    try {
        form.offered = await panel.contacts(isAgain);
    } catch (refused) {
        form.offered = { problem: refused.message, people: [] };
    }
    panel.draw();
}

/* Promises between us and the customer: making one, and saying what became of it. */

const COMMITMENT = "chk_commitment";

/** Writes a commitment; gives its id. */
export async function createCommitment({ xrm, deal }, { what, side, kind, contact, dueOn }) {
    const row = {
        chk_name: (what || "").trim(), "chk_OpportunityId@odata.bind": "/opportunities(" + deal + ")", chk_dueon: dueOn || null,
        chk_side: choiceValue(SIDES, side), chk_kind: choiceValue(COMMITMENT_KINDS, kind)
    };
    if (contact) row["chk_ContactId@odata.bind"] = "/contacts(" + contact + ")";
    return (await xrm.WebApi.online.createRecord(COMMITMENT, row)).id;
}

/** Says what became of a commitment; the server keeps the day. */
export const settleCommitment = ({ xrm }, id, state) => xrm.WebApi.online.updateRecord(COMMITMENT, id, { chk_state: choiceValue(COMMITMENT_STATES, state) });

/** Shows the form of a promise of one side. */
export function startPromise(panel, side) {
    panel.unfolded.add("commitments");
    const name = FORMS.commitments + side;
    panel.forms.open(name, {}, "what:" + name);
}

/* What we do, beside what the customer does. */

const OUTCOMES = ["kept", "notKept", "withdrawn"];

const commitmentsView = {
    shows: ({ guidance, forms }) => [guidance.commitments, guidance.keptRate, forms.shown(FORMS.commitments), forms.shown("settle:")],
    view: panel => html`<div class="sides">${SIDES.map(side => sideView(side, panel))}</div>`
};

function sideView(side, panel) {
    const { guidance, say, unfolded } = panel;
    const all = guidance.commitments.filter(one => one.side === side);
    const open = all.filter(({ state }) => state === "open");
    const past = all.filter(({ state }) => state !== "open");
    const { kept, of } = guidance.keptRate[side];
    const title = say("commitment." + side);

    return html`
        <div class="stack">
            <h3>${title}</h3>
            ${of > 0 && html`<p class="small">${say(of === 1 ? "commitment.rateOfOne." + side : "commitment.rate." + side, kept, of)}</p>`}
            ${open.length === 0 && hintView(say("commitment.none." + side))}
            ${open.length > 0 && html`<ul class="plain" aria-label="${title}">${open.map(one => openView(one, panel))}</ul>`}
            ${mayWrite(panel) && addPromiseView(side, panel)}
            ${past.length > 0 && folded("past:" + side, say("commitment.past", past.length), unfolded, html`
                <ul class="plain small" aria-label="${say("commitment.pastOf", title)}">${past.map(one => pastView(one, say))}</ul>`)}
        </div>`;
}

function openView(one, panel) {
    const { forms, say } = panel;
    const name = "settle:" + one.id;
    const settle = state => forms.send(name, () => settleCommitment(panel, one.id, state), { said: say("commitment.settled." + state, one.what), focus: "addPromise:" + one.side });
    return html`
        <li>
            <p class="value">${one.kind === "thankYou" && html`<span class="pill">${say("commitment.thankYou")}</span> `}${one.what}</p>
            <p class="small soft">${one.isLate && html`<strong class="late">${lateIcon()}${say("commitment.isLate")}</strong> `}${say("commitment.dueOn", showDate(one.dueOn))}${one.contact && " · " + one.contact.name}</p>
            ${one.note && html`<p class="small value">${one.note}</p>`}
            ${standView(forms.of(name), say)}
            ${mayWrite(panel) && html`<div class="actions row">${OUTCOMES.map(state => button(say("commitment." + state), () => settle(state),
                { look: "quiet", focus: state + ":" + one.id, name: say("named", say("commitment." + state), one.what) }))}</div>`}
        </li>`;
}

function pastView(one, say) {
    return html`<li><strong>${say("commitment." + one.state)}</strong> ${one.settledOn && html`<span class="soft">${showDate(one.settledOn)}</span> `}${one.what}${one.note && html`<br>${one.note}`}</li>`;
}

function addPromiseView(side, panel) {
    const { forms, say } = panel;
    const name = FORMS.commitments + side;
    const form = forms.of(name);
    const title = say("commitment.add." + side);
    const focus = "addPromise:" + side;
    if (!form) return lone(title, () => startPromise(panel, side), focus);

    const make = ({ what, contact, dueOn }) => createCommitment(panel, { what, side, kind: "promise", contact, dueOn });
    return sendForm(form, {
        label: title, submit: () => forms.send(name, make, { said: say("commitment.saved"), focus }), cancel: () => forms.close(name, focus),
        fields: [
            textField(inForm(form, "what", say("commitment.what." + side), { maxlength: 400 })),
            dayInput(form, "dueOn", say("commitment.when"), say),
            contactField(form, say("commitment.who." + side), panel, { isOptional: true })
        ]
    }, say);
}

/* The people of a deal: who they are in it, how they stand to us, how it makes them feel, and what says so. */

const STAKEHOLDER = "chk_stakeholder";
const NEW = FORMS.people + "new";

/* Whom it is about comes first, as soon as there is somebody to choose. */
async function addPerson(panel) {
    const form = panel.forms.begin(NEW);
    const fetching = fetchContacts(form, panel);
    panel.forms.open(NEW, {}, "role:" + NEW);
    await fetching;
    if (!form.values.role) panel.focus("contact:" + NEW);
}

function write({ xrm, deal }, person, { contact, role, attitude, feeling, strength, evidence }) {
    const row = {
        chk_dealrole: choiceValue(ROLES, role), chk_attitude: choiceValue(ATTITUDES, attitude), chk_feeling: choiceValue(FEELINGS, feeling),
        chk_strength: feeling && strength || null, chk_evidence: (evidence || "").trim() || null
    };
    if (person) return xrm.WebApi.online.updateRecord(STAKEHOLDER, person.id, row);
    row["chk_OpportunityId@odata.bind"] = "/opportunities(" + deal + ")";
    if (contact) row["chk_ContactId@odata.bind"] = "/contacts(" + contact + ")";
    return xrm.WebApi.online.createRecord(STAKEHOLDER, row);
}

/* The people of the deal, as far as we know them. */

const peopleView = {
    shows: ({ guidance, forms }) => [guidance.people, forms.shown(FORMS.people)],
    view: panel => {
        const { guidance: { people }, say } = panel;
        return [
            !people.some(({ role }) => role === "signs") && html`<p class="notice small">${say("people.whoSigns")}</p>`,
            people.length > 0 && html`<ul class="plain" aria-label="${say("people.title")}">${people.map(person => personView(person, panel))}</ul>`,
            mayWrite(panel) && addPersonView(panel)
        ];
    }
};

function personView(person, panel) {
    const { say } = panel;
    const { id, contact, role, attitude, feeling, strength, evidence, learnedOn } = person;
    const name = FORMS.people + id;
    const form = panel.forms.of(name);
    return html`
        <li>
            <p><strong class="value">${personName(contact, say)}</strong> · ${nameOf(ROLES, role, "role.", say)}</p>
            ${form ? personForm(form, person, panel) : [
                standOf(person, say) && html`<p class="small">${standOf(person, say)}</p>`,
                evidence && html`<p class="small value">${say("people.because", evidence)} ${learnedOn && html`<span class="soft">${say("people.since", showDate(learnedOn))}</span>`}</p>`,
                mayWrite(panel) && html`<div class="actions row">${button(say("item.change"), () => panel.forms.open(name, { role, attitude, feeling, strength, evidence }, "role:" + name), { look: "quiet", focus: name, name: say("named", say("item.change"), contact.name) })}</div>`]}
        </li>`;
}

/** How somebody stands to us and what they feel, in words; empty when neither is known. */
export const standOf = ({ attitude, feeling, strength }, say) =>
    [attitude && nameOf(ATTITUDES, attitude, "attitude.", say), feeling && feelingOf(feeling, strength, say)].filter(Boolean).join(" · ");

function feelingOf(feeling, strength, say) {
    const name = nameOf(FEELINGS, feeling, "feeling.", say);
    return strength ? say("people.feels", name, strength) : name;
}

function addPersonView(panel) {
    const form = panel.forms.of(NEW);
    return form ? personForm(form, null, panel) : lone(panel.say("people.add"), () => addPerson(panel), "addPerson");
}

function personForm(form, person, panel) {
    const { forms, guidance, say } = panel;
    const { name } = form;
    const focus = person ? name : "addPerson";
    const chosen = () => person ? person.contact : form.offered && form.offered.people.find(({ id }) => id === form.values.contact) || { name: "" };
    const choice = (field, label, words, prefix) => choiceField(inForm(form, field, say(label), { options: wordOptions(words, prefix, say) }));

    return sendForm(form, {
        label: person ? say("named", say("item.change"), person.contact.name) : say("people.add"), hint: say("people.hint"),
        submit: () => forms.send(name, values => write(panel, person, values), { said: say("people.saved", chosen().name), focus }), cancel: () => forms.close(name, focus),
        fields: [
            !person && contactField(form, say("people.who"), panel, { without: guidance.people.map(one => one.contact.id) }),
            choice("role", "people.role", ROLES, "role."),
            choice("attitude", "people.attitude", ATTITUDES, "attitude."),
            choice("feeling", "whys.feeling", FEELINGS, "feeling."),
            strengthField(inForm(form, "strength", say("whys.strength")), say),
            areaField(inForm(form, "evidence", say("people.evidence"), { maxlength: 1000 }))
        ]
    }, say);
}

/* Leaving a deal that is not worth the customer's time or ours, and taking that back. */

const EXIT = "exit";
const TAKE_BACK = "takeBack";

const leavingView = {
    shows: ({ guidance, forms }) => [guidance.progress, guidance.keptRate, forms.shown(FORMS.exit), forms.shown(TAKE_BACK)],
    view: panel => panel.guidance.closed ? leftView(panel) : exitForm(panel)
};

function exitForm(panel) {
    const { behind, deal, forms, say, xrm } = panel;
    const form = forms.begin(FORMS.exit);
    const leave = async ({ reason, words, revisitOn }) => {
        if (!reason) throw refusal(say("exit.reasonMissing"));
        await qualifyOut(xrm, deal, reason, (words || "").trim(), revisitOn);
        panel.showOnForm();
    };
    return sendForm(form, {
        label: say("exit.title"), send: say("exit.send"), hint: say("exit.what"), submit: () => forms.send(FORMS.exit, leave, { said: say("exit.done"), focus: TAKE_BACK }),
        cancel: () => {
            behind.turn(EXIT, false);
            forms.close(FORMS.exit, "fold:" + EXIT);
        },
        fields: [
            html`<p class="small">${say("exit.invitation")}</p>`,
            radioField(inForm(form, "reason", say("exit.reason"), { options: EXIT_REASONS.map(reason => [reason, say("exitReason." + reason)]) })),
            areaField(inForm(form, "words", say("exit.words"), { maxlength: 4000 })),
            dayInput(form, "revisitOn", say("exit.revisitOn"), say)
        ]
    }, say);
}

function leftView(panel) {
    const { deal, forms, guidance, say, unfolded, xrm } = panel;
    const { by, on, reason, revisitOn, words } = guidance.closed.exit;
    const back = forms.of(TAKE_BACK);
    const takeBack = async () => {
        await takeBackExit(xrm, deal);
        unfolded.delete(EXIT);
        panel.showOnForm();
    };
    return [
        html`<p>${say("exit.by", by, showDate(on), nameOf(EXIT_REASONS, reason, "exitReason.", say))}</p>`,
        html`<p class="value">${words}</p>`,
        revisitOn && html`<p>${say("exit.lookAgain", showDate(revisitOn))}</p>`,
        html`<p class="small">${countsOf(guidance, say)}</p>`,
        standView(back, say),
        guidance.mayWrite && lone(say("exit.takeBack"), () => forms.send(TAKE_BACK, takeBack, { said: say("exit.takenBack"), focus: "fold:" + EXIT }), TAKE_BACK, back && back.isSending)
    ];
}

/* Only what is counted: a credit made of guesses would be none. */
function countsOf({ progress, keptRate }, say) {
    const kept = keptRate ? keptRate.ours.kept : 0;
    return [
        progress.settled > 0 && say(progress.settled === 1 ? "exit.settledOne" : "exit.settled", progress.settled, progress.items),
        kept > 0 && say(kept === 1 ? "exit.keptOne" : "exit.kept", kept)
    ].filter(Boolean).join(" ");
}

arrive({ commitments: commitmentsView, people: peopleView, exit: leavingView });
