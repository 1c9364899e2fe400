/* The sales-ops page: every checklist with what is published and what is being drafted, and the button that publishes. */

import { button, focusOn, html, keepingFocus, render } from "../shared/html.js";
import { attempt, importPack, newChecklistVersion, publishChecklist, startPage } from "../shared/page.js";
import { showDate } from "../shared/words.js";

const DRAFT = 1;
const PUBLISHED = 727000001;
const QUERY = "?$select=chk_key,chk_name,chk_version,statuscode,chk_publishedon,chk_stage" +
    "&$filter=statuscode eq " + DRAFT + " or statuscode eq " + PUBLISHED;

/* Web resources of the solution (Solution/packs). */
const SHIPPED_PACKS = ["default.json"];

let notice = null;

startPage("publishing.title", draw);

async function draw(page) {
    const { say, target, xrm } = page;
    const found = await xrm.WebApi.online.retrieveMultipleRecords("chk_checklist", QUERY);
    const checklists = byKey(found.entities);

    keepingFocus(target, () => render(target, html`
        <header class="stack"><h1>${say("publishing.title")}</h1><p class="soft">${say("publishing.introduction")}</p></header>
        ${notice && html`<div class="${notice.isRefusal ? "notice danger" : "notice"}" tabindex="-1" data-focus="notice" role="${notice.isRefusal ? "alert" : "status"}">${notice.text}</div>`}
        ${checklists.length === 0 ? html`<p class="notice">${say("publishing.none")}</p>` : tableView(checklists, page)}
        ${shippedView(page)}`));
}

const NO_STAGE = Number.MAX_SAFE_INTEGER;

/* The platform orders choices by their words; people expect stages in the order they are passed. */
const stageOf = row => row.chk_stage === null || row.chk_stage === undefined ? NO_STAGE : row.chk_stage;

const byStage = (a, b) => stageOf(a) - stageOf(b) || a.chk_key.localeCompare(b.chk_key);

function byKey(rows) {
    const keys = [...new Set(rows.slice().sort(byStage).map(row => row.chk_key))];
    return keys.map(key => {
        const versions = rows.filter(row => row.chk_key === key).sort((a, b) => b.chk_version - a.chk_version);
        return { key, draft: versions.find(row => row.statuscode === DRAFT), published: versions.find(row => row.statuscode === PUBLISHED) };
    });
}

function tableView(checklists, page) {
    const { say } = page;
    return html`
        <div class="scroll" tabindex="0" role="region" aria-label="${say("publishing.title")}"><table>
            <thead><tr>${["checklist", "published", "draft", "actions"].map(key => html`<th scope="col">${say("publishing." + key)}</th>`)}</tr></thead>
            <tbody>${checklists.map(checklist => rowView(checklist, page))}</tbody>
        </table></div>`;
}

function rowView({ draft, key, published }, page) {
    const { say } = page;
    const name = (draft || published).chk_name;
    const way = (word, act, look) => button(say("publishing." + word), act, { look, focus: word + ":" + key, name: say("publishing." + word + "Named", name) });

    return html`
        <tr>
            <th scope="row">${name}</th>
            <td data-column="${say("publishing.published")}">${published ? say("publishing.version", published.chk_version, showDate(published.chk_publishedon)) : say("publishing.notYet")}</td>
            <td data-column="${say("publishing.draft")}">${draft ? say("publishing.draftVersion", draft.chk_version) : say("publishing.noDraft")}</td>
            <td><div class="row">
                ${draft
                    ? [way("edit", () => open(page, draft.chk_checklistid)), way("publish", () => publish(draft, page), "primary")]
                    : way("newVersion", () => startDraft(published, page))}
            </div></td>
        </tr>`;
}

/* Nothing new is offered twice: importing what is there already changes nothing. */
function shippedView(page) {
    const { say } = page;
    return html`
        <section class="stack" aria-labelledby="shipped">
            <h2 id="shipped">${say("publishing.shipped")}</h2>
            <p class="soft">${say("publishing.shippedText")}</p>
            <div class="row">${SHIPPED_PACKS.map(pack => button(say("publishing.bringIn"), () => bringIn(pack, page), { focus: "bringIn:" + pack }))}</div>
        </section>`;
}

const open = (page, id) => page.xrm.Navigation.openForm({ entityName: "chk_checklist", entityId: id });

async function publish(draft, page) {
    const { say, xrm } = page;
    const answer = await xrm.Navigation.openConfirmDialog({
        title: say("publishing.confirmTitle", draft.chk_name), text: say("publishing.confirmText", draft.chk_version), confirmButtonLabel: say("publishing.publish")
    });
    if (!answer.confirmed) return;

    await act(page, say("publishing.publishing", draft.chk_name), async () => {
        const version = await publishChecklist(xrm, draft.chk_checklistid);
        return say("publishing.done", draft.chk_name, version);
    });
}

async function startDraft(published, page) {
    await act(page, page.say("page.loading"), async () => {
        await open(page, await newChecklistVersion(page.xrm, published.chk_checklistid));
        return page.say("publishing.drafted", published.chk_name);
    });
}

async function bringIn(pack, page) {
    const { say, xrm } = page;
    await act(page, say("publishing.bringingIn"), async () => {
        const response = await fetch("../packs/" + pack);
        if (!response.ok) throw new Error(say("publishing.packNotRead"));
        const { checklists, practices } = await importPack(xrm, await response.text());
        const drafts = checklists.filter(one => one.change !== "unchanged").length;
        if (drafts + practices.created + practices.changed === 0) return say("publishing.nothingNew");
        return say("publishing.broughtIn", drafts, practices.created, practices.changed);
    });
}

/* While something is under way nothing else can be started; the buttons keep the focus. */
async function act(page, waiting, work) {
    if (page.isActing) return;
    page.isActing = true;
    page.announce(waiting);
    page.target.querySelectorAll("button").forEach(button => { button.setAttribute("aria-disabled", "true"); });
    try {
        notice = { text: await work(), isRefusal: false };
    } catch (refusal) {
        notice = { text: refusal.message, isRefusal: true };
    }
    page.isActing = false;
    page.announce("");
    await attempt(page, draw);
    focusOn(page.target, "notice");
}
