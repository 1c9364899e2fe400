/* The rep's panel: what a deal knows in a stage, why each thing is asked, and what colleagues do there. */

import { clientContext, formRecord } from "../shared/client.js";
import { getGuidance, saveAnswers } from "../shared/api.js";
import { html, render } from "../shared/html.js";
import { speak, wordsOf } from "../shared/words.js";
import { panelView } from "./panelView.js";

const target = document.getElementById("panel");
const announcement = document.getElementById("announcement");

const panel = { xrm: null, say: null, deal: null, stage: undefined, guidance: null, openKey: null, problem: null, isSaving: false };

async function start() {
    try {
        const { xrm } = await clientContext();
        const record = formRecord();
        panel.xrm = xrm;
        panel.say = wordsOf(xrm);
        panel.deal = record && record.id;
        speak(xrm);
        document.title = panel.say("panel.title");
    } catch (outside) {
        render(target, html`<p class="notice" role="alert">${outside.message}</p>`);
        target.removeAttribute("aria-busy");
        return;
    }
    if (panel.deal) load();
    else showNotice(panel.say("panel.saveFirst"));
}

async function load() {
    target.setAttribute("aria-busy", "true");
    if (!panel.guidance) render(target, html`<p class="soft">${panel.say("panel.loading")}</p><div class="skeleton"></div><div class="skeleton"></div>`);
    try {
        panel.guidance = await getGuidance(panel.xrm, panel.deal, panel.stage);
        panel.problem = null;
        draw();
    } catch (refusal) {
        showNotice(panel.say("panel.notLoaded", refusal.message), html`<button @click="${load}">${panel.say("panel.tryAgain")}</button>`);
    }
    target.removeAttribute("aria-busy");
}

async function save(answer) {
    panel.isSaving = true;
    announcement.textContent = panel.say("panel.saving");
    try {
        panel.guidance = await saveAnswers(panel.xrm, panel.deal, panel.guidance.stage.category, [answer]);
        panel.problem = null;
        panel.openKey = null;
        panel.isSaving = false;
        draw();
        focusItem(answer.item);
        announcement.textContent = panel.say("panel.saved");
        return null;
    } catch (refusal) {
        panel.isSaving = false;
        announcement.textContent = "";
        return refusal.message;
    }
}

function draw() {
    render(target, panelView(panel, { openItem, closeItem, openStage, save }));
}

function openItem(key) {
    panel.openKey = key;
    draw();
    const field = target.querySelector(".item [data-first-field]");
    if (field) field.focus();
}

function closeItem(key) {
    panel.openKey = null;
    draw();
    focusItem(key);
}

function openStage(category) {
    panel.stage = category;
    panel.openKey = null;
    return load();
}

function focusItem(key) {
    const item = [...target.querySelectorAll("[data-key]")].find(element => element.dataset.key === key);
    const button = item && item.querySelector("button");
    if (button) button.focus();
}

function showNotice(text, action) {
    render(target, html`<div class="notice" role="alert">${text}</div>${action}`);
    target.removeAttribute("aria-busy");
}

/* What the form's script may ask of the panel. */
window.CrmChecklistsPanel = {
    openAt: async (stage, key) => {
        panel.stage = stage;
        await load();
        openItem(key);
    },
    reload: () => {
        panel.stage = undefined;
        panel.openKey = null;
        return load();
    }
};

start();
