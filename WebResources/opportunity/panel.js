/* The rep's panel: what a deal knows in a stage, why each thing is asked, and what colleagues do there.
   Here it starts, fetches and draws. What can be done in it are parts of their own: each takes the panel and gives what it adds to it. */

import { bareId, clientContext, dealOf, dealOnPage, getGuidance, inTime, isInPane, kindOf, onHandedOver } from "../shared/client.js";
import { button, element, focusOn, forgetRendered, hintView, html, keepingFocus, problemView, render, renderWhen, stateIcon } from "../shared/html.js";
import { learnNumbers, speak, wordsOf } from "../shared/words.js";
import { contactsOf } from "./answerForm.js";
import { BESIDE, PROMPT, besideOf } from "./beside.js";
import { draftStore, formsOf, isChanged, perDeal } from "./drafts.js";
import { drawItem, feedbackShown, itemRow, practicesView } from "./itemView.js";
import { recording } from "./recording.js";

const NUMBERS = ["number", "money"];
const PATIENCE = { slowAfter: 8000, givenUpAfter: 60000 };

const target = document.getElementById("panel");
const announcement = document.getElementById("announcement");

/* drafts: what is being written, by item; an item with a draft shows its form. undos: what can be put back, by item.
   verdicts: what the user has just said of practices, by practice. unfolded: what was opened by hand. order: the items as they stand on the page, and next: the next best gap, which saving as one goes does not shuffle.
   view: the stage or moment asked for, { stage } or { moment }; neither is the present stage. saves: how many there were, so that what was fetched before one is fetched again. */
const panel = {
    xrm: null, say: null, user: null, deal: null, formContext: null, view: {}, guidance: null, order: [], next: null, drafts: new Map(), undos: new Map(), unfolded: new Set(),
    problem: null, isSlow: false, saves: 0, whenLoaded: [], whenDealChanges: [],
    item: key => panel.guidance && panel.guidance.items.find(item => item.key === key) || null,
    shown: () => viewOf(panel.guidance),
    isShown: guidance => panel.guidance !== null && isSame(panel.shown(), viewOf(guidance)),
    mayWrite: () => panel.guidance.mayWrite,
    announce: text => { announcement.textContent = text; },
    tell: (key, ...values) => panel.announce(panel.say(key, ...values)),
    focus: name => focusOn(target, name),
    isIn: key => document.activeElement === document.body || document.activeElement.closest("[data-key='" + CSS.escape(key) + "']") !== null,
    load, take, chooseNext, draw
};
Object.assign(panel, formAround(), { store: draftStore(panel), verdicts: perDeal(panel, () => new Map()) });
panel.forms = formsOf(panel);
panel.behind = besideOf(panel);

panel.actions = recording(panel);

let loading = 0;

async function start() {
    try {
        const context = await clientContext();
        panel.xrm = context.xrm;
        panel.say = await wordsOf(context.xrm);
        panel.user = userOf(context.xrm);
        panel.deal = dealOf(context);
        panel.formContext = context.formContext || null;
    } catch (outside) {
        return showOnly(html`<p class="notice" role="alert">${outside.message}</p>`);
    }
    speak(panel.say);
    document.title = panel.say("panel.title");
    onHandedOver(context => showDeal(dealOf(context), context.formContext));
    if (isInPane()) ["pointerenter", "focusin"].forEach(turning => document.documentElement.addEventListener(turning, goAlong));
    return panel.deal ? load() : showOnly(html`<p class="notice">${panel.say("panel.saveFirst")}</p><h1 class="unseen">${panel.say("panel.title")}</h1>`);
}

/* A pane stays open while the app goes on to another deal, and no event tells it. Who turns to it sees the deal on the page, unless something is being written. */
function goAlong() {
    const deal = dealOnPage(panel.xrm);
    const isWriting = panel.forms.isWriting() || [...panel.drafts.values()].some(isChanged);
    if (deal && !isWriting) showDeal(deal, null);
}

