/* An exception for one item: asking the manager for it, and what became of it. */

import { element, html } from "../shared/html.js";
import { showDate } from "../shared/words.js";

/** What became of an exception, and the form that asks for one. */
export function waiverView(item, panel, actions) {
    const asking = mayAsk(item, panel) && panel.asking.get(item.key);
    const story = item.waiver && storyOf(item.waiver, item.answer, panel.say);

    return [story && html`<p class="waiver small">${story}</p>`, asking && askForm(item, asking, panel.say, actions)];
}

/** The button that leads to the form, where the item holds and nobody has asked yet. */
export function askButton(item, panel, actions) {
    const { asking, say } = panel;
    if (!mayAsk(item, panel) || asking.has(item.key)) return null;
    return html`
        <button type="button" class="quiet" data-focus="${"waiver:" + item.key}" @click="${() => actions.startAsking(item.key)}"
            aria-label="${say("waiver.askNamed", item.question)}">${say("waiver.ask")}</button>`;
}

const mayAsk = (item, panel) => panel.mayWrite() && item.holds && !(item.waiver && item.waiver.state === "asked");

function storyOf(waiver, answer, say) {
    if (waiver.state === "asked") return say("waiver.asked", waiver.askedBy, waiver.reason);
    if (waiver.state === "declined") return say("waiver.declined", waiver.decisionReason);
    return say(answer.waivedUntil ? "waiver.granted" : "waiver.over", showDate(waiver.until), waiver.decisionReason);
}

function askForm(item, asking, say, actions) {
    const form = element(html`
        <form class="answer" @submit="${event => { event.preventDefault(); actions.askWaiver(item, asking); }}" aria-label="${say("waiver.askNamed", item.question)}">
            <label>${say("waiver.reason")}
                <textarea rows="2" maxlength="1000" data-focus="${"waiverReason:" + item.key}" aria-describedby="${"waiverHint:" + item.key}" .value="${asking.reason}"
                    @input="${event => actions.writeReason(item.key, event.target.value)}"></textarea></label>
            <p class="soft small" id="${"waiverHint:" + item.key}">${say("waiver.hint")}</p>
            ${asking.problem && html`<div class="notice danger" role="alert">${asking.problem}</div>`}
            <div class="row">
                <button type="submit" class="primary" data-focus="${"waiverSend:" + item.key}" aria-disabled="${asking.isSending ? "true" : null}">${say(asking.isSending ? "waiver.sending" : "waiver.send")}</button>
                <button type="button" @click="${() => actions.stopAsking(item.key)}">${say("form.cancel")}</button>
            </div>
        </form>`);
    return form;
}
