/* Meetings, in five parts: what was chosen for the next one and how that looks; the agenda as points and lines; the deal's appointments; the follow-up of the last one; and the thank-you. */

import { keep, recall } from "../../shared/client.js";
import { areaField, button, choiceField, crossIcon, downIcon, element, formView, hintView, html, problemView, sendButton, stateIcon, textField, upIcon } from "../../shared/html.js";
import { LANGUAGES, dayFrom, inWords, localDay, showDate, wordsToo } from "../../shared/words.js";
import { personName } from "../answerForm.js";
import { FORMS, arrive, gapsOf, isThanked, mayWrite } from "../beside.js";
import { inForm, lone, perDeal, refusal, sendForm, standView } from "../drafts.js";
import { ROLES, SIDES, contactField, createCommitment, fetchContacts, nameOf, settleCommitment, standOf, startPromise } from "./dealings.js";

/* The next meeting: which points are in, in which order and language, and where the agenda goes. */

const REMEMBERED = "chk.language|";
const ATTACH = FORMS.meeting;

/* Gives the panel its `meeting`: what was chosen for it, as its state, and what can be done about it. */
function meeting(panel) {
    const state = perDeal(panel, () => ({ language: null, words: null, account: null, isChosen: false, isIn: new Map(), orders: {}, copied: null }));

    panel.meeting = {
        state: prepared, points, speakTo, tick, move, copyAgenda, startAttaching, attach,
        shown: () => [state().language, [...state().isIn], state().orders, state().copied, state().problem]
    };

    /* The user's own language until another one is chosen, or was chosen for this account before. */
    function prepared() {
        const own = panel.say("language.tag");
        if (!state().language) {
            const account = panel.contacts().then(({ accountId }) => accountId, () => null);
            Object.assign(state(), { language: LANGUAGES.includes(own) ? own : LANGUAGES[0], words: panel.say, account });
            state().ready = recallLanguage(state());
        }
        return state();
    }

    async function recallLanguage(now) {
        const account = await now.account;
        const remembered = account && recall(REMEMBERED + account);
        if (LANGUAGES.includes(remembered) && !now.isChosen && now === state()) await useLanguage(remembered);
    }

    async function speakTo(language) {
        const now = state();
        now.isChosen = true;
        now.ready = useLanguage(language);
        await now.ready;
        const account = await now.account;
        if (account && now.language === language) keep(REMEMBERED + account, language);
    }

    /* Of two that are asked for, the later counts. */
    async function useLanguage(language) {
        const now = state();
        Object.assign(now, { problem: null, wanted: language });
        try {
            const words = language === panel.say("language.tag") ? panel.say : await wordsToo(panel.say, "Checklists", language);
            if (now.wanted === language) Object.assign(now, { words, language });
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
        panel.tell("meeting.moved", to + 1, list.length);
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
        now.copied = { part, text, isDone: await copy(text, htmlOf(lists)) };
        saidOf(now.copied, panel, "copyText:" + part);
    }

    async function startAttaching() {
        const form = panel.forms.open(ATTACH, { subject: panel.say("meeting.subject", panel.guidance.deal.name) });
        form.isTakenUp = false;
        try {
            form.offered = await coming(panel.xrm, panel.deal);
        } catch (refused) {
            Object.assign(form, { offered: [], problem: panel.say("meeting.noAppointments", refused.message) });
        }
        form.values.appointment = form.offered.length > 0 && !form.values.start ? form.offered[0].id : "new";
        panel.draw();
        panel.focus("appointment:" + ATTACH);
    }

    /* Only the customer's part: the appointment may reach whoever is invited. */
    async function attach({ appointment, subject, start }) {
        const { words } = state();
        const lines = linesOf(agendaFor("customer"));
        if (appointment !== "new") return attachTo(panel.xrm, appointment, words("customer.agenda"), lines);
        if (!start || Number.isNaN(Date.parse(start))) throw refusal(panel.say("meeting.whenMissing"));
        return createAppointment(panel.xrm, panel.deal, { subject, start }, words("customer.agenda"), lines);
    }
}

/* What became of copying; what could not be copied has the focus, for the user to copy it. */
function saidOf({ isDone }, panel, focus) {
    panel.draw();
    panel.tell(isDone ? "meeting.copied" : "meeting.copyYourself");
    return !isDone && panel.focus(focus);
}

/* Copies text, and as markup where that is wanted; whether the browser let us. */
async function copy(text, nodes) {
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
    return element(html`<div>${lists.map(({ title, items, isOrdered }) => {
        const entries = items.map(item => html`<li>${item}</li>`);
        return html`<h3>${title}</h3>${isOrdered ? html`<ol>${entries}</ol>` : html`<ul>${entries}</ul>`}`;
    })}</div>`);
}

/* The agenda of the next meeting, as it is put together: for the customer, and for us. */

const agendaView = {
    shows: ({ guidance, forms, meeting }) => [guidance.items, guidance.practices, guidance.people, guidance.commitments, forms.shown(ATTACH), meeting.shown()],
    view: panel => {
        const points = panel.meeting.points();
        return [
            languageView(panel),
            partView("customer", points, panel),
            mayWrite(panel) && attachView(panel),
            partView("ours", points, panel),
            hintView(panel.say("meeting.hint"))
        ];
    }
};

function languageView({ meeting, say }) {
    const { language, problem } = meeting.state();
    return [
        choiceField({ label: say("meeting.language"), focus: "agendaLanguage", value: language, given: tag => meeting.speakTo(tag), options: LANGUAGES.map(tag => [tag, say("language." + tag)]) }),
        problemView(problem)
    ];
}

function partView(part, points, { meeting, say }) {
    const lists = LISTS[part].filter(name => points[name].length > 0);
    const { copied } = meeting.state();
    const isCopied = copied && copied.part === part;

    return html`
        <section class="agenda stack" aria-label="${say("meeting." + part)}">
            <h3>${say("meeting." + part)}</h3>
            ${lists.length === 0 && hintView(say("meeting.empty." + part))}
            ${lists.map(name => html`
                <fieldset><legend>${say("agenda.list." + name)}</legend>
                    <ul class="points">${points[name].map((point, index) => pointView(name, point, index, points[name].length, meeting, say))}</ul></fieldset>`)}
            ${lists.length > 0 && html`<div class="row">
                ${button(say("meeting.copy." + part), () => meeting.copyAgenda(part), { focus: "copy:" + part })}
                ${isCopied && copied.isDone && html`<span class="small">${say("meeting.copied")}</span>`}
            </div>`}
            ${isCopied && !copied.isDone && copyYourself(copied.text, "copyText:" + part, say)}
        </section>`;
}

/* The text to copy by hand, selected as soon as it has the focus. */
function copyYourself(text, focus, say) {
    return html`
        <label>${say("meeting.copyYourself")}
            <textarea readonly rows="6" data-focus="${focus}" .value="${text}" @focus="${event => event.currentTarget.select()}"></textarea></label>`;
}

function pointView(name, point, index, count, meeting, say) {
    const mover = (by, icon, word, isLast) => button(icon, () => meeting.move(name, point.id, by),
        { look: "quiet icon", focus: word + ":" + point.id, name: say("meeting." + word, point.text), isOff: isLast });
    return html`
        <li>
            <label class="box"><input type="checkbox" data-focus="${"tick:" + point.id}" ?checked="${point.isIn}" @change="${event => meeting.tick(point.id, event.target.checked)}">
                <span>${point.text}${point.isOurs && html` <span class="soft small">${say("meeting.ourWords", say("language." + meeting.state().language))}</span>`}</span></label>
            ${count > 1 && html`<span class="movers">${mover(-1, upIcon(), "up", index === 0)}${mover(1, downIcon(), "down", index === count - 1)}</span>`}
        </li>`;
}

function attachView(panel) {
    const { forms, meeting, say } = panel;
    const form = forms.of(ATTACH);
    if (!form || form.isTakenUp) return lone(say("meeting.attach"), () => meeting.startAttaching(), ATTACH);
    if (!form.offered) return hintView(say("page.loading"));

    const given = appointment => {
        form.values.appointment = form.drawn = appointment;
        panel.draw();
    };
    const options = form.offered.map(({ id, subject, shownStart }) => [id, say("person.withJob", subject, shownStart)]).concat([["new", say("meeting.new")]]);
    return sendForm(form, {
        label: say("meeting.attach"), send: say("meeting.attachNow"), hint: say("meeting.attachHint"),
        submit: () => forms.send(ATTACH, meeting.attach, { said: say("meeting.attached"), focus: ATTACH }), cancel: () => forms.close(ATTACH, ATTACH),
        fields: [
            choiceField(inForm(form, "appointment", say("meeting.appointment"), { given, options })),
            form.values.appointment === "new" && [
                textField(inForm(form, "subject", say("meeting.subjectOf"), { maxlength: 400 })),
                textField(inForm(form, "start", say("meeting.start"), { type: "datetime-local" }))
            ]
        ]
    }, say);
}

/* An agenda made of what a deal does not know yet: what goes in is guidance, what comes out are points and lines.
   Two parts, never mixed: what the customer may read, in their language, and what only we should. */

/* The lists of the customer's part and of ours, in the order of the page. */
const LISTS = { customer: ["people", "questions", "bring"], ours: ["promises", "homework"] };

/* What an agenda can hold, by list: [{ id, text, isOurs, isIn }]. isOurs: there is no wording for the customer, so that our own question stands there;
    isIn: whether it is proposed. What no language has a wording for is not made for the customer and only offered. */
function pointsOf(guidance, language, say) {
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

/* A list in the order it was brought into; what came since stands at its end. */
function arranged(points, ids) {
    if (!ids) return points;
    const place = ({ id }) => ids.includes(id) ? ids.indexOf(id) : ids.length;
    return points.slice().sort((one, other) => place(one) - place(other));
}

/* What the customer gets: [{ title, items }]; `words` are those of their language. No promise stands there in our words, only that they are gone through. */
function customerAgenda({ people, questions, bring, promises }, words) {
    const reviewed = promises.slice(0, 1).map(() => ({ text: words("customer.promises") }));
    return [
        listOf(words("customer.with"), people), listOf(words("customer.questions"), questions, true), listOf(words("customer.bring"), bring), listOf(words("customer.also"), reviewed)
    ].filter(Boolean);
}

const listOf = (title, points, isOrdered) => points.length > 0 && { title, isOrdered, items: points.map(({ text }) => text) };

/* What we take along, in our own language. */
function ourAgenda({ promises, homework, people }, guidance, say) {
    const known = guidance.people.filter(({ id }) => people.some(point => point.id === "person:" + id))
        .map(person => ({ text: [personName(person.contact, say), nameOf(ROLES, person.role, "role.", say), standOf(person, say)].filter(Boolean).join(" · ") }));
    return [listOf(say("agenda.list.people"), known), listOf(say("agenda.promises"), promises), listOf(say("agenda.list.homework"), homework)].filter(Boolean);
}

/* An agenda as lines of text, one a point. */
function linesOf(lists) {
    return [].concat(...lists.map(({ title, items, isOrdered }, index) =>
        (index > 0 ? [""] : []).concat(title, items.map((item, place) => (isOrdered ? place + 1 + ". " : "- ") + item.replace(/\s+/g, " ")))));
}

/* The gaps a meeting was about, by the text of its agenda; all of them where none can be found in it. */
function gapsIn(guidance, text) {
    const plain = words => words.replace(/\s+/g, "").toLowerCase();
    const written = plain(text || "");
    const asked = guidance.items.filter(({ question, askCustomer }) => Object.values(askCustomer || {}).concat(question).some(wording => written.includes(plain(wording))));
    return written && asked.length > 0 ? asked : gapsOf(guidance).filter(({ kind }) => kind !== "do");
}

/* The deal's appointments, and the agenda in one. It stands between two lines of ours; everything else there is the user's and stays as it is.
   Who is invited may get the description with the invitation, so that only the customer's part is ever written there. */

const TABLE = "appointment";
const BAR = "═".repeat(9);
const BLOCK = new RegExp(BAR + " [^═<>\\n]+ " + BAR + "([^═]*)" + BAR + " (\\w+) " + BAR);
const RICH = /^\s*<(?:html|body|div|p|span|ul|ol|table)\b/i;
const HOUR_MS = 3600000;

/* The next appointments of a deal: [{ id, subject, shownStart }]. */
async function coming(xrm, deal) {
    const found = await xrm.WebApi.online.retrieveMultipleRecords(TABLE, "?$select=activityid,subject,scheduledstart&$filter=_regardingobjectid_value eq " + deal
        + " and scheduledstart ge " + new Date().toISOString() + " and (statecode eq 0 or statecode eq 3)&$orderby=scheduledstart&$top=20");
    return found.entities.map(row => ({
        id: row.activityid, subject: row.subject || "",
        shownStart: row["scheduledstart@OData.Community.Display.V1.FormattedValue"] || new Date(row.scheduledstart).toLocaleString(document.documentElement.lang)
    }));
}

/* Puts the agenda into an appointment's description, as it stands there now. */
async function attachTo(xrm, id, title, lines) {
    const { description } = await xrm.WebApi.online.retrieveRecord(TABLE, id, "?$select=description");
    await xrm.WebApi.online.updateRecord(TABLE, id, { description: withAgenda(description || "", title, lines) });
}

/* Makes an appointment of an hour for a deal, with the agenda. */
function createAppointment(xrm, deal, { subject, start }, title, lines) {
    const from = new Date(start);
    return xrm.WebApi.online.createRecord(TABLE, {
        subject, scheduledstart: from.toISOString(), scheduledend: new Date(from.getTime() + HOUR_MS).toISOString(), description: withAgenda("", title, lines),
        "regardingobjectid_opportunity_appointment@odata.bind": "/opportunities(" + deal + ")"
    });
}

/* A description with the agenda. An earlier one gives way, unless somebody has written into it: then it is theirs, and the new one stands below. */
function withAgenda(description, title, lines) {
    const isRich = RICH.test(description);
    const end = isRich ? "<br>" : "\n";
    const text = lines.map(line => harmless(line, isRich)).join(end);
    const block = BAR + " " + title + " " + BAR + end + text + end + BAR + " " + sealOf(text, isRich) + " " + BAR;
    const earlier = BLOCK.exec(description);

    if (earlier && sealOf(earlier[1], isRich) === earlier[2]) return description.replace(earlier[0], () => block);
    return description + (description.trim() ? end + end : "") + block;
}

/* The text of the agenda in a description; null where there is none. */
function agendaIn(description) {
    const found = BLOCK.exec(description);
    return found ? readable(found[1], RICH.test(description)) : null;
}

/* Whoever shows a description as markup finds none in it. */
const harmless = (line, isRich) => line.replace(/═/g, "=").replace(/<(?=[a-z/!?])/gi, "‹").replace(/&/g, isRich ? "&amp;" : "&");

/* Tells whether a text is still the one that was written: spaces and tags do not count, because mail programs and editors change them. */
function sealOf(text, isRich) {
    let sum = 7;
    [...readable(text, isRich).replace(/\s+/g, "")].forEach(letter => { sum = (sum * 31 + letter.codePointAt(0)) % 1679616; });
    return sum.toString(36);
}

const readable = (text, isRich) => isRich ? new DOMParser().parseFromString(text, "text/html").body.textContent : text;

/* After a meeting: the question what was learned, what was promised, and a thank-you. */

const NOT_NOW = "chk.notNow|";
const THANKS = "thanks:";

/* Gives the panel its `followUp`: what it is about, and what can be done. */
function followUp(panel) {
    const state = perDeal(panel, () => ({ asked: null, copied: null, isPutOff: false }));
    const thanks = () => THANKS + panel.behind.met.id;

    panel.followUp = { met, isBegun: () => Boolean(met() && state().asked), questions, copied: () => state().copied, title, thanks, begin, notNow, startThanks, draftThanks, copyThanks, keepThanks };

    /* The meeting that waits for its follow-up. */
    function met() {
        const last = panel.behind.met;
        return last && last.deal === panel.deal && panel.guidance && mayWrite(panel) && !isPutOff(last) && !isThanked(panel, last.start) ? last : null;
    }

    /* Within a week the name of the day says enough. */
    function title() {
        const { start } = panel.behind.met;
        if (localDay(start) === dayFrom(0)) return panel.say("followUp.metToday");
        return panel.say("followUp.met", inWords(start, { weekday: "long" }));
    }

    const isPutOff = ({ id }) => recall(NOT_NOW + id) === dayFrom(0) || state().isPutOff;

    function notNow() {
        const { id } = panel.behind.met;
        const wasBegun = Boolean(state().asked);
        state().isPutOff = true;
        state().asked = null;
        keep(NOT_NOW + id, dayFrom(0));
        panel.draw();
        const { moment, stage } = panel.guidance;
        panel.focus(wasBegun ? "fold:meeting" : stage ? "stage:" + stage.category : "moment:" + moment);
    }

    /* Which questions it was about is fixed when it begins: recording one must not make it disappear from the list. */
    function begin() {
        const now = state();
        now.asked = gapsIn(panel.guidance, agendaIn(panel.behind.met.description)).map(({ key }) => key);
        panel.draw();
        panel.focus("followUp");
    }

    /* Each question with whether something was recorded since the meeting began. */
    function questions() {
        const { asked } = state();
        const last = panel.behind.met;
        return (asked || []).map(key => panel.item(key)).filter(Boolean)
            .map(item => ({ item, isRecorded: isRecorded(item, last) }));
    }

    const isRecorded = ({ answer }, { start }) => Boolean(answer.changedOn) && Date.parse(answer.changedOn) >= Date.parse(start);

    function startThanks() {
        const form = panel.forms.open(thanks(), { contact: "", text: "" });
        const first = panel.guidance.people[0];
        if (first && !form.isTakenUp) form.values.contact = first.contact.id;
        form.isTakenUp = false;
        // In the customer's language from the first word on.
        Promise.all([fetchContacts(form, panel), panel.meeting.state().ready]).then(() => draftThanks());
    }

    /* The draft follows the person chosen as long as nobody has written into it. */
    async function draftThanks() {
        const form = panel.forms.of(thanks());
        if (!form) return;
        const { contact } = form.values;
        const person = personOf(contact);
        if (!form.values.text || form.values.text === form.draft) {
            const { language, words } = panel.meeting.state();
            form.draft = thanksText({ words, language, met: panel.behind.met, name: person ? person.name : null, items: panel.guidance.items.filter(item => isRecorded(item, panel.behind.met)), user: userName(panel.xrm) });
            form.values.text = form.draft;
        }
        form.drawn = [contact, form.draft, form.email];
        panel.draw();
        panel.focus("thanksText");
        if (!contact || form.asked === contact) return;

        form.asked = contact;
        form.email = await emailOf(contact);
        form.drawn = [contact, form.draft, form.email];
        panel.draw();
    }

    const personOf = id => {
        const form = panel.forms.of(thanks());
        const known = panel.guidance.people.find(({ contact }) => contact.id === id);
        return known ? known.contact : form && form.offered && form.offered.people.find(one => one.id === id) || null;
    };

    async function emailOf(contact) {
        try {
            return (await panel.xrm.WebApi.online.retrieveRecord("contact", contact, "?$select=emailaddress1")).emailaddress1 || "";
        } catch (unknown) {
            return "";
        }
    }

    async function copyThanks() {
        const now = state();
        const { text } = panel.forms.of(thanks()).values;
        now.copied = { isDone: await copy(text) };
        if (saidOf(now.copied, panel, "thanksText")) document.activeElement.select();
    }

    /* Kept when it is sent, else open until tomorrow. Trying again does not write it twice. */
    function keepThanks(isSent) {
        const keepIt = async values => {
            const person = personOf(values.contact);
            const day = showDate(panel.behind.met.start);
            const what = person ? panel.say("thanks.what", person.name, day) : panel.say("thanks.whatUnnamed", day);
            values.written = values.written || await createCommitment(panel, { what, side: "ours", kind: "thankYou", contact: values.contact, dueOn: dayFrom(isSent ? 0 : 1) });
            if (isSent) await settleCommitment(panel, values.written, "kept");
            panel.unfolded.add("commitments");
        };
        return panel.forms.send(thanks(), keepIt, { said: panel.say(isSent ? "thanks.sent" : "thanks.later"), focus: "fold:commitments" });
    }
}

const userName = xrm => xrm.Utility.getGlobalContext().userSettings.userName || "";

/* The gentle question after a meeting, which stands at the end of the tab bar, always in sight, and the follow-up it leads to. */

const followUpSection = {
    shows: panel => [shownOf(panel), panel.forms.shown(THANKS), panel.followUp.copied(), panel.followUp.isBegun() && panel.meeting.state().language],
    view: panel => panel.followUp.isBegun() && followUpView(panel)
};

const metSection = {
    shows: panel => [shownOf(panel)],
    view: panel => panel.followUp.met() && promptView(panel)
};

const shownOf = ({ followUp, guidance }) => [followUp.met(), followUp.isBegun(), followUp.questions().map(({ item, isRecorded }) => [item.key, item.question, isRecorded]), guidance.people.length];

/* One button that leads on, whatever is next; and before it is begun, one to be left in peace. */
function promptView(panel) {
    const { followUp, say } = panel;
    const title = followUp.title();
    const [words, go] = nextStep(panel);
    const name = say("followUp.promptNamed", title, words);

    return html`<div class="met">
        ${button(say("followUp.title"), go, { focus: "met", name, title: name })}
        ${!followUp.isBegun() && button(crossIcon(), () => followUp.notNow(), { look: "icon", focus: "notNow", name: say("named", say("followUp.notNow"), title), title: say("followUp.notNow") })}</div>`;
}

function nextStep(panel) {
    const { followUp, say } = panel;
    const next = followUp.questions().find(({ isRecorded }) => !isRecorded);
    if (!followUp.isBegun()) return [say("followUp.learned"), () => followUp.begin()];
    return next ? [say("named", say("followUp.next"), next.item.question), () => panel.actions.writeAnswer(next.item, "value")] : [say("followUp.rest"), () => panel.focus("followUp")];
}

function followUpView(panel) {
    const { followUp, say } = panel;
    const questions = followUp.questions();
    const title = followUp.title();
    return html`
        <section class="side stack" aria-label="${say("followUp.title")}">
            <div class="row"><h2 tabindex="-1" data-focus="followUp">${title}</h2>
                ${button(say("followUp.notNow"), () => followUp.notNow(), { look: "quiet", focus: "notNow", name: say("named", say("followUp.notNow"), title) })}</div>
            <h3>${say("followUp.learned")}</h3>
            ${questions.length > 0 && html`<p class="small">${say("followUp.recorded", questions.filter(({ isRecorded }) => isRecorded).length, questions.length)}</p>`}
            ${questions.length === 0 && hintView(say("followUp.nothingAsked"))}
            ${questions.length > 0 && html`<ol class="plain" aria-label="${say("followUp.learned")}">${questions.map(({ item, isRecorded }) => html`
                <li><span class="${"state state-" + (isRecorded ? "verified" : "open")}">${stateIcon(isRecorded ? "verified" : "open")}${say(isRecorded ? "followUp.isRecorded" : "followUp.isOpen")}</span>
                    ${item.question}
                    ${button(say("item.answer"), () => panel.actions.writeAnswer(item, "value"), { look: "quiet", focus: "learned:" + item.key, name: say("named", say("item.answer"), item.question) })}</li>`)}</ol>`}
            <h3>${say("followUp.promised")}</h3>
            <div class="row">${SIDES.map(side => button(say("commitment.add." + side), () => startPromise(panel, side), { focus: "promised:" + side }))}</div>
            <h3>${say("thanks.title")}</h3>
            ${thanksView(panel)}
        </section>`;
}

function thanksView(panel) {
    const { followUp, forms, say } = panel;
    const form = forms.of(followUp.thanks());
    if (!form || form.isTakenUp) return lone(say("thanks.start"), () => followUp.startThanks(), "startThanks");

    const link = element(html`<a href="${mailOf(form)}" data-focus="mailThanks">${say("thanks.mail")}</a>`);
    const changed = () => { link.href = mailOf(form); };
    const copied = followUp.copied();
    return formView(say("thanks.title"), () => followUp.keepThanks(true), [
        contactField(form, say("thanks.who"), panel, { isOptional: true, changed: () => followUp.draftThanks() }),
        areaField(inForm(form, "text", say("thanks.text"), { rows: 8, focus: "thanksText", changed })),
        hintView(say("thanks.hint")),
        standView(form, say),
        html`<div class="row">${button(say("thanks.copy"), () => followUp.copyThanks(), { focus: "copyThanks" })}${link}
            ${copied && html`<span class="small">${say(copied.isDone ? "meeting.copied" : "meeting.copyYourself")}</span>`}</div>`,
        html`<div class="row">${sendButton(say("thanks.isSent"), "sentThanks", form.isSending, say("panel.saving"))}
            ${button(say("thanks.sendLater"), () => followUp.keepThanks(false), { focus: "laterThanks" })}
            ${button(say("form.cancel"), () => forms.close(form.name, "startThanks"), { look: "quiet" })}</div>`
    ]);
}

/* Opens the user's own mail program with the text; nothing is ever sent from here. */
const mailOf = ({ email, values }) => "mailto:" + encodeURIComponent(email || "") + "?body=" + encodeURIComponent(values.text.replace(/\n/g, "\r\n"));

/* The draft of a thank-you: in the customer's language, naming one concrete thing of the meeting. */

/* The text; `items` are those recorded since the meeting. The concrete thing is what they said in their own words, else a question of ours they answered, else nothing: then the writer is asked to name one. */
function thanksText({ words, language, met, name, items, user }) {
    const day = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(new Date(met.start));
    return [
        name ? words("customer.dear", name) : words("customer.hello"),
        "",
        [words("customer.thanks", day), concreteOf(items, language, words)].filter(Boolean).join(" "),
        "",
        words("customer.regards"),
        user
    ].join("\n").trim();
}

/* Newest first: what was said last is remembered best. */
function concreteOf(items, language, words) {
    const recorded = items.slice().sort((one, other) => Date.parse(other.answer.changedOn) - Date.parse(one.answer.changedOn));
    const quote = [].concat(...recorded.map(({ answer }) => answer.whys)).find(({ kind, text }) => kind === "words" && text);
    if (quote) return words("customer.quote", quote.text);

    const topic = recorded.find(({ askCustomer }) => askCustomer && askCustomer[language]);
    return topic ? words("customer.topic", topic.askCustomer[language]) : null;
}

arrive({ meeting: agendaView, followUp: followUpSection, met: metSection }, meeting, followUp);
