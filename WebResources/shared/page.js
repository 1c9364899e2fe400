/* What the full pages share: getting Xrm and words, their Custom APIs, and saying what went wrong. */

import { ACTION, call, clientContext, FUNCTION } from "./client.js";
import { button, html, problemView, render } from "./html.js";
import { speak, wordsOf, wordsToo } from "./words.js";

/** Starts a page: calls draw({ xrm, say, target, announce }) and shows its failure as a notice with a way to try again. */
export async function startPage(titleKey, draw) {
    const target = document.getElementById("page");
    const announcement = document.getElementById("announcement");
    const page = { target, announce: text => { announcement.textContent = text; } };
    try {
        page.xrm = (await clientContext()).xrm;
        page.say = await wordsToo(await wordsOf(page.xrm), "Pages");
    } catch (outside) {
        render(target, html`<p class="notice" role="alert">${outside.message}</p>`);
        target.removeAttribute("aria-busy");
        return;
    }
    speak(page.say);
    document.title = page.say(titleKey);
    await attempt(page, draw);
}

/** Runs draw(page); while it waits the page is busy, and a refusal becomes a sentence with a button. */
export async function attempt(page, draw) {
    page.target.setAttribute("aria-busy", "true");
    if (!page.target.firstElementChild) render(page.target, html`<p class="soft">${page.say("page.loading")}</p>`);
    try {
        await draw(page);
    } catch (refusal) {
        render(page.target, [problemView(page.say("page.notLoaded", refusal.message)), html`<div class="row">${button(page.say("panel.tryAgain"), () => attempt(page, draw))}</div>`]);
    }
    page.target.removeAttribute("aria-busy");
}

/** Grants a waiver until a day ("2026-11-22"), or declines it. */
export const decideWaiver = (xrm, id, isGranted, reason, until) =>
    call(xrm, ACTION, "chk_DecideWaiver", { Grant: isGranted, Reason: reason, Until: isGranted && until ? new Date(until) : null }, { entityType: "chk_waiver", id });

/** The waivers the user may see that are undecided or granted. */
export const getWaivers = xrm => call(xrm, FUNCTION, "chk_GetWaivers", {}).then(({ Waivers }) => JSON.parse(Waivers));

/** How complete the answers of the deals are that the user may see, by owner and stage. */
export const getCompliance = xrm => call(xrm, FUNCTION, "chk_GetCompliance", {}).then(({ Compliance }) => JSON.parse(Compliance));

/** Makes or finds the draft that follows a published checklist; gives its id. */
export const newChecklistVersion = (xrm, id) => call(xrm, ACTION, "chk_NewChecklistVersion", {}, { entityType: "chk_checklist", id }).then(({ ChecklistId }) => ChecklistId);

/** Publishes a draft; gives its version. */
export const publishChecklist = (xrm, id) => call(xrm, ACTION, "chk_PublishChecklist", {}, { entityType: "chk_checklist", id }).then(({ Version }) => Version);

/** Brings a pack in, without publishing anything; gives what it changed. */
export const importPack = (xrm, pack) => call(xrm, ACTION, "chk_ImportPack", { Pack: pack }).then(({ Summary }) => JSON.parse(Summary));
