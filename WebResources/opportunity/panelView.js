/* Draws the panel: sections, each drawn again only when what it shows has changed. */

import { isInPane } from "../shared/client.js";
import { element, html, renderWhen } from "../shared/html.js";
import { stateIcon } from "../shared/icons.js";
import { BESIDE, PROMPT } from "./beside.js";
import { drawItem, itemRow } from "./itemView.js";
import { practicesView } from "./practiceView.js";

const STATES = ["verified", "assumed", "notYet", "unknowable", "waived", "open"];

/* In the order of the page. */
const SECTIONS = [
    { shows: ({ guidance, problem }) => [problem, guidance === null], view: problemView },
    section(({ closed, mayWrite }) => [closed, mayWrite], rightsView),
    section(({ stages, stage, moment, moments }) => [stages, stage, moment, moments], stagesView),
    section(({ checklist, closed, deal, items, moment, nextStage, progress, stage }) => [checklist, closed, deal.name, items.length, moment, nextStage, progress, stage], headView),
    { draw: drawItems },
    section(({ mayWrite, practices }) => [mayWrite, practices], stagePracticesView),
    ...BESIDE,
    { shows: connectionOf, view: connectionView }
];

/* A section of what was fetched. shows(guidance) gives all of it that view(panel, actions) depends on. */
function section(shows, view) {
    return { shows: ({ guidance }) => guidance && [shows(guidance)], view: (panel, actions) => panel.guidance && view(panel, actions) };
}

const places = SECTIONS.map(() => element(html`<div class="part"></div>`));
const list = element(html`<ul class="items"></ul>`);
const prompt = element(html`<div class="part"></div>`);
const rows = new Map();

let drawnDeal = null;

/** Draws the whole panel: what was fetched, and the notice when the last fetching failed. */
export function drawPanel(target, panel, actions) {
    if (places[0].parentNode !== target) target.replaceChildren(...places);
    SECTIONS.forEach(({ draw, shows, view }, index) => {
        if (draw) draw(places[index], panel, actions);
        else renderWhen(places[index], shows(panel), () => view(panel, actions));
    });
    renderWhen(prompt, PROMPT.shows(panel), () => PROMPT.view(panel, actions));
}

/** The panel before anything is known: as high as what comes, so that nothing jumps. With `again`, it has taken long. */
export function waitingView(say, again) {
    return html`
        <p class="soft">${say(again ? "panel.slow" : "panel.loading")}</p>
        <h1 class="unseen">${say("panel.title")}</h1>
        ${again && html`<div class="row"><button type="button" @click="${again}">${say("panel.tryAgain")}</button></div>`}
        <div class="skeleton" aria-hidden="true"></div><div class="skeleton tall" aria-hidden="true"></div><div class="skeleton" aria-hidden="true"></div>`;
}

function problemView({ guidance, problem, say }, actions) {
    return problem && html`
        <div class="notice danger" role="alert">${problem}</div>
        ${!guidance && html`<h1 class="unseen">${say("panel.title")}</h1>`}
        <div class="row"><button type="button" data-focus="again" @click="${() => actions.tryAgain()}">${say("panel.tryAgain")}</button></div>`;
}

/* What cannot be written here is said once, above everything; and a deal that is closed says how. */
function rightsView({ guidance, mayWrite, say }) {
    return [
        guidance.closed && html`<p class="notice">${say("panel.closed." + guidance.closed.state)}</p>`,
        !mayWrite() && html`<p class="notice">${say("panel.readOnly")}</p>`
    ];
}

/* How many answers wait for the connection; null while all is well. */
function connectionOf({ drafts, isSlow, guidance }) {
    const waiting = [...drafts.values()].filter(draft => draft.waits).length;
    return waiting > 0 || !navigator.onLine || isSlow && guidance ? [waiting, navigator.onLine] : null;
}

