/* What is being written: drafts of answers, the small forms of the panel, and how their words outlast every drawing, every refusal and a reload. */

import { inTime, kindOf, quietly } from "../shared/client.js";
import { button, dayField, formView, hintView, html, problemView, put, sendButton } from "../shared/html.js";
import { dayFrom, inWords, localDay, showDate } from "../shared/words.js";

/** How long writing may take before that is said, and before it is given up; in milliseconds. */
export const PATIENCE = { slowAfter: 8000, givenUpAfter: 30000 };

/* An answer while it is being written. */

const ALWAYS = ["value"];
const FIELDS = { open: [], notYet: ["plan", "dueOn"], assumed: [], verified: ["source", "verifiedOn"], unknowable: ["reason"] };
const NEEDED = { notYet: FIELDS.notYet, assumed: ALWAYS, verified: ALWAYS.concat(FIELDS.verified), unknowable: FIELDS.unknowable };
const WRITTEN = ["state", "value", "source", "verifiedOn", "plan", "dueOn", "reason", "whys"];
const WHY_FIELDS = ["kind", "text", "isRootCause", "person", "feeling", "strength", "causeType"];
const LEAST = 2;
const MOST_WHYS = 20;

/** What a why can be about, in the order in which they are proposed. */
export const KINDS = ["reason", "organisation", "person", "feeling", "words"];

/** The states a person can choose for an item; "open" only to take an answer back. */
export const statesFor = item => ["verified", "assumed", "notYet", "unknowable"].concat(isWritten(item) ? "open" : []);

/** The fields that go with a state, besides what is known. */
export const fieldsOf = state => FIELDS[state];

/** Whether something is known about an item: somebody wrote it, or the field it is bound to says it. */
export const isAnswered = item => item.answer.state !== "open" || isWritten(item);

const isWritten = item => item.answer.writtenState !== "open";

/** A draft that starts from what was written, though its day may be over. `saved` is what the server has, `unread` names the days that could not be read. */
export function draftOf(item) {
    const draft = Object.assign(written(item.answer), { key: item.key, state: item.answer.writtenState, version: item.answer.version, unread: new Set() });
    if (!(draft.state in FIELDS) || draft.state === "open") draft.state = "verified";
    draft.verifiedOn = draft.verifiedOn || dayFrom(0);
    draft.saved = textOf(draft);
    return draft;
}

/** What was written in a draft, as it can be kept and taken up again. */
export function written(draft) {
    const copy = {};
    WRITTEN.forEach(name => { copy[name] = draft[name]; });
    copy.whys = draft.whys.map(why => Object.assign({}, why));
    return copy;
}

/** Asks why once more: a new link, which may be the root cause instead of the one before. */
export function addWhy(whys) {
    whys.forEach(why => {
        why.isRootCause = false;
        delete why.causeType;
    });
    whys.push({ kind: KINDS[Math.min(whys.length, KINDS.length - 1)], text: "", isRootCause: false });
}

/** Whether there is room for one more. */
export const mayAddWhy = whys => whys.length < MOST_WHYS;

/** A draft as chk_SaveAnswers takes it. */
export function answerOf(draft) {
    const answer = { item: draft.key, state: draft.state, version: draft.version, whys: draft.whys.map(linkOf).filter(why => why.text) };
    ALWAYS.concat(FIELDS[draft.state]).forEach(name => { answer[name] = draft[name] || null; });
    return answer;
}

/** What the server has, as chk_SaveAnswers takes it, so that it can be put back. */
export const savedAnswer = item => answerOf(Object.assign(written(item.answer), { key: item.key, state: item.answer.writtenState, version: item.answer.version }));

/** What a draft says, to compare it with what is saved. */
export const textOf = draft => JSON.stringify(Object.assign(answerOf(draft), { version: null }));

/** Whether a draft says something else than what is saved. */
export const isChanged = draft => textOf(draft) !== draft.saved;

/** Whether what its state needs is there, so that it can be saved without being asked to. Taking an answer back is never meant by a pause. */
export function isComplete(draft) {
    const needed = NEEDED[draft.state];
    return Boolean(needed) && draft.unread.size === 0 && needed.every(name => String(draft[name] || "").trim().length >= (name === "value" ? 1 : LEAST))
        && draft.whys.every(why => !why.text.trim() || isWhole(why));
}

const isWhole = why => (why.kind !== "person" || Boolean(why.person && why.person.trim())) && (why.kind !== "feeling" || Boolean(why.feeling && why.strength))
    && (!why.isRootCause || Boolean(why.causeType));

/* A link on one line, with the fields that say something. */
function linkOf(why) {
    const link = {};
    WHY_FIELDS.filter(name => isGiven(why[name])).forEach(name => { link[name] = typeof why[name] === "string" ? onOneLine(why[name]) : why[name]; });
    return link;
}

