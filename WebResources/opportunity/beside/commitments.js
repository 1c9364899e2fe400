/* Promises between us and the customer: making one, and saying what became of it. */

import { html } from "../../shared/html.js";
import { lateIcon } from "../../shared/icons.js";
import { showDate } from "../../shared/words.js";
import { mayWrite } from "../beside.js";
import { folded } from "../practiceView.js";
import { COMMITMENT_KINDS, COMMITMENT_STATES, SIDES, choiceValue } from "./choices.js";
import { contactField, dayInput, formView, inputField, standView } from "./forms.js";

const TABLE = "chk_commitment";

/** The actions around promises: startPromise, makePromise, settlePromise. */
export function commitments(panel, actions) {
    function startPromise(side) {
        panel.unfolded.add("commitments");
        const form = actions().openForm("promise:" + side, {}, "what:promise:" + side);
        actions().fetchContacts(form);
    }

    const makePromise = side => panel.forms.send("promise:" + side, ({ what, contact, dueOn }) => createCommitment(panel, { what, side, kind: "promise", contact, dueOn }),
        panel.say("commitment.saved"), "addPromise:" + side);

    const settlePromise = ({ id, side, what }, state) => panel.forms.send("settle:" + id, () => settleCommitment(panel, id, state),
        panel.say("commitment.settled." + state, what), "addPromise:" + side);

    return { startPromise, makePromise, settlePromise };
}

/** Writes a commitment; gives its id. */
export async function createCommitment({ xrm, deal }, { what, side, kind, contact, dueOn }) {
    const row = {
        chk_name: (what || "").trim(), "chk_OpportunityId@odata.bind": "/opportunities(" + deal + ")", chk_dueon: dueOn || null,
        chk_side: choiceValue(SIDES, side), chk_kind: choiceValue(COMMITMENT_KINDS, kind)
    };
    if (contact) row["chk_ContactId@odata.bind"] = "/contacts(" + contact + ")";
    return (await xrm.WebApi.online.createRecord(TABLE, row)).id;
}

/** Says what became of a commitment; the server keeps the day. */
export const settleCommitment = ({ xrm }, id, state) => xrm.WebApi.online.updateRecord(TABLE, id, { chk_state: choiceValue(COMMITMENT_STATES, state) });

/* What we do, beside what the customer does. */

const OUTCOMES = ["kept", "notKept", "withdrawn"];

export const commitmentsView = {
    shows: ({ guidance, forms }) => [guidance.commitments, guidance.keptRate, forms.shown("promise:"), forms.shown("settle:")],
    view: (panel, actions) => html`<div class="sides">${SIDES.map(side => sideView(side, panel, actions))}</div>`
};

function sideView(side, panel, actions) {
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
            ${open.length === 0 && html`<p class="soft small">${say("commitment.none." + side)}</p>`}
            ${open.length > 0 && html`<ul class="plain" aria-label="${title}">${open.map(one => openView(one, panel, actions))}</ul>`}
            ${mayWrite(panel) && addView(side, panel, actions)}
            ${past.length > 0 && folded("past:" + side, say("commitment.past", past.length), unfolded, html`
                <ul class="plain small" aria-label="${say("commitment.pastOf", title)}">${past.map(one => pastView(one, say))}</ul>`)}
        </div>`;
}

function openView(one, panel, actions) {
    const { say } = panel;
    return html`
        <li>
            <p class="value">${one.kind === "thankYou" && html`<span class="pill">${say("commitment.thankYou")}</span> `}${one.what}</p>
            <p class="small soft">${one.isLate && html`<strong class="late">${lateIcon()}${say("commitment.isLate")}</strong> `}${say("commitment.dueOn", showDate(one.dueOn))}${one.contact && " · " + one.contact.name}</p>
            ${one.note && html`<p class="small value">${one.note}</p>`}
            ${standView(panel.forms.of("settle:" + one.id), say)}
            ${mayWrite(panel) && html`<div class="actions row">${OUTCOMES.map(state => html`
                <button type="button" class="quiet" data-focus="${state + ":" + one.id}" aria-label="${say("commitment.settleNamed", say("commitment." + state), one.what)}"
                    @click="${() => actions.settlePromise(one, state)}">${say("commitment." + state)}</button>`)}</div>`}
        </li>`;
}

function pastView(one, say) {
    return html`<li><strong>${say("commitment." + one.state)}</strong> ${one.settledOn && html`<span class="soft">${showDate(one.settledOn)}</span> `}${one.what}${one.note && html`<br>${one.note}`}</li>`;
}

function addView(side, panel, actions) {
    const { say } = panel;
    const name = "promise:" + side;
    const form = panel.forms.of(name);
    const title = say("commitment.add." + side);
    if (!form) return html`<div class="row"><button type="button" data-focus="${"addPromise:" + side}" @click="${() => actions.startPromise(side)}">${title}</button></div>`;

    return formView(form, {
        label: title, send: say("form.save"), submit: () => actions.makePromise(side), cancel: () => actions.closeForm(name, "addPromise:" + side),
        fields: [
            inputField(form, "what", say("commitment.what." + side), { maxlength: 400 }),
            dayInput(form, "dueOn", say("commitment.when"), panel),
            contactField(form, say("commitment.who." + side), panel, actions, { isOptional: true })
        ]
    }, say);
}
