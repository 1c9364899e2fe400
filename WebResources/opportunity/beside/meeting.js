/* Preparing a meeting: which points are in, in which order and language, and where the agenda goes. */

import { html } from "../../shared/html.js";
import { downIcon, upIcon } from "../../shared/icons.js";
import { LANGUAGES, wordsToo } from "../../shared/words.js";
import { mayWrite } from "../beside.js";
import { LISTS, arranged, customerAgenda, linesOf, ourAgenda, pointsOf } from "./agenda.js";
import { attachTo, coming, createAppointment } from "./appointments.js";
import { choiceField, formView, inputField, perDeal, refusal } from "./forms.js";
import { keep, recall } from "./kept.js";

const REMEMBERED = "chk.language|";

/** Gives the panel its `meeting` and the actions around it. */
export function meeting(panel, actions) {
    const state = perDeal(panel, () => ({ language: null, words: null, account: null, isIn: new Map(), orders: {}, copied: null }));

    panel.meeting = {
        points, ready: () => prepared().recalled, words: () => prepared().words, wordsProblem: () => state().problem, language: () => prepared().language, copied: () => state().copied,
        shown: () => [state().language, [...state().isIn], state().orders, state().copied, state().problem]
    };

    /* The user's own language until another one is chosen, or was chosen for this account before. */
    function prepared() {
        const own = panel.say("language.tag");
        if (!state().language) {
            Object.assign(state(), { language: LANGUAGES.includes(own) ? own : LANGUAGES[0], words: panel.say });
            state().recalled = recallLanguage(state());
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

/* The agenda of the next meeting, as it is put together: for the customer, and for us. */

export const agendaView = {
    shows: ({ guidance, forms, meeting }) => [guidance.items, guidance.practices, guidance.people, guidance.commitments, forms.shown("attach"), meeting.shown()],
    view: (panel, actions) => {
        const points = panel.meeting.points();
        return [
            languageView(panel, actions),
            partView("customer", points, panel, actions),
            mayWrite(panel) && attachView(panel, actions),
            partView("ours", points, panel, actions),
            html`<p class="soft small">${panel.say("meeting.hint")}</p>`
        ];
    }
};

function languageView({ meeting, say }, actions) {
    return html`
        <label class="short">${say("meeting.language")}
            <select data-focus="agendaLanguage" @change="${event => actions.speakTo(event.target.value)}">
                ${LANGUAGES.map(tag => html`<option value="${tag}" ?selected="${tag === meeting.language()}">${say("language." + tag)}</option>`)}
            </select></label>
        ${meeting.wordsProblem() && html`<p class="notice danger" role="alert">${meeting.wordsProblem()}</p>`}`;
}

function partView(part, points, panel, actions) {
    const { meeting, say } = panel;
    const lists = LISTS[part].filter(name => points[name].length > 0);
    const copied = meeting.copied();
    const isCopied = copied && copied.part === part;

    return html`
        <section class="agenda stack" aria-label="${say("meeting." + part)}">
            <h3>${say("meeting." + part)}</h3>
            ${lists.length === 0 && html`<p class="soft small">${say("meeting.empty." + part)}</p>`}
            ${lists.map(name => html`
                <fieldset><legend>${say("agenda.list." + name)}</legend>
                    <ul class="points">${points[name].map((point, index) => pointView(name, point, index, points[name].length, panel, actions))}</ul></fieldset>`)}
            ${lists.length > 0 && html`<div class="row">
                <button type="button" data-focus="${"copy:" + part}" @click="${() => actions.copyAgenda(part)}">${say("meeting.copy." + part)}</button>
                ${isCopied && !copied.text && html`<span class="small">${say("meeting.copied")}</span>`}
            </div>`}
            ${isCopied && copied.text && copyYourself(copied.text, "copyText:" + part, say)}
        </section>`;
}

/** The text to copy by hand, selected as soon as it has the focus. */
export function copyYourself(text, focus, say) {
    return html`
        <label>${say("meeting.copyYourself")}
            <textarea readonly rows="6" data-focus="${focus}" .value="${text}" @focus="${event => event.currentTarget.select()}"></textarea></label>`;
}

function pointView(name, point, index, count, { meeting, say }, actions) {
    const button = (by, icon, word, isLast) => html`
        <button type="button" class="quiet icon" data-focus="${word + ":" + point.id}" aria-label="${say("meeting." + word, point.text)}" aria-disabled="${isLast ? "true" : null}"
            @click="${() => actions.movePoint(name, point.id, by)}">${icon}</button>`;
    return html`
        <li>
            <label class="box"><input type="checkbox" data-focus="${"tick:" + point.id}" ?checked="${point.isIn}" @change="${event => actions.tickPoint(point.id, event.target.checked)}">
                <span>${point.text}${point.isOurs && html` <span class="soft small">${say("meeting.ourWords", say("language." + meeting.language()))}</span>`}</span></label>
            ${count > 1 && html`<span class="movers">${button(-1, upIcon(), "up", index === 0)}${button(1, downIcon(), "down", index === count - 1)}</span>`}
        </li>`;
}

function attachView(panel, actions) {
    const { say } = panel;
    const form = panel.forms.of("attach");
    if (!form) return html`<div class="row"><button type="button" data-focus="attach" @click="${() => actions.startAttaching()}">${say("meeting.attach")}</button></div>`;
    if (!form.offered) return html`<p class="soft small" role="status">${say("page.loading")}</p>`;

    return formView(form, {
        label: say("meeting.attach"), send: say("meeting.attachNow"), hint: say("meeting.attachHint"), submit: () => actions.attach(), cancel: () => actions.closeForm("attach", "attach"),
        fields: [
            choiceField(form, "appointment", say("meeting.appointment"), form.offered.map(({ id, subject, shownStart }) => [id, say("person.withJob", subject, shownStart)]).concat([["new", say("meeting.new")]]), () => {
                form.drawn = form.values.appointment;
                panel.draw();
            }),
            form.values.appointment === "new" && [
                inputField(form, "subject", say("meeting.subjectOf"), { maxlength: 400 }),
                inputField(form, "start", say("meeting.start"), { type: "datetime-local" })
            ]
        ]
    }, say);
}