const isGiven = value => value !== undefined && value !== null && value !== "";

const onOneLine = text => text.replace(/\s+/g, " ").trim();

/* What was begun outlasts a reload: it is kept in this browser until it is saved, let go, or thirty days old.
   Whoever opens the panel next in this browser as somebody else sees nothing of them: they are removed then. */

const NAME = "chk.draft|";
const KEPT_MS = 30 * 86400000;
const PATIENCE_MS = 300;

/** keep(place, content), forget(place), read(place), has(place), of a place { deal, key }: content() gives what is kept, with the time it was begun as `on`. */
export function draftStore(panel) {
    const waiting = new Map();
    let timer = null;
    let swept = null;

    const nameOf = ({ deal, key }) => NAME + panel.user + "|" + deal + "|" + key;

    /* Writing to the disk must not slow typing down. */
    function keep(place, content) {
        if (!panel.user) return;
        waiting.set(nameOf(place), content);
        if (!timer) timer = setTimeout(flush, PATIENCE_MS);
    }

    function flush() {
        clearTimeout(timer);
        timer = null;
        waiting.forEach((content, name) => quietly(() => localStorage.setItem(name, JSON.stringify(content()))));
        waiting.clear();
    }

    function forget(place) {
        waiting.delete(nameOf(place));
        quietly(() => localStorage.removeItem(nameOf(place)));
    }

    function read(place) {
        if (!panel.user) return null;
        if (swept !== panel.user) sweep();
        const late = waiting.get(nameOf(place));
        if (late) return late();
        return quietly(() => JSON.parse(localStorage.getItem(nameOf(place))));
    }

    /* Whether anything is kept for a deal under keys that begin like this one. */
    const has = place => Boolean(panel.user && quietly(() => Object.keys(localStorage).some(name => name.startsWith(nameOf(place)))));

    function sweep() {
        swept = panel.user;
        quietly(() => Object.keys(localStorage).filter(name => name.startsWith(NAME) && !isOurs(name)).forEach(name => localStorage.removeItem(name)));
    }

    function isOurs(name) {
        const kept = quietly(() => JSON.parse(localStorage.getItem(name)));
        return Boolean(kept) && name.startsWith(NAME + panel.user + "|") && Date.now() - Date.parse(kept.on) < KEPT_MS;
    }

    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return { keep, forget, read, has };
}

/* The small forms: reasons for exceptions, better ways, promises, people, meetings, leaving a deal. */

const A_WEEK = 6;
const FORM = "form:";

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

/** The panel's forms, by name: of, begin, open, close, send, shown; isWriting, whether anything is being written in them; isKept, whether something begun is kept under names that begin so.
    A form has its values; isTakenUp when they were begun before a reload, and begunOn, the time of the first; problem, why it was refused; isSending and isSlow. */
