/* Draws the panel: stages, heading with progress, items, practices of the stage. */

import { html } from "../shared/html.js";
import { stateIcon } from "../shared/icons.js";
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

/* The stages, and beside them winning and losing where something is asked there. */
function stagesView({ guidance, say }, actions) {
    return html`
        <nav class="stages" aria-label="${say("panel.stages")}">
            ${guidance.stages.map(stage => tabView("stage:" + stage.category, stage.name, guidance.stage && stage.category === guidance.stage.category, () => actions.openView({ stage: stage.category })))}
            ${guidance.moments.length > 0 && html`<span class="divider" aria-hidden="true"></span>`}
            ${guidance.moments.map(moment => tabView("moment:" + moment, say("moment." + moment), guidance.moment === moment, () => actions.openView({ moment })))}
        </nav>`;
}

function tabView(focus, name, isCurrent, open) {
    return html`<button type="button" data-focus="${focus}" @click="${open}" aria-current="${isCurrent ? "true" : null}">${name}</button>`;
}

function headView({ checklist, items, moment, nextStage, progress, stage }, say) {
    const name = stage ? stage.name : say("moment." + moment);
    return html`
        <header>
            <h1>${checklist ? checklist.name : name}</h1>
            ${stage && !stage.isPresent && html`<p class="small soft">${say("panel.otherStage", stage.name)}</p>`}
            ${items.length === 0 && html`<p class="notice">${stage ? say("panel.noItems", name) : say("panel.noItems." + moment)}</p>`}
            ${items.length > 0 && progressView(progress, say)}
            ${items.length > 0 && html`<p class="standing">${standing(progress, moveName(stage, nextStage, moment, say), say)}</p>`}
            ${checklist && checklist.introduction && html`<p class="soft small">${checklist.introduction}</p>`}
        </header>`;
}

function standing({ holding }, move, say) {
    if (holding === 0) return say("panel.nothingHolds", move);
    return say(holding === 1 ? "panel.oneHolds" : "panel.someHold", holding, move);
}

function moveName(stage, nextStage, moment, say) {
    if (!stage) return say("panel.move." + moment);
    return stage.isPresent && nextStage ? say("panel.moveTo", nextStage.name) : say("panel.moveFrom", stage.name);
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
    const next = guidance.items.find(item => item.holds || item.answer.state === "open");
    const items = order.map(key => guidance.items.find(item => item.key === key));

    return html`<ul class="items" aria-label="${say(guidance.stage ? "panel.items" : "panel.momentItems")}">${items.map(item => itemView(item, item === next, panel, actions))}</ul>`;
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
