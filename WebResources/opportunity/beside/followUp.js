/* After a meeting: what was learned, what was promised, and a thank-you.
   What is shown stands in followUpView.js. */

import { isThanked, mayWrite } from "../beside.js";
import { keep, recall } from "./kept.js";
import { dayFrom, localDay, showDate } from "../../shared/words.js";
import { gapsIn } from "./agenda.js";
import { agendaIn } from "./appointments.js";
import { createCommitment, settleCommitment } from "./commitments.js";
import { copy } from "./meeting.js";
import { perDeal } from "./forms.js";
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
        actions().fetchContacts(form).then(() => draftThanks());
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

