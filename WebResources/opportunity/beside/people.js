/* The people of a deal: who they are in it, how they stand to us, how it makes them feel, and what says so. */

import { html } from "../../shared/html.js";
import { showDate } from "../../shared/words.js";
import { mayWrite } from "../beside.js";
import { ATTITUDES, FEELINGS, ROLES, STRENGTHS, choiceValue, nameOf } from "./choices.js";
import { choiceField, contactField, formView, personName, radioField, textField } from "./forms.js";

const TABLE = "chk_stakeholder";

/** The actions around people: addPerson, changePerson, savePerson. */
export function people(panel, actions) {
    /* Whom it is about comes first, as soon as there is somebody to choose. */
    async function addPerson() {
        const form = actions().openForm("person:new", {}, "role:person:new");
        await actions().fetchContacts(form);
        if (!form.values.role) panel.focus("contact:person:new");
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

/* The people of the deal, as far as we know them. */

export const peopleView = {
    shows: ({ guidance, forms }) => [guidance.people, forms.shown("person:")],
    view: (panel, actions) => {
        const { guidance: { people }, say } = panel;
        return [
            !people.some(({ role }) => role === "signs") && html`<p class="notice small">${say("people.whoSigns")}</p>`,
            people.length > 0 && html`<ul class="plain" aria-label="${say("people.title")}">${people.map(person => personView(person, panel, actions))}</ul>`,
            mayWrite(panel) && addView(panel, actions)
        ];
    }
};

function personView(person, panel, actions) {
    const { say } = panel;
    const { id, contact, role, evidence, learnedOn } = person;
    const form = panel.forms.of("person:" + id);
    return html`
        <li>
            <p><strong class="value">${personName(contact, say)}</strong> · ${nameOf(ROLES, role, "role.", say)}</p>
            ${form ? personForm(form, person, panel, actions) : [
                standOf(person, say) && html`<p class="small">${standOf(person, say)}</p>`,
                evidence && html`<p class="small value">${say("people.because", evidence)} ${learnedOn && html`<span class="soft">${say("people.since", showDate(learnedOn))}</span>`}</p>`,
                mayWrite(panel) && html`<div class="actions row"><button type="button" class="quiet" data-focus="${"person:" + id}" aria-label="${say("people.changeNamed", contact.name)}"
                    @click="${() => actions.changePerson(person)}">${say("item.change")}</button></div>`]}
        </li>`;
}

/** How somebody stands to us and what they feel, in words; empty when neither is known. */
export const standOf = ({ attitude, feeling, strength }, say) =>
    [attitude && nameOf(ATTITUDES, attitude, "attitude.", say), feeling && feelingOf(feeling, strength, say)].filter(Boolean).join(" · ");

function feelingOf(feeling, strength, say) {
    const name = nameOf(FEELINGS, feeling, "feeling.", say);
    return strength ? say("people.feels", name, strength) : name;
}

function addView(panel, actions) {
    const form = panel.forms.of("person:new");
    if (form) return personForm(form, null, panel, actions);
    return html`<div class="row"><button type="button" data-focus="addPerson" @click="${() => actions.addPerson()}">${panel.say("people.add")}</button></div>`;
}

function personForm(form, person, panel, actions) {
    const { guidance, say } = panel;
    const chosen = () => form.offered ? form.offered.people.find(one => one.id === form.values.contact) : null;
    const nameNow = () => person ? person.contact.name : chosen() ? chosen().name : "";
    const options = (words, prefix) => [["", say("value.choose")]].concat(words.map(word => [word, say(prefix + word)]));

    return formView(form, {
        label: person ? say("people.changeNamed", person.contact.name) : say("people.add"), send: say("form.save"), hint: say("people.hint"),
        submit: () => actions.savePerson(person, nameNow), cancel: () => actions.closeForm(form.name, person ? form.name : "addPerson"),
        fields: [
            !person && contactField(form, say("people.who"), panel, actions, { without: guidance.people.map(one => one.contact.id) }),
            choiceField(form, "role", say("people.role"), options(ROLES, "role.")),
            choiceField(form, "attitude", say("people.attitude"), options(ATTITUDES, "attitude.")),
            choiceField(form, "feeling", say("whys.feeling"), options(FEELINGS, "feeling.")),
            radioField(form, "strength", say("whys.strength"), STRENGTHS.map(strength => [strength, say("strength." + strength), html`<span aria-hidden="true">${strength}</span>`]), "scale"),
            textField(form, "evidence", say("people.evidence"), 1000)
        ]
    }, say);
}