/* A new deal gets its id with its first saving; a form may also come to show another deal. */
function showDeal(deal, formContext) {
    panel.formContext = formContext || null;
    if (deal === panel.deal || deal === null) return;

    Object.assign(panel, { deal, view: {}, guidance: null, problem: null });
    panel.whenDealChanges.forEach(hear => hear());
    load();
}

/* What is there stays readable while something newer is fetched; of two answers the later question's counts. */
async function load(isKept) {
    const question = ++loading;
    target.setAttribute("aria-busy", "true");
    if (!panel.guidance) render(target, waitingView(panel.say));
    try {
        const guidance = await inTime(fetchAsOfNow(), PATIENCE, () => question === loading && becomeSlow());
        if (question !== loading) return;
        const isSameView = panel.isShown(guidance);
        if (panel.guidance && !isSameView) window.scrollTo(0, 0);
        panel.problem = null;
        take(guidance, isSameView && isKept);
        panel.whenLoaded.forEach(hear => hear(guidance));
    } catch (refusal) {
        if (question !== loading) return;
        panel.problem = whyNotLoaded(refusal);
    }
    panel.isSlow = false;
    target.removeAttribute("aria-busy");
    draw();
    panel.behind.lookForMeeting();
    writeNumbersAsTheUserDoes();
}

async function writeNumbersAsTheUserDoes() {
    const hasNumbers = panel.guidance && panel.guidance.items.some(({ answer, type }) => NUMBERS.includes(type) && answer.value);
    if (!hasNumbers || !await learnNumbers(panel.xrm)) return;
    forgetRendered();
    draw();
}

/* What was fetched while something was saved may be from before. */
async function fetchAsOfNow() {
    const { saves } = panel;
    const guidance = await getGuidance(panel.xrm, panel.deal, panel.view);
    return saves === panel.saves ? guidance : fetchAsOfNow();
}

function becomeSlow() {
    panel.isSlow = true;
    if (panel.guidance) draw();
    else render(target, waitingView(panel.say, () => load()));
}

function whyNotLoaded(refusal) {
    const kind = kindOf(refusal);
    if (kind === "said" || kind === "changed") return refusal.message;
    return panel.say(kind === "forbidden" ? "panel.mayNotRead" : "panel.notLoaded", refusal.message);
}

/* Saved as one goes (isQuiet), the next best gap stays where it is. */
function take(guidance, isSameView, isQuiet) {
    const keys = guidance.items.map(item => item.key);
    const kept = isSameView ? panel.order.filter(key => keys.includes(key)) : [];
    panel.order = kept.concat(keys.filter(key => !kept.includes(key)));
    panel.guidance = guidance;
    // A deal that is closed goes nowhere: nothing holds it.
    if (guidance.closed) guidance.items.forEach(item => { item.holds = false; });
    if (!isQuiet || !keys.includes(panel.next)) chooseNext();
}

function chooseNext() {
    const next = !panel.guidance.closed && panel.guidance.items.find(item => item.holds || item.answer.state === "open");
    panel.next = next ? next.key : null;
}

function draw() {
    keepingFocus(target, drawSections);
}

function openView(view) {
    panel.view = view;
    panel.undos.clear();
    return load();
}

/* The view that guidance shows. */
const viewOf = ({ moment, stage }) => stage ? { stage: stage.category } : { moment };

const isSame = (one, other) => one.stage === other.stage && one.moment === other.moment;

/* Null where the client does not say: then nothing is kept in the browser. */
const userOf = xrm => bareId(xrm.Utility.getGlobalContext().userSettings.userId) || null;

function showOnly(content) {
    render(target, content);
    target.removeAttribute("aria-busy");
}

