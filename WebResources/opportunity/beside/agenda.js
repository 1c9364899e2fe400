/* An agenda made of what a deal does not know yet. Pure: what goes in is guidance, what comes out are points and lines.
   Two parts, never mixed: what the customer may read, in their language, and what only we should. */

import { showDate } from "../../shared/words.js";
import { gapsOf } from "../beside.js";
import { ROLES, nameOf } from "./choices.js";
import { standOf } from "./people.js";
import { personName } from "./forms.js";

/** The lists of the customer's part and of ours, in the order of the page. */
export const LISTS = { customer: ["people", "questions", "bring"], ours: ["promises", "homework"] };

/** What an agenda can hold, by list: [{ id, text, isOurs, isIn }]. isOurs: there is no wording for the customer, so that our own question stands there;
    isIn: whether it is proposed. What no language has a wording for is not made for the customer and only offered. */
export function pointsOf(guidance, language, say) {
    const gaps = gapsOf(guidance);
    const wordingOf = texts => texts && texts[language] || null;
    const prepared = [].concat(guidance.practices, ...gaps.map(({ practices }) => practices)).filter(({ kind }) => kind === "prepared");

    return {
        people: guidance.people.map(({ id, contact }) => ({ id: "person:" + id, text: personName(contact, say), isIn: true })),
        questions: gaps.filter(({ kind }) => kind !== "do").map(({ key, question, askCustomer }) =>
            ({ id: "ask:" + key, key, text: wordingOf(askCustomer) || question, isOurs: !wordingOf(askCustomer), isIn: Boolean(askCustomer) })),
        bring: gaps.filter(({ bring }) => wordingOf(bring)).map(({ key, bring }) => ({ id: "bring:" + key, text: wordingOf(bring), isIn: true })),
        promises: guidance.commitments.filter(({ state }) => state === "open").map(one => ({ id: "promise:" + one.id, text: promiseText(one, say), isIn: true })),
        homework: gaps.filter(({ kind }) => kind === "do").map(({ key, question }) => ({ id: "do:" + key, text: question, isIn: true }))
            .concat(prepared.map((practice, index) => ({ id: "ready:" + (practice.key || index), text: say("agenda.ready", practice.title), isIn: true })))
    };
}

function promiseText({ side, what, dueOn, isLate }, say) {
    return say(isLate ? "agenda.promiseLate" : "agenda.promise", say("agenda." + side), what, showDate(dueOn));
}

/** A list in the order it was brought into; what came since stands at its end. */
export function arranged(points, ids) {
    if (!ids) return points;
    const place = ({ id }) => ids.includes(id) ? ids.indexOf(id) : ids.length;
    return points.slice().sort((one, other) => place(one) - place(other));
}

/** What the customer gets: [{ title, items }]; `words` are those of their language. No promise stands there in our words, only that they are gone through. */
export function customerAgenda({ people, questions, bring, promises }, words) {
    return [
        people.length > 0 && { title: words("customer.with"), items: people.map(({ text }) => text) },
        questions.length > 0 && { title: words("customer.questions"), items: questions.map(({ text }) => text), isOrdered: true },
        bring.length > 0 && { title: words("customer.bring"), items: bring.map(({ text }) => text) },
        promises.length > 0 && { title: words("customer.also"), items: [words("customer.promises")] }
    ].filter(Boolean);
}

/** What we take along, in our own language. */
export function ourAgenda({ promises, homework, people }, guidance, say) {
    const known = guidance.people.filter(({ id }) => people.some(point => point.id === "person:" + id));
    return [
        known.length > 0 && { title: say("agenda.who"), items: known.map(person => [personName(person.contact, say), nameOf(ROLES, person.role, "role.", say), standOf(person, say)].filter(Boolean).join(" · ")) },
        promises.length > 0 && { title: say("agenda.promises"), items: promises.map(({ text }) => text) },
        homework.length > 0 && { title: say("agenda.homework"), items: homework.map(({ text }) => text) }
    ].filter(Boolean);
}

/** An agenda as lines of text, one a point. */
export function linesOf(lists) {
    return [].concat(...lists.map(({ title, items, isOrdered }, index) =>
        (index > 0 ? [""] : []).concat(title, items.map((item, place) => (isOrdered ? place + 1 + ". " : "- ") + item.replace(/\s+/g, " ")))));
}

/** The gaps a meeting was about, by the text of its agenda; all of them where none can be found in it. */
export function gapsIn(guidance, text) {
    const plain = words => words.replace(/\s+/g, "").toLowerCase();
    const written = plain(text || "");
    const asked = guidance.items.filter(({ question, askCustomer }) => Object.values(askCustomer || {}).concat(question).some(wording => written.includes(plain(wording))));
    return written && asked.length > 0 ? asked : gapsOf(guidance).filter(({ kind }) => kind !== "do");
}
