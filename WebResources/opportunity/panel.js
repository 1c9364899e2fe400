/* The rep's panel: what a deal knows in a stage, why each thing is asked, and what colleagues do there. */

import { askWaiver, getGuidance, saveAnswers } from "../shared/api.js";
import { clientContext, dealOf, onHandedOver } from "../shared/client.js";
import { focusOn, keepingFocus } from "../shared/focus.js";
import { html, render } from "../shared/html.js";
import { speak, wordsOf } from "../shared/words.js";
import { contactsOf } from "./contacts.js";
import { answerOf, draftOf } from "./draft.js";
import { panelView, waitingView } from "./panelView.js";

const target = document.getElementById("panel");
const announcement = document.getElementById("announcement");

/* drafts: what is being written, by item; an item with a draft shows its form. asking: reasons for exceptions being written, by item.
   unfolded: what was opened by hand. order: the items as they stand on the page, which saving does not shuffle.
   view: the stage or moment asked for, { stage } or { moment }; neither is the present stage. */
const panel = {
    xrm: null, say: null, deal: null, formContext: null, view: {}, guidance: null, order: [], drafts: new Map(), asking: new Map(), unfolded: new Set(), problem: null,
    contacts, fieldLabel
};
const actions = { writeAnswer, stopWriting, keepDraft, openView, save, startAsking, stopAsking, askWaiver: sendWaiver, tryAgain: () => load() };

const ANSWER_CHANGED = /\(CHK205\)\s*$/;

let loading = 0;
let people = null;

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
    people = null;
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
        const isSameView = panel.guidance !== null && isSame(viewOf(panel.guidance), viewOf(guidance));
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

async function save(item, draft) {
    if (draft.isSaving) return;
    draft.isSaving = true;
    draft.problem = null;
    announcement.textContent = panel.say("panel.saving");
    draw();
    try {
        const guidance = await saveAnswers(panel.xrm, panel.deal, viewOf(panel.guidance), [answerOf(item, draft)]);
        panel.drafts.delete(item.key);
        panel.problem = null;
        take(guidance, true);
        draw();
        focusOn(target, "item:" + item.key);
        announcement.textContent = panel.say("panel.saved", guidance.progress.settled, guidance.progress.items);
        if (item.boundTo) showOnForm();
    } catch (refusal) {
        draft.isSaving = false;
        announcement.textContent = "";
        draft.problem = await whyNotSaved(item, draft, refusal);
        draw();
    }
}

async function whyNotSaved(item, draft, refusal) {
    if (!refusal.errorCode) return panel.say("form.notSaved", refusal.message);
    if (!ANSWER_CHANGED.test(refusal.message)) return refusal.message;
    return await showTheirs(item.key, draft) ? panel.say("form.changedMeanwhile") : refusal.message;
}

/* What somebody else wrote is shown above the draft, which from then on is saved knowing it. */
async function showTheirs(key, draft) {
    try {
        take(await getGuidance(panel.xrm, panel.deal, viewOf(panel.guidance)), true);
    } catch (unreachable) {
        return false;
    }
    const now = panel.guidance.items.find(item => item.key === key);
    if (!now) return false;
    draft.version = now.answer.version;
    draft.theirs = now.answer;
    return true;
}

function take(guidance, isSameView) {
    const keys = guidance.items.map(item => item.key);
    const kept = isSameView ? panel.order.filter(key => keys.includes(key)) : [];
    panel.order = kept.concat(keys.filter(key => !kept.includes(key)));
    panel.guidance = guidance;
}

function draw() {
    keepingFocus(target, () => render(target, panelView(panel, actions)));
}

/* Shows the form of an item, with the cursor in the field that is named. */
function writeAnswer(item, field) {
    if (!panel.drafts.has(item.key)) panel.drafts.set(item.key, draftOf(item));
    draw();
    focusOn(target, field + ":" + item.key);
}

function stopWriting(key) {
    panel.drafts.delete(key);
    draw();
    focusOn(target, "item:" + key);
}

/* The form is on the page already; what is written in it only has to outlast the next drawing. */
function keepDraft(key, draft) {
    panel.drafts.set(key, draft);
}

function openView(view) {
    panel.view = view;
    return load();
}

/* The view that guidance shows. */
const viewOf = ({ moment, stage }) => stage ? { stage: stage.category } : { moment };

const isSame = (one, other) => one.stage === other.stage && one.moment === other.moment;

function startAsking(key) {
    panel.asking.set(key, { reason: "" });
    draw();
    focusOn(target, "waiverReason:" + key);
}

function stopAsking(key) {
    panel.asking.delete(key);
    draw();
    focusOn(target, "waiver:" + key);
}

async function sendWaiver(item, asking) {
    if (asking.isSending) return;
    asking.isSending = true;
    asking.problem = null;
    announcement.textContent = panel.say("waiver.sending");
    draw();
    try {
        await askWaiver(panel.xrm, panel.deal, item.key, asking.reason);
    } catch (refusal) {
        asking.isSending = false;
        asking.problem = refusal.errorCode ? refusal.message : panel.say("waiver.notSent", refusal.message);
        announcement.textContent = "";
        return draw();
    }
    panel.asking.delete(item.key);
    await load(true);
    announcement.textContent = panel.say("waiver.sent");
    return focusOn(target, "item:" + item.key) || focusOn(target, "value:" + item.key);
}

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
        const item = panel.guidance && panel.guidance.items.find(one => one.key === key);
        if (!item) return;
        // Only the panel scrolls: the form around it shows the sentence that says why the panel opened.
        const place = [...target.querySelectorAll("[data-key]")].find(one => one.dataset.key === key);
        window.scrollTo(0, place.getBoundingClientRect().top + window.scrollY - 37);
        writeAnswer(item, "value");
    },
    /* Shows the present stage as it stands on the server now. */
    reload: () => panel.deal ? openView({}) : undefined,
    /* Shows the same view as it stands on the server now; fields of the form may be answers. */
    refresh: () => panel.deal && panel.guidance ? load(true) : undefined
};

start();
