/* One item: the question, what is known, why it is asked, the chain of whys, and practices beside it. */

import { html } from "../shared/html.js";
import { showDate } from "../shared/words.js";
import { answerForm } from "./answerForm.js";
import { practiceView } from "./practiceView.js";

const ICONS = { open: "○", notYet: "◷", assumed: "◐", verified: "✔", unknowable: "⊘", waived: "⇥" };

/** One item as a list entry; the open one shows the form in place of the answer. */
export function itemView(item, panel, actions) {
    const { say } = panel;
    const isOpen = panel.openKey === item.key;

    return html`
        <li class="card item ${item.holds ? "holds" : ""}" data-key="${item.key}">
            <div class="row head">
                <h2>${item.question}</h2>
                <span class="state state-${item.answer.state}" data-icon="${ICONS[item.answer.state]}">${say("state." + item.answer.state)}</span>
            </div>
            ${item.holds && html`<p class="small">${say("item.holds", item.because)}</p>`}
            <p class="soft small">${item.whyAsked} ${say("item.whoSees", item.whoSees)}</p>
            <div class="body ${item.practices.length > 0 ? "with-practices" : ""}">
                ${isOpen ? answerForm(item, panel, actions) : knownView(item, say, actions)}
                ${item.practices.length > 0 && html`
                    <div class="practices">${item.practices.map(practice => practiceView(practice, say))}</div>`}
            </div>
        </li>`;
}

function knownView(item, say, actions) {
    const answer = item.answer;
    const isOpen = answer.state === "open";

    return html`
        <div class="stack">
            ${answer.value && html`<p class="value">${answer.value}</p>`}
            ${detailOf(answer, say)}
            ${whysView(answer.whys, say)}
            <div class="row">
                <button class="${isOpen ? "primary" : ""}" @click="${() => actions.openItem(item.key)}"
                    aria-label="${say(isOpen ? "item.answerNamed" : "item.changeNamed", item.question)}">${say(isOpen ? "item.answer" : "item.change")}</button>
            </div>
        </div>`;
}

function detailOf(answer, say) {
    const sentences = {
        verified: () => say("item.verified", answer.source, showDate(answer.verifiedOn)),
        notYet: () => say("item.notYet", answer.plan, showDate(answer.dueOn)),
        unknowable: () => say("item.unknowable", answer.reason)
    };
    const who = answer.changedBy && say("item.changed", answer.changedBy, showDate(answer.changedOn));
    return html`
        ${sentences[answer.state] && html`<p>${sentences[answer.state]()}</p>`}
        ${who && html`<p class="soft small">${who}</p>`}`;
}

function whysView(whys, say) {
    if (whys.length === 0) return null;
    return html`
        <ol class="whys" aria-label="${say("whys.title")}">
            ${whys.map(why => html`<li><span class="soft">${say("why." + why.kind)}:</span> ${why.text}${why.isRootCause && html` <strong>(${say("whys.rootCause")})</strong>`}</li>`)}
        </ol>`;
}
