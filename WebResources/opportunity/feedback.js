/* What the reader makes of a practice: whether it helped, or a better way in their own words. */

import { giveFeedback } from "../shared/api.js";
import { focusOn, keepingFocus } from "../shared/focus.js";
import { element, html, render } from "../shared/html.js";

const BETTER_WAY = "betterWay";
const CHECK = () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.5 3.25 3.25L13 4.75"/></svg>`;

/** The three answers under a practice, and the text that goes with the third. What is begun outlasts every drawing. */
export function feedbackView(practice, panel) {
    const { say, xrm } = panel;
    const mine = begunOn(practice, panel);
    const place = element(html`<div class="feedback" role="group" aria-label="${say("feedback.title", practice.title)}"></div>`);
    const named = word => "feedback." + word + ":" + practice.key;

    mine.place = place;
    mine.draw = () => keepingFocus(place, () => render(place, [
        html`<div class="row">${[verdictView("helped", () => send("helped")), verdictView("didNot", () => send("didNot")), verdictView(BETTER_WAY, turnText)]}</div>`,
        mine.isOpen && betterWayView(),
        mine.problem && html`<div class="notice danger" role="alert">${mine.problem}</div>`,
        mine.thanks && html`<p>${mine.thanks}</p>`
    ]));

    function verdictView(verdict, act) {
        const isMine = (mine.sent || practice.verdict) === verdict;
        return html`
            <button type="button" class="quiet" data-focus="${named(verdict)}" aria-pressed="${String(isMine)}" aria-expanded="${verdict === BETTER_WAY ? String(mine.isOpen) : null}"
                aria-disabled="${mine.isSending ? "true" : null}" @click="${act}">${isMine && CHECK()}${say("feedback." + verdict)}</button>`;
    }

    function betterWayView() {
        const submit = event => {
            event.preventDefault();
            send(BETTER_WAY, mine.text.trim());
        };
        const keys = event => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
        };
        return html`
            <form class="answer" @submit="${submit}" @keydown="${keys}" aria-label="${say("feedback.betterWay")}">
                <label>${say("feedback.text")}
                    <textarea rows="3" maxlength="4000" data-focus="${named("text")}" aria-describedby="${named("hint")}" .value="${mine.text}" @input="${event => write(event.target.value)}"></textarea></label>
                <p class="soft small" id="${named("hint")}">${say("feedback.hint")}</p>
                <div class="row">
                    <button type="submit" class="primary" data-focus="${named("send")}" aria-disabled="${mine.isSending ? "true" : null}">${say(mine.isSending ? "feedback.sending" : "feedback.send")}</button>
                    <button type="button" data-focus="${named("cancel")}" @click="${turnText}">${say("form.cancel")}</button>
                </div>
            </form>`;
    }

    function write(text) {
        mine.text = text;
        const on = new Date().toISOString();
        if (text) panel.store.keep(mine.at, () => ({ text: mine.text, on }));
        else panel.store.forget(mine.at);
    }

    function turnText() {
        if (mine.isSending) return;
        Object.assign(mine, { isOpen: !mine.isOpen, problem: null, thanks: null });
        mine.draw();
        focusOn(place, named(mine.isOpen ? "text" : BETTER_WAY));
    }

    async function send(verdict, text) {
        if (mine.isSending) return;
        Object.assign(mine, { isSending: true, problem: null, thanks: null });
        panel.announce(say("feedback.sending"));
        mine.draw();
        try {
            await giveFeedback(xrm, panel.deal, practice.key, verdict, text);
            Object.assign(mine, { sent: verdict, isOpen: false, thanks: say("feedback.thanks." + verdict) });
            if (verdict === BETTER_WAY) write("");
        } catch (refusal) {
            mine.problem = refusal.errorCode ? refusal.message : say("feedback.notSent", refusal.message);
        }
        mine.isSending = false;
        if (!mine.draw()) focusOn(mine.place, named(verdict));
        panel.announce(mine.thanks || "");
    }

    mine.draw();
    return place;
}

/* By deal and practice; what is written outlasts a reload, as begun answers do. */
function begunOn({ key }, { deal, feedback, store }) {
    const at = { deal, key: "practice:" + key };
    const name = deal + "|" + key;
    if (!feedback.has(name)) {
        const kept = store.read(at);
        const text = kept ? String(kept.text) : "";
        feedback.set(name, { at, text, sent: null, isOpen: text !== "", isSending: false, problem: null, thanks: null });
    }
    return feedback.get(name);
}
