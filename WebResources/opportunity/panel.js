/* The rep's panel: what a deal knows in a stage, why each thing is asked, and what colleagues do there.
   Here it starts, fetches and draws. What can be done in it are parts of their own: each takes the panel and gives its actions. */

import { getGuidance } from "../shared/api.js";
import { clientContext, dealOf, onHandedOver } from "../shared/client.js";
import { focusOn, keepingFocus } from "../shared/focus.js";
import { html, render } from "../shared/html.js";
import { speak, wordsOf } from "../shared/words.js";
import { asking } from "./asking.js";
import { formAround } from "./formAround.js";
import { drawPanel, waitingView } from "./panelView.js";
import { recording } from "./recording.js";

const PARTS = [recording, asking];

const target = document.getElementById("panel");
const announcement = document.getElementById("announcement");

/* drafts: what is being written, by item; an item with a draft shows its form. asking: reasons for exceptions being written, by item.
   feedback: what the user makes of practices, by deal and practice.
   unfolded: what was opened by hand. order: the items as they stand on the page, which saving does not shuffle.
   view: the stage or moment asked for, { stage } or { moment }; neither is the present stage. */
const panel = {
    xrm: null, say: null, deal: null, formContext: null, view: {}, guidance: null, order: [], drafts: new Map(), asking: new Map(), feedback: new Map(), unfolded: new Set(), problem: null,
    item: key => panel.guidance && panel.guidance.items.find(item => item.key === key) || null,
    shown: () => viewOf(panel.guidance),
    announce: text => { announcement.textContent = text; },
    focus: name => focusOn(target, name),
    load, take, draw
};
Object.assign(panel, formAround(panel));

const actions = Object.assign({ openView, tryAgain: () => load() }, ...PARTS.map(part => part(panel)));

let loading = 0;

async function start() {
    try {
        const context = await clientContext();
        panel.xrm = context.xrm;
        panel.say = await wordsOf(context.xrm);
        panel.deal = dealOf(context);
        panel.formContext = context.formContext || null;
    } catch (outside) {
        return showOnly(html`<p class="notice" role="alert">${outside.message}</p>`);
    }
    speak(panel.say);
    document.title = panel.say("panel.title");
    onHandedOver(changeDeal);
    return panel.deal ? load() : showOnly(html`<p class="notice">${panel.say("panel.saveFirst")}</p>`);
}

/* A new deal gets its id with its first saving; a form may also come to show another deal. */
function changeDeal(context) {
    const deal = dealOf(context);
    panel.formContext = context.formContext || null;
    if (deal === panel.deal || deal === null) return;

    Object.assign(panel, { deal, view: {}, guidance: null });
    panel.drafts.clear();
    panel.asking.clear();
    panel.forgetContacts();
    load();
}

/* What is there stays readable while something newer is fetched; of two answers the later question's counts. */
async function load(isKept) {
    const question = ++loading;
    target.setAttribute("aria-busy", "true");
    if (!panel.guidance) render(target, waitingView(panel.say));
    try {
        const guidance = await getGuidance(panel.xrm, panel.deal, panel.view);
        if (question !== loading) return;
        const isSameView = panel.guidance !== null && isSame(panel.shown(), viewOf(guidance));
        if (panel.guidance && !isSameView) window.scrollTo(0, 0);
        panel.problem = null;
        take(guidance, isSameView && isKept);
    } catch (refusal) {
        if (question !== loading) return;
        panel.problem = panel.say("panel.notLoaded", refusal.message);
    }
    target.removeAttribute("aria-busy");
    draw();
}

function take(guidance, isSameView) {
    const keys = guidance.items.map(item => item.key);
    const kept = isSameView ? panel.order.filter(key => keys.includes(key)) : [];
    panel.order = kept.concat(keys.filter(key => !kept.includes(key)));
    panel.guidance = guidance;
}

function draw() {
    keepingFocus(target, () => drawPanel(target, panel, actions));
}

function openView(view) {
    panel.view = view;
    return load();
}

/* The view that guidance shows. */
const viewOf = ({ moment, stage }) => stage ? { stage: stage.category } : { moment };

const isSame = (one, other) => one.stage === other.stage && one.moment === other.moment;

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

start();
