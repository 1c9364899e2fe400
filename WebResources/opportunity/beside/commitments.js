/* Promises between us and the customer: making one, and saying what became of it. */

import { COMMITMENT_KINDS, COMMITMENT_STATES, SIDES, choiceValue } from "./choices.js";

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