/* What the panel has from the deal's form around it, and gives to it: contacts(isAgain), fieldLabel(column), showOnForm(). */
function formAround() {
    let people = null;

    /* Fetched once, when the first field asks for them; again when the user says so, or after a failure. */
    function contacts(isAgain) {
        if (!people || isAgain) people = contactsOf(panel.xrm, panel.deal);
        people.catch(() => { people = null; });
        return people;
    }

    /* What the form calls a field of the deal; null where the form does not show it. */
    function fieldLabel(column) {
        const control = panel.formContext && panel.formContext.getControl && panel.formContext.getControl(column);
        return control ? control.getLabel() : null;
    }

    /* The field on the form shows what was just saved. What the user has not saved there yet is theirs to save or to let go: then the form stays as it is. */
    async function showOnForm() {
        const form = panel.formContext;
        if (!form || form.data.getIsDirty()) return;
        try {
            await form.data.refresh(false);
        } catch (notRefreshed) {
            // The answer is saved; the form shows it when it is next opened.
        }
    }

    panel.whenDealChanges.push(() => { people = null; });
    return { contacts, fieldLabel, showOnForm };
}

/* What the form's script may ask of the panel. */
window.CrmChecklistsPanel = {
    /* Shows an item with its form, and puts the cursor into it. */
    openAt: async (stage, key) => {
        if (!panel.deal) return;
        await openView({ stage });
        const item = panel.item(key);
        if (!item) return;
        // Only the panel scrolls: the form around it shows the sentence that says why the panel opened.
        const place = [...target.querySelectorAll("[data-key]")].find(one => one.dataset.key === key);
        window.scrollTo(0, place.getBoundingClientRect().top + window.scrollY - 37);
        panel.actions.writeAnswer(item, "value");
    },
    /* Shows the present stage as it stands on the server now. */
    reload: () => panel.deal ? openView({}) : undefined,
    /* Shows the same view as it stands on the server now; fields of the form may be answers. */
    refresh: () => panel.deal && panel.guidance ? load(true) : undefined
};

/* The browser may know that the connection is back before anybody asks. */
function becomeOnline() {
    if (!panel.say) return;
    if (panel.problem) load(true);
    panel.actions.tryWaiting();
    draw();
}

window.addEventListener("online", becomeOnline);
window.addEventListener("offline", () => panel.say && draw());

/* Draws the panel: sections, each drawn again only when what it shows has changed. */

const STATES = ["verified", "assumed", "notYet", "unknowable", "waived", "open"];

/* In the order of the page. */
const SECTIONS = [
    { shows: ({ guidance, problem }) => [problem, guidance === null], view: notLoadedView },
    section(({ closed, mayWrite }) => [closed, mayWrite], rightsView),
    section(({ stages, stage, moment, moments }) => [stages, stage, moment, moments], stagesView),
    section(({ checklist, closed, deal, items, moment, nextStage, progress, stage }) => [checklist, closed, deal.name, items.length, moment, nextStage, progress, stage], headView),
    { draw: drawItems },
    section(({ mayWrite, practices }, panel) => [mayWrite, practices, practices.length > 0 && feedbackShown(panel)], stagePracticesView),
    ...BESIDE,
    { shows: connectionOf, view: connectionView }
];

/* A section of what was fetched. shows(guidance, panel) gives all of it that view(panel) depends on. */
function section(shows, view) {
    return { shows: panel => panel.guidance && [shows(panel.guidance, panel)], view: panel => panel.guidance && view(panel) };
}

const places = SECTIONS.map(() => element(html`<div class="part"></div>`));
const list = element(html`<ul class="items"></ul>`);
const prompt = element(html`<div class="part"></div>`);
const rows = new Map();

let drawnDeal = null;

/* What was fetched, and the notice when the last fetching failed. */
function drawSections() {
    if (places[0].parentNode !== target) target.replaceChildren(...places);
    SECTIONS.forEach(({ draw, shows, view }, index) => {
        if (draw) draw(places[index], panel);
        else renderWhen(places[index], shows(panel), () => view(panel));
    });
    renderWhen(prompt, PROMPT.shows(panel), () => PROMPT.view(panel));
}

