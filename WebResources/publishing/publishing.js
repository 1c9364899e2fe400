/* The sales-ops page: every checklist with what is published and what is being drafted, and the button that publishes. */

import { newChecklistVersion, publishChecklist } from "../shared/api.js";
import { html, render } from "../shared/html.js";
import { attempt, startPage } from "../shared/page.js";
import { showDate } from "../shared/words.js";

const DRAFT = 1;
const PUBLISHED = 727000001;
const QUERY = "?$select=chk_key,chk_name,chk_version,statuscode,chk_publishedon,chk_stage&$orderby=chk_stage asc,chk_key asc,chk_version desc" +
    "&$filter=statuscode eq " + DRAFT + " or statuscode eq " + PUBLISHED;

let notice = null;

startPage("publishing.title", draw);

async function draw(page) {
    const { say, target, xrm } = page;
    const found = await xrm.WebApi.online.retrieveMultipleRecords("chk_checklist", QUERY);
    const checklists = byKey(found.entities);

    render(target, html`
        <header class="stack"><h1>${say("publishing.title")}</h1><p class="soft">${say("publishing.introduction")}</p></header>
        ${notice && html`<div class="notice ${notice.isRefusal ? "danger" : ""}" role="${notice.isRefusal ? "alert" : "status"}">${notice.text}</div>`}
        ${checklists.length === 0 ? html`<p class="notice">${say("publishing.none")}</p>` : tableView(checklists, page)}`);
}

function byKey(rows) {
    const keys = [...new Set(rows.map(row => row.chk_key))];
    return keys.map(key => {
        const versions = rows.filter(row => row.chk_key === key);
        return { key, draft: versions.find(row => row.statuscode === DRAFT), published: versions.find(row => row.statuscode === PUBLISHED) };
    });
}

function tableView(checklists, page) {
    const { say } = page;
    return html`
        <div class="table" tabindex="0" role="region" aria-label="${say("publishing.title")}"><table>
            <thead><tr>${["checklist", "published", "draft", "actions"].map(key => html`<th scope="col">${say("publishing." + key)}</th>`)}</tr></thead>
            <tbody>${checklists.map(checklist => rowView(checklist, page))}</tbody>
        </table></div>`;
}

function rowView({ draft, published }, page) {
    const { say, xrm } = page;
    const name = (draft || published).chk_name;
    const open = checklist => xrm.Navigation.openForm({ entityName: "chk_checklist", entityId: checklist.chk_checklistid });

    return html`
        <tr>
            <th scope="row">${name}</th>
            <td>${published ? say("publishing.version", published.chk_version, showDate(published.chk_publishedon)) : say("publishing.notYet")}</td>
            <td>${draft ? say("publishing.draftVersion", draft.chk_version) : say("publishing.noDraft")}</td>
            <td><div class="row">
                ${draft
                    ? html`<button @click="${() => open(draft)}" aria-label="${say("publishing.editNamed", name)}">${say("publishing.edit")}</button>
                           <button class="primary" @click="${() => publish(draft, page)}" aria-label="${say("publishing.publishNamed", name)}">${say("publishing.publish")}</button>`
                    : html`<button @click="${() => startDraft(published, page, open)}" aria-label="${say("publishing.newVersionNamed", name)}">${say("publishing.newVersion")}</button>`}
            </div></td>
        </tr>`;
}

async function publish(draft, page) {
    await act(page, async () => {
        page.announce(page.say("publishing.publishing", draft.chk_name));
        const version = await publishChecklist(page.xrm, draft.chk_checklistid);
        return page.say("publishing.done", draft.chk_name, version);
    });
}

async function startDraft(published, page, open) {
    await act(page, async () => {
        const id = await newChecklistVersion(page.xrm, published.chk_checklistid);
        open({ chk_checklistid: id });
        return page.say("publishing.drafted", published.chk_name);
    });
}

async function act(page, work) {
    page.target.querySelectorAll("button").forEach(button => { button.disabled = true; });
    try {
        notice = { text: await work(), isRefusal: false };
    } catch (refusal) {
        notice = { text: refusal.message, isRefusal: true };
    }
    page.announce("");
    await attempt(page, draw);
}
