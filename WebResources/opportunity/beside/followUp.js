/* After a meeting: the question what was learned, what was promised, and a thank-you. */

import { html } from "../../shared/html.js";
import { crossIcon, stateIcon } from "../../shared/icons.js";
import { dayFrom, localDay, showDate } from "../../shared/words.js";
import { isThanked, mayWrite } from "../beside.js";
import { gapsIn } from "./agenda.js";
import { agendaIn } from "./appointments.js";
import { SIDES } from "./choices.js";
import { createCommitment, settleCommitment } from "./commitments.js";
import { contactField, perDeal, standView } from "./forms.js";
import { keep, recall } from "./kept.js";
import { copy } from "./meeting.js";
import { thanksText } from "./thanks.js";

const NOT_NOW = "chk.notNow|";
const THANKS = "thanks";

/** Gives the panel its `followUp` and the actions around it. */
export function followUp(panel, actions) {
    const state = perDeal(panel, () => ({ asked: null, copied: null, isPutOff: false }));

    panel.followUp = { met, isBegun: () => Boolean(met() && state().asked), questions, copied: () => state().copied, title };

    /* The meeting that waits for its follow-up. */
    function met() {
        const last = panel.behind.met;
        return last && last.deal === panel.deal && panel.guidance && mayWrite(panel) && !isPutOff(last) && !isThanked(panel, last.start) ? last : null;
    }

    /* Within a week the name of the day says enough. */
    function title() {
        const { start } = panel.behind.met;
        if (localDay(start) === dayFrom(0)) return panel.say("followUp.metToday");
        return panel.say("followUp.met", new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long" }).format(new Date(start)));
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
    function beginFollowUp() {
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
        const form = actions().openForm(THANKS, { contact: "", text: "" }, null);
        const first = panel.guidance.people[0];
        if (first) form.values.contact = first.contact.id;
        // In the customer's language from the first word on.
        Promise.all([actions().fetchContacts(form), panel.meeting.ready()]).then(() => draftThanks());
    }

    /* The draft follows the person chosen as long as nobody has written into it. */
    async function draftThanks() {
        const form = panel.forms.of(THANKS);
        if (!form) return;
        const { contact } = form.values;
        const person = personOf(contact);
        if (!form.values.text || form.values.text === form.draft) {
            form.draft = thanksText({
                words: panel.meeting.words(), language: panel.meeting.language(), met: panel.behind.met, name: person ? person.name : null, items: panel.guidance.items.filter(item => isRecorded(item, panel.behind.met)), user: userName(panel.xrm)
            });
            form.values.text = form.draft;
        }
        form.drawn = [contact, form.draft, form.email];
        panel.draw();
        panel.focus("text:" + THANKS);
        if (!contact || form.asked === contact) return;

        form.asked = contact;
        form.email = await emailOf(contact);
        form.drawn = [contact, form.draft, form.email];
        panel.draw();
    }

    const personOf = id => {
        const form = panel.forms.of(THANKS);
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
        const { text } = panel.forms.of(THANKS).values;
        now.copied = { isDone: await copy(text) };
        panel.draw();
        panel.announce(panel.say(now.copied.isDone ? "meeting.copied" : "meeting.copyYourself"));
        if (!now.copied.isDone && panel.focus("text:" + THANKS)) document.activeElement.select();
    }

    /* Kept when it is sent, else open until tomorrow. Trying again does not write it twice. */
    const keepThanks = isSent => panel.forms.send(THANKS, async values => {
        const person = personOf(values.contact);
        const day = showDate(panel.behind.met.start);
        if (!values.written) {
            values.written = await createCommitment(panel, {
                what: person ? panel.say("thanks.what", person.name, day) : panel.say("thanks.whatUnnamed", day), side: "ours", kind: "thankYou", contact: values.contact, dueOn: dayFrom(isSent ? 0 : 1)
            });
        }
        if (isSent) await settleCommitment(panel, values.written, "kept");
        panel.unfolded.add("commitments");
    }, panel.say(isSent ? "thanks.sent" : "thanks.later"), "fold:commitments");

    return { beginFollowUp, notNow, startThanks, draftThanks, copyThanks, keepThanks };
}

const userName = xrm => xrm.Utility.getGlobalContext().userSettings.userName || "";

/* The gentle question after a meeting, which stands at the end of the tab bar, always in sight, and the follow-up it leads to. */

export const followUpSection = {
    shows: panel => [shownOf(panel), panel.forms.shown(THANKS), panel.followUp.copied(), panel.followUp.isBegun() && panel.meeting.language()],
    view: (panel, actions) => panel.followUp.isBegun() && followUpView(panel, actions)
};

export const metSection = {
    shows: panel => [shownOf(panel)],
    view: (panel, actions) => panel.followUp.met() && promptView(panel, actions)
};

const shownOf = ({ followUp, guidance }) => [followUp.met(), followUp.isBegun(), followUp.questions().map(({ item, isRecorded }) => [item.key, item.question, isRecorded]), guidance.people.length];

/* One button that leads on, whatever is next; and before it is begun, one to be left in peace. */
function promptView(panel, actions) {
    const { followUp, say } = panel;
    const title = followUp.title();
    const [words, go] = nextStep(panel, actions);
    const name = say("followUp.promptNamed", title, words);

    return html`
        <div class="met">
            <button type="button" data-focus="met" aria-label="${name}" title="${name}" @click="${go}">${say("followUp.title")}</button>
            ${!followUp.isBegun() && html`<button type="button" class="icon" data-focus="notNow" aria-label="${say("followUp.notNowNamed", title)}" title="${say("followUp.notNow")}"
                @click="${() => actions.notNow()}">${crossIcon()}</button>`}
        </div>`;
}

function nextStep(panel, actions) {
    const { followUp, say } = panel;
    const next = followUp.questions().find(({ isRecorded }) => !isRecorded);
    if (!followUp.isBegun()) return [say("followUp.learned"), () => actions.beginFollowUp()];
    return next ? [say("followUp.nextNamed", next.item.question), () => actions.writeAnswer(next.item, "value")] : [say("followUp.rest"), () => panel.focus("followUp")];
}

function followUpView(panel, actions) {
    const { followUp, say } = panel;
    const questions = followUp.questions();
    const title = followUp.title();
    return html`
        <section class="side stack" aria-label="${say("followUp.title")}">
            <div class="row"><h2 tabindex="-1" data-focus="followUp">${title}</h2>
                <button type="button" class="quiet" data-focus="notNow" aria-label="${say("followUp.notNowNamed", title)}" @click="${() => actions.notNow()}">${say("followUp.notNow")}</button></div>
            <h3>${say("followUp.learned")}</h3>
            ${questions.length > 0 && html`<p class="small">${say("followUp.recorded", questions.filter(({ isRecorded }) => isRecorded).length, questions.length)}</p>`}
            ${questions.length === 0 && html`<p class="soft small">${say("followUp.nothingAsked")}</p>`}
            ${questions.length > 0 && html`<ol class="plain" aria-label="${say("followUp.learned")}">${questions.map(({ item, isRecorded }) => html`
                <li><span class="${"state state-" + (isRecorded ? "verified" : "open")}">${stateIcon(isRecorded ? "verified" : "open")}${say(isRecorded ? "followUp.isRecorded" : "followUp.isOpen")}</span>
                    ${item.question}
                    <button type="button" class="quiet" data-focus="${"learned:" + item.key}" aria-label="${say("item.answerNamed", item.question)}" @click="${() => actions.writeAnswer(item, "value")}">${say("item.answer")}</button></li>`)}</ol>`}
            <h3>${say("followUp.promised")}</h3>
            <div class="row">${SIDES.map(side => html`<button type="button" data-focus="${"promised:" + side}" @click="${() => actions.startPromise(side)}">${say("commitment.add." + side)}</button>`)}</div>
            <h3>${say("thanks.title")}</h3>
            ${thanksView(panel, actions)}
        </section>`;
}

function thanksView(panel, actions) {
    const { followUp, say } = panel;
    const form = panel.forms.of(THANKS);
    if (!form) return html`<div class="row"><button type="button" data-focus="startThanks" @click="${() => actions.startThanks()}">${say("thanks.start")}</button></div>`;

    const link = html`<a href="${mailOf(form)}" data-focus="mailThanks">${say("thanks.mail")}</a>`.firstElementChild;
    const written = event => {
        form.values.text = event.target.value;
        link.href = mailOf(form);
    };
    const copied = followUp.copied();
    return html`
        <form class="answer" aria-label="${say("thanks.title")}" @submit="${event => { event.preventDefault(); actions.keepThanks(true); }}">
            ${contactField(form, say("thanks.who"), panel, actions, { isOptional: true, changed: () => actions.draftThanks() })}
            <label>${say("thanks.text")}
                <textarea rows="8" data-focus="text:thanks" .value="${form.values.text}" @input="${written}"></textarea></label>
            <p class="soft small">${say("thanks.hint")}</p>
            ${standView(form, say)}
            <div class="row"><button type="button" data-focus="copyThanks" @click="${() => actions.copyThanks()}">${say("thanks.copy")}</button>${link}
                ${copied && html`<span class="small">${say(copied.isDone ? "meeting.copied" : "meeting.copyYourself")}</span>`}</div>
            <div class="row">
                <button type="submit" class="primary" data-focus="sentThanks" aria-disabled="${form.isSending ? "true" : null}">${say(form.isSending ? "panel.saving" : "thanks.isSent")}</button>
                <button type="button" data-focus="laterThanks" @click="${() => actions.keepThanks(false)}">${say("thanks.sendLater")}</button>
                <button type="button" class="quiet" @click="${() => actions.closeForm(THANKS, "startThanks")}">${say("form.cancel")}</button>
            </div>
        </form>`;
}

/* Opens the user's own mail program with the text; nothing is ever sent from here. */
const mailOf = ({ email, values }) => "mailto:" + encodeURIComponent(email || "") + "?body=" + encodeURIComponent(values.text.replace(/\n/g, "\r\n"));