export function formsOf(panel) {
    const { store } = panel;
    const all = perDeal(panel, () => new Map());
    const none = perDeal(panel, () => new Set());
    const placeOf = name => ({ deal: panel.deal, key: FORM + name });

    /* days: its fields of days, and unread: which of them could not be read. underWay: what was sent and has not been answered yet, even if nobody waits for it any more; sent: what stood in it. */
    function make(name, values, begunOn) {
        const form = { name, values, begunOn, place: placeOf(name), isTakenUp: Boolean(begunOn), isSending: false, isSlow: false, problem: null, days: {}, unread: new Set(), underWay: null, sent: null };
        form.keep = () => {
            form.begunOn = form.begunOn || new Date().toISOString();
            store.keep(form.place, () => ({ values: form.values, on: form.begunOn }));
        };
        all().set(name, form);
        return form;
    }

    /* What was begun and not sent is offered again. */
    function takeUp(name) {
        const kept = store.read(placeOf(name));
        if (kept && kept.values) return make(name, kept.values, kept.on);
        none().add(name);
        return null;
    }

    const of = name => all().get(name) || (none().has(name) ? null : takeUp(name));

    const begin = (name, values = {}) => all().get(name) || takeUp(name) || make(name, values);

    function remove(name) {
        all().delete(name);
        none().add(name);
    }

    function open(name, values, focus) {
        const form = begin(name, values);
        panel.draw();
        panel.focus(focus);
        return form;
    }

    /* With isFolded, what was written is there again when it is next opened. */
    function close(name, focus, isFolded) {
        if (!isFolded) store.forget(placeOf(name));
        remove(name);
        panel.draw();
        panel.focus(focus);
    }

    /* work(values) writes; then, unless isQuiet, everything is fetched anew; the form is gone and `said` is read out. A refusal stands in the form as a sentence. Gives whether it was done. */
    async function send(name, work, { said, focus, isQuiet }) {
        const own = all();
        const form = begin(name);
        if (form.isSending) return false;
        if (form.unread.size > 0) return askDayAgain(form);

        const after = { own, said, isQuiet };
        Object.assign(form, { isSending: true, problem: null });
        panel.tell("panel.saving");
        panel.draw();
        try {
            await inTime(sendOnce(form, work, said), PATIENCE, () => becomeSlow(form));
        } catch (refused) {
            Object.assign(form, { isSending: false, isSlow: false, problem: sentenceOf(refused) });
            panel.announce("");
            panel.draw();
            if (form.underWay) form.underWay.then(() => arriveLate(form, after), () => null);
            return false;
        }
        await finish(form, after);
        if (own === all()) [].concat(focus).some(panel.focus);
        return true;
    }

    function askDayAgain(form) {
        form.problem = panel.say("form.dayUnread");
        panel.draw();
        panel.focus([...form.unread][0] + ":" + form.name);
        return false;
    }

    /* The same sent again before the first was answered waits for that one: a promise stands there once, however often somebody presses. */
    function sendOnce(form, work, said) {
        if (form.underWay && form.sent === sentBy(form, said)) return form.underWay;
        form.sent = sentBy(form, said);
        const request = work(form.values);
        const isOver = () => { if (form.underWay === request) form.underWay = null; };
        form.underWay = request;
        request.then(isOver, isOver);
        return request;
    }

    const sentBy = ({ values }, said) => JSON.stringify([values, said]);

    function becomeSlow(form) {
        form.isSlow = true;
        panel.tell("record.slow");
        panel.draw();
    }

    /* Given up, and done all the same. Whoever has written on meanwhile keeps their words. */
    async function arriveLate(form, after) {
        if (after.own !== all() || all().get(form.name) !== form || form.isSending) return;
        if (form.sent === sentBy(form, after.said)) await finish(form, after);
        else await panel.load(true);
    }

    async function finish(form, { own, said, isQuiet }) {
        store.forget(form.place);
        if (own !== all()) return;
        remove(form.name);
        if (isQuiet) panel.draw();
        else await panel.load(true);
        panel.announce(said);
    }

    function sentenceOf(refused) {
        const kind = kindOf(refused);
        return refused.isOurs || kind === "said" || kind === "changed" ? refused.message : panel.say("form.notSent." + kind, refused.message);
    }

    /* What a part of the panel that shows these forms depends on. */
    const shown = prefix => [...all().values()].filter(({ name }) => name.startsWith(prefix)).map(({ name, isSending, isSlow, problem, offered, drawn }) => [name, isSending, isSlow, problem, offered, drawn]);

    return {
        of, begin, open, close, send, shown,
        isWriting: () => [...all().values()].some(({ begunOn }) => begunOn),
        isKept: prefix => store.has(placeOf(prefix))
    };
}

/** A form: that it was begun before, its fields, what became of the last sending, and its buttons. */
export const sendForm = (form, { label, submit, send, cancel, hint, fields }, say) => formView(label, submit, [
    form.isTakenUp && begunView(form.begunOn, say),
    fields,
    hint && hintView(hint, "hint:" + form.name),
    standView(form, say),
    html`<div class="row">${sendButton(send || say("form.save"), "send:" + form.name, form.isSending, say("panel.saving"))}${button(say("form.cancel"), cancel)}</div>`
]);

/** What became of the last sending: that it takes long, or why it was refused. */
export const standView = (form, say) => form && [form.isSlow && hintView(say("record.slow")), problemView(form.problem)];

/** When something was begun: "on Tuesday" of this week, else the date. */
export function begunView(begunOn, say) {
    const day = localDay(begunOn);
    const when = day === dayFrom(0) ? say("form.begunToday") : day < dayFrom(-A_WEEK) ? say("form.begunOn", showDate(day)) : say("form.begunOnDay", inWords(begunOn, { weekday: "long" }));
    return html`<p class="notice small">${when}</p>`;
}

/** A button in a line of its own. */
export const lone = (words, act, focus, isOff) => html`<div class="row">${button(words, act, { focus, isOff })}</div>`;

/** What a field needs to show and write a value of a form; changed() hears of it afterwards. */
export const inForm = (form, name, label, { changed, ...more } = {}) => Object.assign({
    label, focus: name + ":" + form.name, value: form.values[name],
    given: (value, isRead = true) => {
        form.values[name] = value;
        put(form.unread, name, !isRead);
        form.keep();
        if (changed) changed();
    }
}, more);

/** A day, written or picked. The field outlasts every drawing: what could not be read stands nowhere else. */
export function dayInput(form, name, label, say) {
    form.days[name] = form.days[name] || dayField(inForm(form, name, label, { say }));
    return form.days[name];
}
