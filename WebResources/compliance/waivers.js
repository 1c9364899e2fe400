/* The manager's page of exceptions: what is asked and waits, and what is granted and still counts. The server says which of them the user may decide. */

import { areaField, button, focusOn, formView, html, keepingFocus, problemView, render, sendButton } from "../shared/html.js";
import { attempt, decideWaiver, getWaivers, startPage } from "../shared/page.js";
import { dayFrom, showDate } from "../shared/words.js";

/* Long enough to find out, short enough to be looked at again; the server allows more. */
const USUAL_DAYS = 14;
const MOST_DAYS = 90;

/* drafts: decisions being written, by waiver. done: what was decided last. */
const state = { drafts: new Map(), waivers: [], done: null };

startPage("waivers.title", load);

async function load(page) {
    state.waivers = (await getWaivers(page.xrm)).waivers;
    draw(page);
}

function draw(page) {
    const { say, target, xrm } = page;
    const mine = state.waivers.filter(one => one.mayDecide);
    const waiting = state.waivers.filter(one => one.state === "asked" && !one.mayDecide);
    const granted = state.waivers.filter(one => one.state === "granted");

    keepingFocus(target, () => render(target, html`
        <header class="stack"><h1>${say("waivers.title")}</h1><p class="soft">${say("waivers.introduction")}</p></header>
        ${state.done && html`<div class="notice" tabindex="-1" data-focus="done" role="status">${state.done}</div>`}
        ${mine.length === 0 && html`<p class="notice">${say("waivers.none")}</p>`}
        ${listView("mine", mine, page)}
        ${listView("waiting", waiting, page)}
        ${listView("granted", granted, page)}
        <div>${button(say("waivers.all"), () => xrm.Navigation.navigateTo({ pageType: "entitylist", entityName: "chk_waiver" }), { look: "quiet", focus: "all" })}</div>`));
}

function listView(name, waivers, page) {
    if (waivers.length === 0) return null;
    return html`
        <section aria-labelledby="${name}">
            <h2 id="${name}">${page.say("waivers." + name)}</h2>
            <ul aria-labelledby="${name}">${waivers.map(waiver => waiverView(waiver, page))}</ul>
        </section>`;
}

function waiverView(waiver, page) {
    const { say, xrm } = page;
    const { askedBy, askedOn, deal, id, mayDecide, question, reason, until } = waiver;
    const open = () => xrm.Navigation.openForm({ entityName: "opportunity", entityId: deal.id });

    return html`
        <li class="waiver">
            <h3>${question}</h3>
            ${deal.name && html`<div>${button(deal.name, open, { look: "quiet", focus: "deal:" + id, name: say("waivers.openNamed", deal.name) })}</div>`}
            <p class="reason">${reason}</p>
            <p class="soft small">${askedBy ? say("waivers.askedBy", askedBy.name, showDate(askedOn)) : say("waivers.askedOn", showDate(askedOn))}
                ${until && say("waivers.until", showDate(until))}</p>
            ${mayDecide && (state.drafts.has(id) ? decisionForm(waiver, state.drafts.get(id), page) : html`
                <div>${button(say("waivers.decide"), () => startDeciding(waiver, page), { focus: "decide:" + id, name: say("waivers.decideNamed", question, deal.name) })}</div>`)}
        </li>`;
}

function decisionForm(waiver, draft, page) {
    const { say } = page;
    const { deal, id, question } = waiver;
    const decided = isGranted => decide(waiver, draft, isGranted, page);

    return formView(say("waivers.decideNamed", question, deal.name), () => decided(true), [
        areaField({ label: say("waivers.reason"), maxlength: 1000, focus: "reason:" + id, value: draft.reason, given: reason => { draft.reason = reason; } }),
        html`
            <label>${say("waivers.lastDay")}
                <input type="date" min="${dayFrom(0)}" max="${dayFrom(MOST_DAYS)}" data-focus="${"until:" + id}" .value="${draft.until}" @input="${event => { draft.until = event.target.value; }}"></label>`,
        problemView(draft.problem),
        html`
            <div class="row">
                ${sendButton(say("waivers.grant"), "grant:" + id, draft.isSaving, say("panel.saving"))}
                ${button(say("waivers.decline"), () => decided(false), { focus: "decline:" + id, isOff: draft.isSaving })}
                ${button(say("form.cancel"), () => stopDeciding(id, page))}
            </div>`
    ], "decision");
}

function startDeciding(waiver, page) {
    state.drafts.set(waiver.id, { reason: "", until: dayFrom(USUAL_DAYS) });
    draw(page);
    focusOn(page.target, "reason:" + waiver.id);
}

function stopDeciding(id, page) {
    state.drafts.delete(id);
    draw(page);
    focusOn(page.target, "decide:" + id);
}

async function decide(waiver, draft, isGranted, page) {
    const { say, xrm } = page;
    if (draft.isSaving) return;
    draft.isSaving = true;
    draft.problem = null;
    page.announce(say("panel.saving"));
    draw(page);
    try {
        await decideWaiver(xrm, waiver.id, isGranted, draft.reason, draft.until);
    } catch (refusal) {
        draft.isSaving = false;
        draft.problem = refusal.errorCode ? refusal.message : say("waivers.notDecided", refusal.message);
        page.announce("");
        draw(page);
        return;
    }
    state.drafts.delete(waiver.id);
    state.done = isGranted ? say("waivers.granting", waiver.question, waiver.deal.name, showDate(draft.until)) : say("waivers.declining", waiver.question, waiver.deal.name);
    page.announce("");
    await attempt(page, load);
    focusOn(page.target, "done");
}
