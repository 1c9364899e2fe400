/* Preparing a meeting: which points are in, in which order and language, and where the agenda goes. */

import { html } from "../../shared/html.js";
import { keep, recall } from "./kept.js";
import { LANGUAGES, wordsToo } from "../../shared/words.js";
import { arranged, customerAgenda, linesOf, ourAgenda, pointsOf } from "./agenda.js";
import { attachTo, coming, createAppointment } from "./appointments.js";
import { perDeal, refusal } from "./forms.js";

const REMEMBERED = "chk.language|";

/** Gives the panel its `meeting` and the actions around it. */
export function meeting(panel, actions) {
    const state = perDeal(panel, () => ({ language: null, words: null, account: null, isIn: new Map(), orders: {}, copied: null }));

    panel.meeting = {
        points, words: () => prepared().words, wordsProblem: () => state().problem, language: () => prepared().language, copied: () => state().copied,
        shown: () => [state().language, [...state().isIn], state().orders, state().copied, state().problem]
    };

    /* The user's own language until another one is chosen, or was chosen for this account before. */
    function prepared() {
        const own = panel.say("language.tag");
        if (!state().language) {
            Object.assign(state(), { language: LANGUAGES.includes(own) ? own : LANGUAGES[0], words: panel.say });
            recallLanguage(state());
        }
        return state();
    }

    async function recallLanguage(now) {
        try {
            now.account = (await panel.contacts()).accountId;
        } catch (unknown) {
            return;
        }
        const remembered = now.account && recall(REMEMBERED + now.account);
        if (remembered && LANGUAGES.includes(remembered) && now === state()) await speakTo(remembered, true);
    }

    async function speakTo(language, isRemembered) {
        const now = state();
        now.problem = null;
        try {
            now.words = language === panel.say("language.tag") ? panel.say : await wordsToo(panel.say, "Beside", language);
            now.language = language;
            if (!isRemembered && now.account) keep(REMEMBERED + now.account, language);
        } catch (notFetched) {
            now.problem = panel.say("meeting.noWords", notFetched.message);
        }
        if (now === state()) panel.draw();
    }

    /* All lists of points, in their order; `isIn` as proposed unless it was ticked otherwise. */
    function points() {
        const { isIn, language, orders } = prepared();
        const lists = pointsOf(panel.guidance, language, panel.say);
        Object.keys(lists).forEach(name => {
            lists[name] = arranged(lists[name], orders[name]).map(point => Object.assign({}, point, { isIn: isIn.has(point.id) ? isIn.get(point.id) : point.isIn }));
        });
        return lists;
    }

    function tick(id, isIn) {
        state().isIn.set(id, isIn);
        state().copied = null;
        panel.draw();
    }

    function move(name, id, by) {
        const list = points()[name];
        const from = list.findIndex(point => point.id === id);
        const to = from + by;
        if (to < 0 || to >= list.length) return;

        list.splice(to, 0, ...list.splice(from, 1));
        state().orders[name] = list.map(point => point.id);
        state().copied = null;
        panel.draw();
        panel.announce(panel.say("meeting.moved", to + 1, list.length));
    }

    function agendaFor(part) {
        const chosen = points();
        Object.keys(chosen).forEach(name => { chosen[name] = chosen[name].filter(point => point.isIn); });
        return part === "customer" ? customerAgenda(chosen, state().words) : ourAgenda(chosen, panel.guidance, panel.say);
    }

    /* A browser may refuse the clipboard; then the text stands there selected, for the user to copy. */
    async function copyAgenda(part) {
        const now = state();
        const lists = agendaFor(part);
        const text = linesOf(lists).join("\n");
        now.copied = { part, text: await copy(text, htmlOf(lists)) ? null : text };
        panel.draw();
        panel.announce(panel.say(now.copied.text ? "meeting.copyYourself" : "meeting.copied"));
        if (now.copied.text) panel.focus("copyText:" + part);
    }

    async function startAttaching() {
        const form = actions().openForm("attach", { start: "" }, null);
        try {
            form.offered = await coming(panel.xrm, panel.deal);
        } catch (refusal) {
            Object.assign(form, { offered: [], problem: panel.say("meeting.noAppointments", refusal.message) });
        }
        form.values.appointment = form.offered.length > 0 ? form.offered[0].id : "new";
        form.values.subject = panel.say("meeting.subject", panel.guidance.deal.name);
        panel.draw();
        panel.focus("appointment:attach");
    }

    /* Only the customer's part: the appointment may reach whoever is invited. */
    const attach = () => panel.forms.send("attach", async ({ appointment, subject, start }) => {
        const { words } = state();
        const lines = linesOf(agendaFor("customer"));
        if (appointment !== "new") return attachTo(panel.xrm, appointment, words("customer.agenda"), lines);
        if (!start || Number.isNaN(Date.parse(start))) throw refusal(panel.say("meeting.whenMissing"));
        return createAppointment(panel.xrm, panel.deal, { subject, start }, words("customer.agenda"), lines);
    }, panel.say("meeting.attached"), "attach");

    return { speakTo, tickPoint: tick, movePoint: move, copyAgenda, startAttaching, attach };
}

/** Copies text, and as markup where that is wanted; whether the browser let us. */
export async function copy(text, nodes) {
    try {
        const types = { "text/plain": new Blob([text], { type: "text/plain" }) };
        if (nodes) types["text/html"] = new Blob([new XMLSerializer().serializeToString(nodes)], { type: "text/html" });
        await navigator.clipboard.write([new ClipboardItem(types)]);
        return true;
    } catch (refused) {
        return false;
    }
}

function htmlOf(lists) {
    return html`<div>${lists.map(({ title, items, isOrdered }) => {
        const entries = items.map(item => html`<li>${item}</li>`);
        return html`<h3>${title}</h3>${isOrdered ? html`<ol>${entries}</ol>` : html`<ul>${entries}</ul>`}`;
    })}</div>`.firstElementChild;
}
