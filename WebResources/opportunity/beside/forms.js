/* The small forms beside the answers: promises, people, meetings, leaving a deal. What is written in one outlasts every drawing and every refusal. */

import { dayField } from "../../shared/dayField.js";
import { html } from "../../shared/html.js";
import { inTime, kindOf } from "../../shared/refusals.js";
import { PATIENCE } from "../recording.js";

/** A state that belongs to the deal shown: it begins anew when the panel turns to another one. */
export function perDeal(panel, make) {
    let deal = null;
    let state = null;
    return () => {
        if (deal !== panel.deal || !state) {
            deal = panel.deal;
            state = make();
        }
        return state;
    };
}

/** A refusal of the page's own, before anything is sent. */
export const refusal = sentence => Object.assign(new Error(sentence), { isOurs: true });

/* days: its fields of days, and unread: which of them could not be read. underWay: what was sent and has not been answered yet, even if nobody waits for it any more; sent: what stood in it. */
const formOf = (name, values) => ({ name, values, isSending: false, isSlow: false, problem: null, days: {}, unread: new Set(), underWay: null, sent: null });

/** Gives the panel its `forms`, by name, and the actions around one: openForm, closeForm. */
export function forms(panel) {
    const all = perDeal(panel, () => new Map());

    function openForm(name, values, focus) {
        if (!all().has(name)) all().set(name, formOf(name, values));
        panel.draw();
        panel.focus(focus);
        return all().get(name);
    }

    function closeForm(name, focus) {
        all().delete(name);
        panel.draw();
        panel.focus(focus);
    }

    /* work(values) writes; then everything is fetched anew, the form is gone and `said` is read out. A refusal stands in the form as a sentence. Gives whether it was done. */
    async function send(name, work, said, focus) {
        const own = all();
        const form = panel.forms.begin(name);
        if (form.isSending) return false;
        if (form.unread.size > 0) return askDayAgain(form);

        Object.assign(form, { isSending: true, problem: null });
        panel.announce(panel.say("panel.saving"));
        panel.draw();
        try {
            await inTime(sendOnce(form, work, said), Object.assign({ onSlow: () => becomeSlow(form) }, PATIENCE));
        } catch (refused) {
            Object.assign(form, { isSending: false, isSlow: false, problem: sentenceOf(refused) });
            panel.announce("");
            panel.draw();
            if (form.underWay) form.underWay.then(() => arriveLate(form, own, said), () => null);
            return false;
        }
        await finish(form, own, said);
        if (own === all()) panel.focus(focus);
        return true;
    }

    function askDayAgain(form) {
        form.problem = panel.say("form.dayUnread");
        panel.draw();
        panel.focus(focusName(form, [...form.unread][0]));
        return false;
    }

    /* The same sent again before the first was answered waits for that one: a promise stands there once, however often somebody presses. */
    function sendOnce(form, work, said) {
        if (form.underWay && form.sent === textOf(form, said)) return form.underWay;
        form.sent = textOf(form, said);
        const request = work(form.values);
        const isOver = () => { if (form.underWay === request) form.underWay = null; };
        form.underWay = request;
        request.then(isOver, isOver);
        return request;
    }

    const textOf = ({ values }, said) => JSON.stringify([values, said]);

    function becomeSlow(form) {
        form.isSlow = true;
        panel.announce(panel.say("record.slow"));
        panel.draw();
    }

    /* Given up, and done all the same. Whoever has written on meanwhile keeps their words. */
    async function arriveLate(form, own, said) {
        if (own !== all() || own.get(form.name) !== form || form.isSending) return;
        if (form.sent === textOf(form, said)) await finish(form, own, said);
        else await panel.load(true);
    }

    async function finish(form, own, said) {
        own.delete(form.name);
        if (own !== all()) return;
        await panel.load(true);
        panel.announce(said);
    }

    function sentenceOf(refused) {
        const kind = kindOf(refused);
        return refused.isOurs || kind === "said" || kind === "changed" ? refused.message : panel.say("form.notSent." + kind, refused.message);
    }

    /* What a section that shows these forms depends on. */
    const shown = prefix => [...all().values()].filter(({ name }) => name.startsWith(prefix)).map(({ name, isSending, isSlow, problem, offered, drawn }) => [name, isSending, isSlow, problem, offered, drawn]);

    panel.forms = { of: name => all().get(name), begin: name => all().get(name) || all().set(name, formOf(name, {})).get(name), send, shown };

    /* The people a form can name; `again` after contacts were added. */
    async function fetchContacts(form, again) {
        try {
            form.offered = await panel.contacts(again);
        } catch (refusal) {
            form.offered = { problem: refusal.message, people: [] };
        }
        panel.draw();
    }

    return { openForm, closeForm, fetchContacts };
}