/* The panel before anything is known: as high as what comes, so that nothing jumps. With `again`, it has taken long. */
function waitingView(say, again) {
    return html`
        <p class="soft">${say(again ? "panel.slow" : "panel.loading")}</p>
        <h1 class="unseen">${say("panel.title")}</h1>
        ${again && html`<div class="row">${button(say("panel.tryAgain"), again)}</div>`}
        <div class="skeleton" aria-hidden="true"></div><div class="skeleton tall" aria-hidden="true"></div><div class="skeleton" aria-hidden="true"></div>`;
}

function notLoadedView({ guidance, problem, say }) {
    return problem && [
        problemView(problem),
        !guidance && html`<h1 class="unseen">${say("panel.title")}</h1>`,
        html`<div class="row">${button(say("panel.tryAgain"), () => load(), { focus: "again" })}</div>`
    ];
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
function connectionView(panel) {
    const shown = connectionOf(panel);
    if (!shown) return null;

    const { say } = panel;
    const [waiting, isOnline] = shown;
    const text = waiting === 0 ? say(isOnline ? "panel.slow" : "connection.none") : say(waiting === 1 ? "connection.oneWaits" : "connection.someWait", waiting);
    return html`
        <div class="connection notice" role="status">${text}
            ${waiting > 0 && button(say("record.tryNow"), () => panel.actions.tryWaiting(), { focus: "tryNow" })}</div>`;
}

/* The stages, and beside them winning, losing and preparing a meeting where something is asked there. The prompt is a part of its own: when it comes, the tabs stay where they were scrolled to. */
function stagesView({ guidance, say }) {
    // A browser counts what is below the prompt as seen.
    const showWhole = ({ target }) => target.scrollIntoView({ block: "nearest", inline: "nearest" });
    return html`
        <div class="stages"><div class="tabs">
            <nav aria-label="${say("panel.stages")}" @focusin="${showWhole}">
                ${guidance.stages.map(stage => tabView("stage:" + stage.category, stage.name, guidance.stage && stage.category === guidance.stage.category, () => openView({ stage: stage.category })))}
                ${guidance.moments.length > 0 && html`<span class="divider" aria-hidden="true"></span>`}
                ${guidance.moments.map(moment => tabView("moment:" + moment, say("moment." + moment), guidance.moment === moment, () => openView({ moment })))}
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
            ${isInPane() && hintView(deal.name)}
            <h1>${checklist ? checklist.name : name}</h1>
            ${stage && !stage.isPresent && html`<p class="small soft">${say("panel.otherStage", stage.name)}</p>`}
            ${items.length === 0 && html`<p class="notice">${stage ? say("panel.noItems", name) : say("panel.noItems." + moment)}</p>`}
            ${items.length > 0 && progressView(progress, say)}
            ${items.length > 0 && !closed && html`<p class="standing">${standing(progress, moveName(stage, nextStage, moment, say), say)}</p>`}
            ${checklist && checklist.introduction && hintView(checklist.introduction)}
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
        <div class="pieces" aria-hidden="true">${pieces}</div>
        <ul class="counts small" aria-label="${say("panel.progress")}">
            <li>${say("panel.known", progress.verified + progress.assumed, progress.items, progress.verified)}</li>
            ${known.map(state => html`<li class="${"state state-" + state}">${stateIcon(state)}${say("panel.count", progress[state], say("count." + state))}</li>`)}
        </ul>`;
}

/* An item keeps its place on the page as long as it is in the view, so that what is being written there is never touched. */
function drawItems(place, panel) {
    const { guidance, order, say } = panel;
    if (!guidance || panel.deal !== drawnDeal) rows.clear();
    drawnDeal = panel.deal;
    if (!guidance) return place.replaceChildren();

    [...rows.keys()].filter(key => !order.includes(key)).forEach(key => rows.delete(key));
    order.filter(key => !rows.has(key)).forEach(key => rows.set(key, itemRow(key)));
    order.forEach(key => drawItem(rows.get(key), panel.item(key), panel.next === key, panel));

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

start();
