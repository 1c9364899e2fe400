/* The gentle question after a meeting, which stands at the end of the tab bar, always in sight, and the follow-up it leads to. */

import { html } from "../../shared/html.js";
import { crossIcon, stateIcon } from "../../shared/icons.js";
import { SIDES } from "./choices.js";
import { contactField, standView } from "./forms.js";

const THANKS = "thanks";

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