/** A form: its fields, what was refused, and its buttons. */
export function formView(form, { label, submit, send, cancel, hint, fields }, say) {
    return html`
        <form class="answer" aria-label="${label}" @submit="${event => { event.preventDefault(); submit(); }}">
            ${fields}
            ${hint && html`<p class="soft small">${hint}</p>`}
            ${standView(form, say)}
            <div class="row">
                <button type="submit" class="primary" data-focus="${"send:" + form.name}" aria-disabled="${form.isSending ? "true" : null}">${form.isSending ? say("panel.saving") : send}</button>
                <button type="button" @click="${cancel}">${say("form.cancel")}</button>
            </div>
        </form>`;
}

/** What became of the last sending: that it takes long, or why it was refused. */
export const standView = (form, say) => form && [form.isSlow && html`<p class="soft small">${say("record.slow")}</p>`, form.problem && html`<div class="notice danger" role="alert">${form.problem}</div>`];

const focusName = (form, name) => name + ":" + form.name;

/** A line of text, or a day and time. */
export function inputField(form, name, label, { type, maxlength } = {}) {
    return html`
        <label>${label}
            <input type="${type || "text"}" maxlength="${maxlength}" data-focus="${focusName(form, name)}" .value="${form.values[name] || ""}"
                @input="${event => { form.values[name] = event.target.value; }}"></label>`;
}

/** A day, written or picked. The field outlasts every drawing: what could not be read stands nowhere else. */
export function dayInput(form, name, label, panel) {
    const given = (day, isRead) => {
        form.values[name] = day;
        form.unread[isRead ? "delete" : "add"](name);
    };
    form.days[name] = form.days[name] || dayField({ name: focusName(form, name), label, value: form.values[name], order: panel.dateOrder(), say: panel.say, given });
    return form.days[name];
}

export function textField(form, name, label, maxlength) {
    return html`
        <label>${label}
            <textarea rows="2" maxlength="${maxlength}" data-focus="${focusName(form, name)}" .value="${form.values[name] || ""}"
                @input="${event => { form.values[name] = event.target.value; }}"></textarea></label>`;
}

/** A list to choose one from: options are [value, text]. */
export function choiceField(form, name, label, options, changed) {
    return html`
        <label>${label}
            <select data-focus="${focusName(form, name)}" @change="${event => { form.values[name] = event.target.value; if (changed) changed(); }}">
                ${options.map(([value, text]) => html`<option value="${value}" ?selected="${value === (form.values[name] || "")}">${text}</option>`)}
            </select></label>`;
}

/** One of a few, all in sight. */
export function radioField(form, name, label, options, className) {
    return html`
        <fieldset><legend>${label}</legend>
            <div class="${className}">${options.map(([value, text, shown]) => html`
                <label><input type="radio" name="${focusName(form, name)}" value="${value}" data-focus="${focusName(form, name + value)}" ?checked="${String(form.values[name]) === String(value)}"
                    aria-label="${shown ? text : null}" @change="${() => { form.values[name] = value; }}"><span>${shown || text}</span></label>`)}
            </div></fieldset>`;
}

/** One of the account's people, and what helps when there is none. */
export function contactField(form, label, panel, actions, { without = [], isOptional, changed } = {}) {
    const { say } = panel;
    const { offered: contacts } = form;
    if (!contacts) return html`<p class="soft small">${say("page.loading")}</p>`;

    const people = contacts.people.filter(({ id }) => !without.includes(id));
    const sentence = contacts.problem ? say("person.notLoaded", contacts.problem) : contacts.account ? say(contacts.people.length > 0 ? "people.allKnown" : "person.none", contacts.account) : say("person.noAccount");
    if (people.length === 0 && isOptional && !contacts.problem) return null;
    if (people.length === 0) {
        return html`
            <div class="stack">
                <p class="notice small" role="status">${sentence}</p>
                <div class="row"><button type="button" data-focus="${focusName(form, "again")}" @click="${() => actions.fetchContacts(form, true)}">${say("person.lookAgain")}</button></div>
            </div>`;
    }
    return choiceField(form, "contact", label, [["", say(isOptional ? "people.nobody" : "value.choose")]].concat(people.map(person => [person.id, personName(person, say)])), changed);
}

/** A person's name, with their job where it is known. */
export const personName = ({ name, job }, say) => job ? say("person.withJob", name, job) : name;
