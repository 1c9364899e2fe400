/* The rep's panel: what a deal knows in a stage, why each thing is asked, and what colleagues do there.
   Here it starts, fetches and draws. What can be done in it are parts of their own: each takes the panel and gives its actions. */

import { getGuidance } from "../shared/api.js";
import { bareId, clientContext, dealOf, dealOnPage, isInPane, onHandedOver } from "../shared/client.js";
import { focusOn, keepingFocus } from "../shared/focus.js";
import { learnNumbers } from "../shared/formats.js";
import { forgetRendered, html, render } from "../shared/html.js";
import { inTime, kindOf } from "../shared/refusals.js";
import { speak, wordsOf } from "../shared/words.js";
import { asking } from "./asking.js";
import { beside } from "./beside.js";
import { isChanged } from "./draft.js";
import { draftStore } from "./draftStore.js";
import { formAround } from "./formAround.js";
import { drawPanel, waitingView } from "./panelView.js";
import { recording } from "./recording.js";

const PARTS = [recording, asking, beside];
const NUMBERS = ["number", "money"];
const PATIENCE = { slowAfter: 8000, givenUpAfter: 60000 };

const target = document.getElementById("panel");
const announcement = document.getElementById("announcement");

/* drafts: what is being written, by item; an item with a draft shows its form. undos: what can be put back, by item. asking: reasons for exceptions being written, by item.
   feedback: what the user makes of practices, by deal and practice.
   unfolded: what was opened by hand. order: the items as they stand on the page, and next: the next best gap, which saving as one goes does not shuffle.
   view: the stage or moment asked for, { stage } or { moment }; neither is the present stage. saves: how many there were, so that what was fetched before one is fetched again. */
const panel = {
    xrm: null, say: null, user: null, deal: null, formContext: null, view: {}, guidance: null, order: [], next: null, drafts: new Map(), undos: new Map(), asking: new Map(), feedback: new Map(), unfolded: new Set(),
    problem: null, isSlow: false, saves: 0, whenLoaded: [], whenDealChanges: [],
    item: key => panel.guidance && panel.guidance.items.find(item => item.key === key) || null,
    shown: () => viewOf(panel.guidance),
    isShown: guidance => panel.guidance !== null && isSame(panel.shown(), viewOf(guidance)),
    mayWrite: () => panel.guidance.mayWrite !== false,
    announce: text => { announcement.textContent = text; },
    focus: name => focusOn(target, name),
    isIn: key => document.activeElement === document.body || document.activeElement.closest("[data-key='" + CSS.escape(key) + "']") !== null,
    load, take, chooseNext, draw
};
Object.assign(panel, formAround(panel), { store: draftStore(panel) });

const actions = Object.assign({ openView, tryAgain: () => load() }, ...PARTS.map(part => part(panel, () => actions)));

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
    const isWriting = panel.asking.size > 0 || [...panel.drafts.values()].some(isChanged);
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
        const guidance = await inTime(fetchAsOfNow(), Object.assign({ onSlow: () => question === loading && becomeSlow() }, PATIENCE));
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
    actions.lookForMeeting();
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
    keepingFocus(target, () => drawPanel(target, panel, actions));
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
        actions.writeAnswer(item, "value");
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
    actions.tryWaiting();
    draw();
}

window.addEventListener("online", becomeOnline);
window.addEventListener("offline", () => panel.say && draw());
start();
