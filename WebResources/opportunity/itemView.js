/* One item: the question, what is known, why it is asked, the chain of whys, and practices beside it. */

import { html } from "../shared/html.js";
import { stateIcon, stateView } from "../shared/icons.js";
import { showDate } from "../shared/words.js";
import { answerForm } from "./answerForm.js";
import { isAnswered } from "./draft.js";
import { folded, practicesView, practiceView } from "./practiceView.js";

/** One item as a list entry. The next best gap invites an answer at once; an item that is being written shows its form; the others what is known. */
export function itemView(item, isNext, panel, actions) {
    const { say } = panel;
    const isOpen = panel.drafts.has(item.key) || isNext && !isAnswered(item);
    const isFocal = isOpen || isNext;

    return html`
        <li class="${"item" + (isNext ? " next" : "") + (item.holds ? " holds" : "")}" data-key="${item.key}">
            <div class="${"mark state-" + item.answer.state}">${stateIcon(item.answer.state)}</div>
            <div class="content">
                <div class="head">
                    <h2>${isNext && html`<span class="pill">${say("item.next")}</span> `}${item.question}</h2>
                    ${stateView(item.answer.state, say)}
                </div>
                <div class="${isFocal && item.practices.length > 0 ? "body beside" : "body"}">
                    <div class="stack">
                        ${(isFocal || item.holds || !isAnswered(item)) && askedView(item, panel)}
                        ${isOpen ? answerForm(item, panel, actions) : knownView(item, say, actions)}
                    </div>
                    ${isFocal ? practicesView(item.key, item.practices, panel) : helpView(item, panel)}
                </div>
            </div>
        </li>`;
}

/* What is needed, why we ask, who sees it. */
function askedView(item, { guidance, say }) {
    const needed = item.needsVerification && item.enforcement === "require" ? "verify" : item.enforcement;
    return html`
        <p class="asked small">
            ${item.holds && html`<strong>${say("item.needed", guidance.stage.name)}</strong> ${isAnswered(item) && item.because} ${say("ask." + needed)} `}
            <span class="soft">${item.whyAsked} ${say("item.whoSees", item.whoSees)}</span>
        </p>`;
}

function knownView(item, say, actions) {
    const { answer } = item;
    const label = isAnswered(item) ? "item.change" : "item.answer";

    return html`
        ${answer.value && html`<p class="value">${answer.value}</p>`}
        ${detailOf(item, say)}
        ${whysView(answer.whys, say)}
        <div class="actions row">
            <button type="button" class="${isAnswered(item) ? "quiet" : ""}" data-focus="${"item:" + item.key}" @click="${() => actions.writeAnswer(item, "value")}"
                aria-label="${say(label + "Named", item.question)}">${say(label)}</button>
            ${answer.changedBy && html`<span class="soft small">${say("item.changed", answer.changedBy, showDate(answer.changedOn))}</span>`}
        </div>`;
}

const DETAILS = {
    verified: (answer, say) => say("item.verified", answer.source, showDate(answer.verifiedOn)),
    notYet: (answer, say) => say("item.notYet", answer.plan, showDate(answer.dueOn)),
    unknowable: (answer, say) => say("item.unknowable", answer.reason)
};

function detailOf({ answer }, say) {
    const detail = DETAILS[answer.state];
    return detail && html`<p class="${answer.state === "verified" ? "value soft" : "value"}">${detail(answer, say)}</p>`;
}

function whysView(whys, say) {
    if (whys.length === 0) return null;
    return html`
        <ol class="whys" aria-label="${say("whys.title")}">
            ${whys.map(why => html`
                <li class="${why.isRootCause ? "root" : ""}"><span class="soft small">${say("why." + why.kind)}</span>${why.isRootCause && html` <strong class="pill">${say("whys.rootCause")}</strong>`}<br>${why.text}</li>`)}
        </ol>`;
}

/* Help for an item that is not the next one: there, but behind its title. */
function helpView(item, { say, unfolded }) {
    const isExplained = item.holds || !isAnswered(item);
    const practices = item.practices.map(practice => practiceView(practice, say));
    if (isExplained && practices.length === 0) return null;

    const title = isExplained ? say("practice.first", say("practice." + item.practices[0].kind), item.practices[0].title) : say("item.about");
    return folded(item.key, title, unfolded, [
        !isExplained && html`<p class="soft small">${item.whyAsked} ${say("item.whoSees", item.whoSees)}</p>`,
        practices
    ]);
}