/* At the lower edge, over the page: what comes and goes by itself must not push anything. */
function connectionView(panel, actions) {
    const shown = connectionOf(panel);
    if (!shown) return null;

    const { say } = panel;
    const [waiting, isOnline] = shown;
    const text = waiting === 0 ? say(isOnline ? "panel.slow" : "connection.none") : say(waiting === 1 ? "connection.oneWaits" : "connection.someWait", waiting);
    return html`
        <div class="connection notice" role="status">${text}
            ${waiting > 0 && html`<button type="button" data-focus="tryNow" @click="${() => actions.tryWaiting()}">${say("record.tryNow")}</button>`}</div>`;
}

/* The stages, and beside them winning, losing and preparing a meeting where something is asked there. The prompt is a part of its own: when it comes, the tabs stay where they were scrolled to. */
function stagesView({ guidance, say }, actions) {
    // A browser counts what is below the prompt as seen.
    const showWhole = ({ target }) => target.scrollIntoView({ block: "nearest", inline: "nearest" });
    return html`
        <div class="stages"><div class="tabs">
            <nav aria-label="${say("panel.stages")}" @focusin="${showWhole}">
                ${guidance.stages.map(stage => tabView("stage:" + stage.category, stage.name, guidance.stage && stage.category === guidance.stage.category, () => actions.openView({ stage: stage.category })))}
                ${guidance.moments.length > 0 && html`<span class="divider" aria-hidden="true"></span>`}
                ${guidance.moments.map(moment => tabView("moment:" + moment, say("moment." + moment), guidance.moment === moment, () => actions.openView({ moment })))}
            </nav>
            ${prompt}
        </div></div>`;
}

function tabView(focus, name, isCurrent, open) {
    return html`<button type="button" data-focus="${focus}" @click="${open}" aria-current="${isCurrent ? "true" : null}">${name}</button>`;
}

function headView({ guidance, say }) {
    const { checklist, closed, deal, items, moment, nextStage, progress, stage } = guidance;
    const name = stage ? stage.name : say("moment." + moment);
    return html`
        <header>
            ${isInPane() && html`<p class="soft small">${deal.name}</p>`}
            <h1>${checklist ? checklist.name : name}</h1>
            ${stage && !stage.isPresent && html`<p class="small soft">${say("panel.otherStage", stage.name)}</p>`}
            ${items.length === 0 && html`<p class="notice">${stage ? say("panel.noItems", name) : say("panel.noItems." + moment)}</p>`}
            ${items.length > 0 && progressView(progress, say)}
            ${items.length > 0 && !closed && html`<p class="standing">${standing(progress, moveName(stage, nextStage, moment, say), say)}</p>`}
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
            <li>${say("panel.known", progress.verified + progress.assumed, progress.items, progress.verified)}</li>
            ${known.map(state => html`<li class="${"state state-" + state}">${stateIcon(state)}${say("panel.count", progress[state], say("count." + state))}</li>`)}
        </ul>`;
}

/* An item keeps its place on the page as long as it is in the view, so that what is being written there is never touched. */
function drawItems(place, panel, actions) {
    const { guidance, order, say } = panel;
    if (!guidance || panel.deal !== drawnDeal) rows.clear();
    drawnDeal = panel.deal;
    if (!guidance) return place.replaceChildren();

    [...rows.keys()].filter(key => !order.includes(key)).forEach(key => rows.delete(key));
    order.filter(key => !rows.has(key)).forEach(key => rows.set(key, itemRow(key)));
    order.forEach(key => drawItem(rows.get(key), panel.item(key), panel.next === key, panel, actions));

    const shown = order.map(key => rows.get(key).place);
    if (shown.length !== list.children.length || shown.some((row, index) => row !== list.children[index])) list.replaceChildren(...shown);
    list.setAttribute("aria-label", say(guidance.stage ? "panel.items" : guidance.moment === "preparingMeeting" ? "panel.meetingItems" : "panel.momentItems"));
    if (list.parentNode !== place) place.replaceChildren(list);
}

function stagePracticesView(panel) {
    const { guidance, say } = panel;
    return guidance.practices.length > 0 && html`
        <section aria-labelledby="stage-practices">
            <h2 id="stage-practices">${say("panel.stagePractices")}</h2>
            ${practicesView("stage", guidance.practices, panel)}
        </section>`;
}
