/* Draws the panel: stages, heading with progress, items, practices of the stage. */

import { html } from "../shared/html.js";
import { stateIcon } from "../shared/icons.js";
import { isAnswered } from "./draft.js";
import { itemView } from "./itemView.js";
import { practicesView } from "./practiceView.js";

const STATES = ["verified", "assumed", "notYet", "unknowable", "waived", "open"];

/** The whole panel: what was fetched, and the notice when the last fetching failed. */
export function panelView(panel, actions) {
    const { guidance, problem, say } = panel;

    return html`
        ${problem && html`
            <div class="notice danger" role="alert">${problem}</div>
            <div class="row"><button type="button" data-focus="again" @click="${() => actions.tryAgain()}">${say("panel.tryAgain")}</button></div>`}
        ${guidance && [stagesView(panel, actions), headView(guidance, say), itemsView(panel, actions), stagePracticesView(panel)]}`;
}

/** The panel before anything is known: as high as what comes, so that nothing jumps. */
export function waitingView(say) {
    return html`
        <p class="soft">${say("panel.loading")}</p>
        <div class="skeleton" aria-hidden="true"></div><div class="skeleton tall" aria-hidden="true"></div><div class="skeleton" aria-hidden="true"></div>`;
}

function stagesView({ guidance, say }, actions) {
    return html`
        <nav class="stages" aria-label="${say("panel.stages")}">
            ${guidance.stages.map(stage => html`
                <button type="button" data-focus="${"stage:" + stage.category}" @click="${() => actions.openStage(stage.category)}"
                    aria-current="${stage.category === guidance.stage.category ? "true" : null}">${stage.name}</button>`)}
        </nav>`;
}

function headView({ checklist, items, nextStage, progress, stage }, say) {
    return html`
        <header>
            <h1>${checklist ? checklist.name : stage.name}</h1>
            ${!stage.isPresent && html`<p class="small soft">${say("panel.otherStage", stage.name)}</p>`}
            ${items.length === 0 && html`<p class="notice">${say("panel.noItems", stage.name)}</p>`}
            ${items.length > 0 && progressView(progress, say)}
            ${items.length > 0 && html`<p class="standing">${standing(progress, stage, nextStage, say)}</p>`}
            ${checklist && checklist.introduction && html`<p class="soft small">${checklist.introduction}</p>`}
        </header>`;
}

function standing({ holding }, stage, nextStage, say) {
    const move = stage.isPresent && nextStage ? say("panel.moveTo", nextStage.name) : say("panel.moveFrom", stage.name);
    if (holding === 0) return say("panel.nothingHolds", move);
    return say(holding === 1 ? "panel.oneHolds" : "panel.someHold", holding, move);
}

/* One piece of the bar per item, in the order of how well it is known; the words beside it say the same. */
function progressView(progress, say) {
    const known = STATES.filter(state => progress[state] > 0);
    const pieces = [].concat(...known.map(state => Array.from({ length: progress[state] }, () => html`<span class="${"state-" + state}"></span>`)));

    return html`
        <div class="bar" aria-hidden="true">${pieces}</div>
        <ul class="counts small" aria-label="${say("panel.progress")}">
            <li>${say("panel.settled", progress.settled, progress.items)}</li>
            ${known.map(state => html`<li class="${"state state-" + state}">${stateIcon(state)}${say("panel.count", progress[state], say("count." + state))}</li>`)}
        </ul>`;
}

function itemsView(panel, actions) {
    const { guidance, order, say } = panel;
    const next = guidance.items.find(item => item.holds || !isAnswered(item));
    const items = order.map(key => guidance.items.find(item => item.key === key));

    return html`<ul class="items" aria-label="${say("panel.items")}">${items.map(item => itemView(item, item === next, panel, actions))}</ul>`;
}

function stagePracticesView(panel) {
    const { guidance, say } = panel;
    if (guidance.practices.length === 0) return null;

    return html`
        <section aria-labelledby="stage-practices">
            <h2 id="stage-practices">${say("panel.stagePractices")}</h2>
            ${practicesView("stage", guidance.practices, panel)}
        </section>`;
}
