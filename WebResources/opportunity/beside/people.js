/* The people of a deal: who they are in it, how they stand to us, how it makes them feel, and what says so. */

import { ATTITUDES, FEELINGS, ROLES, choiceValue } from "./choices.js";

const TABLE = "chk_stakeholder";

/** The actions around people: addPerson, changePerson, savePerson. */
export function people(panel, actions) {
    function addPerson() {
        const form = actions().openForm("person:new", {}, "role:person:new");
        return actions().fetchContacts(form);
    }

    const changePerson = ({ id, role, attitude, feeling, strength, evidence }) => actions().openForm("person:" + id, { role, attitude, feeling, strength, evidence }, "role:person:" + id);

    const savePerson = (person, name) => {
        const form = "person:" + (person ? person.id : "new");
        return panel.forms.send(form, values => write(panel, person, values), panel.say("people.saved", name()), person ? "person:" + person.id : "addPerson");
    };

    return { addPerson, changePerson, savePerson };
}

function write({ xrm, deal }, person, { contact, role, attitude, feeling, strength, evidence }) {
    const row = {
        chk_dealrole: choiceValue(ROLES, role), chk_attitude: choiceValue(ATTITUDES, attitude), chk_feeling: choiceValue(FEELINGS, feeling),
        chk_strength: feeling && strength || null, chk_evidence: (evidence || "").trim() || null
    };
    if (person) return xrm.WebApi.online.updateRecord(TABLE, person.id, row);
    row["chk_OpportunityId@odata.bind"] = "/opportunities(" + deal + ")";
    if (contact) row["chk_ContactId@odata.bind"] = "/contacts(" + contact + ")";
    return xrm.WebApi.online.createRecord(TABLE, row);
}
