/* Draws the panel: heading, progress, stages, items. */

import { html } from "../shared/html.js";
import { itemView } from "./itemView.js";
import { practiceView } from "./practiceView.js";

/** The whole panel. actions: openItem(key), closeItem(key), openStage(category), save(answer) => sentence or null. */
export function panelView(panel, actions) {
    const { guidance, say } = panel;

    return html`
        ${stagesView(panel, actions)}
        <header class="stack">
            <h1>${guidance.checklist ? guidance.checklist.name : guidance.stage.name}</h1>
            ${guidance.checklist && guidance.checklist.introduction && html`<p class="soft">${guidance.checklist.introduction}</p>`}
            ${guidance.items.length > 0 && progressView(guidance.progress, say)}
        </header>
        ${guidance.items.length === 0 && html`<p class="notice">${say("panel.noItems", guidance.stage.name)}</p>`}
        <ul class="items" aria-label="${say("panel.items")}">${guidance.items.map(item => itemView(item, panel, actions))}</ul>
        ${guidance.practices.length > 0 && html`
            <section class="practices" aria-label="${say("panel.stagePractices")}">
                <h2>${say("panel.stagePractices")}</h2>
                ${guidance.practices.map(practice => practiceView(practice, say))}
            </section>`}`;
}

function stagesView({ guidance, say }, actions) {
    return html`
        <nav class="stages row" aria-label="${say("panel.stages")}">
            ${guidance.stages.map(stage => html`
                <button @click="${() => actions.openStage(stage.category)}" aria-current="${stage.category === guidance.stage.category ? "step" : null}">${stage.name}</button>`)}
        </nav>`;
}

function progressView(progress, say) {
    const share = count => (100 * count / progress.items) + "%";
    const bar = html`<div class="progress" aria-hidden="true"><span class="verified"></span><span class="assumed"></span><span class="other"></span></div>`;
    const counts = [progress.verified, progress.assumed, progress.settled - progress.verified - progress.assumed];
    [...bar.querySelectorAll("span")].forEach((part, index) => { part.style.inlineSize = share(Math.max(0, counts[index])); });

    return html`
        <p>${say("panel.progress", progress.settled, progress.items, progress.verified, progress.assumed)}
           ${progress.holding > 0 ? say("panel.holding", progress.holding) : say("panel.nothingHolds")}</p>
        ${bar}`;
}
