/* What the panel has from the deal's form around it, and gives to it. */

import { dateOrder } from "../shared/dayField.js";
import { contactsOf } from "./contacts.js";

/** contacts(isAgain), fieldLabel(column), showOnForm(), dateOrder(). */
export function formAround(panel) {
    let people = null;

    /* Fetched once, when the first field asks for them; again when the user says so, or after a failure. */
    function contacts(isAgain) {
        if (!people || isAgain) people = contactsOf(panel.xrm, panel.deal);
        people.catch(() => { people = null; });
        return people;
    }

    /* What the form calls a field of the deal; null where the form does not show it. */
    function fieldLabel(column) {
        const control = panel.formContext && panel.formContext.getControl && panel.formContext.getControl(column);
        return control ? control.getLabel() : null;
    }

    /* The field on the form shows what was just saved. What the user has not saved there yet is theirs to save or to let go: then the form stays as it is. */
    async function showOnForm() {
        const form = panel.formContext;
        if (!form || form.data.getIsDirty()) return;
        try {
            await form.data.refresh(false);
        } catch (notRefreshed) {
            // The answer is saved; the form shows it when it is next opened.
        }
    }

    panel.whenDealChanges.push(() => { people = null; });
    return { contacts, fieldLabel, showOnForm, dateOrder: () => dateOrder(panel.xrm) };
}
