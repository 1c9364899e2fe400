/* The manager's page: how complete and how well evidenced the answers are, stage by stage, then rep by rep. It looks at the process first. */

import { button, element, html, render } from "../shared/html.js";
import { getCompliance, startPage } from "../shared/page.js";

/* The views "<Stage>: Compliance by Deal" of the solution. */
const VIEWS = {
    0: "a27e5200-645c-5c4f-8865-fff56e58fddd",
    1: "60ba2efd-eae6-59d5-aaf0-75c1e14cdf41",
    2: "6f5c8088-43b7-507f-b17e-021c075584ef",
    3: "240cf3b6-1b71-5b76-b952-b02556fbaf42"
};

startPage("compliance.title", async page => {
    const { say, target, xrm } = page;
    const compliance = await getCompliance(xrm);

    render(target, html`
        <header class="stack"><h1>${say("compliance.title")}</h1><p class="soft">${say("compliance.introduction")}</p></header>
        ${compliance.rows.length === 0
            ? html`<p class="notice">${say("compliance.none")}</p>`
            : [chartView(compliance, page), tableView(compliance, say)]}`);
});

function chartView(compliance, { say, xrm }) {
    return html`
        <section aria-labelledby="by-stage">
            <h2 id="by-stage">${say("compliance.byStage")}</h2>
            <ul class="legend small">${["verified", "settled", "open"].map(part =>
                html`<li class="${part === "open" ? "rest" : part}">${say("compliance." + part)}</li>`)}</ul>
            <ul class="chart">${compliance.stages.map(stage => stageView(stage, totalOf(compliance, stage), say, xrm))}</ul>
        </section>`;
}

/* One stage over all reps: shares are weighted by deals that have answers. */
function totalOf({ rows }, stage) {
    const here = rows.filter(row => row.stage === stage.category);
    const deals = sum(here, row => row.deals);
    const dealsWithAnswers = sum(here, row => row.dealsWithAnswers);
    const share = percent => dealsWithAnswers === 0 ? 0 : Math.floor(sum(here, row => percent(row) * row.dealsWithAnswers) / dealsWithAnswers);
    return { deals, dealsWithAnswers, settledPercent: share(row => row.settledPercent), verifiedPercent: share(row => row.verifiedPercent) };
}

function stageView(stage, total, say, xrm) {
    const open = () => xrm.Navigation.navigateTo({ pageType: "entitylist", entityName: "chk_compliance", viewId: VIEWS[stage.category] });
    return html`
        <li>
            <strong>${stage.name}</strong>
            ${barView(total, say("compliance.bar", stage.name, total.settledPercent, total.verifiedPercent))}
            <span class="share small">${say("compliance.share", total.settledPercent, total.verifiedPercent)}<br>
                <span class="soft">${say("compliance.deals", total.dealsWithAnswers, total.deals)}</span></span>
            ${stage.category in VIEWS
                ? button(say("compliance.seeDeals"), open, { look: "quiet", name: say("compliance.seeDealsNamed", stage.name) })
                : html`<span></span>`}
        </li>`;
}

/* Verified is part of what is settled. Without a label the words beside the bar say it all. */
function barView({ settledPercent, verifiedPercent }, label) {
    const bar = element(html`<div class="bar" role="${label && "img"}" aria-label="${label}" aria-hidden="${label ? null : "true"}"><span class="verified"></span><span class="settled"></span></div>`);
    bar.firstElementChild.style.inlineSize = verifiedPercent + "%";
    bar.lastElementChild.style.inlineSize = Math.max(0, settledPercent - verifiedPercent) + "%";
    return bar;
}

function tableView({ rows, stages }, say) {
    const owners = [...new Map(rows.map(row => [row.owner.id, row.owner])).values()].sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang));
    const rowOf = (owner, stage) => rows.find(row => row.owner.id === owner.id && row.stage === stage.category);
    return html`
        <section aria-labelledby="by-rep">
            <h2 id="by-rep">${say("compliance.byRep")}</h2>
            <div class="scroll" role="region" aria-labelledby="by-rep" tabindex="0"><table>
                <thead><tr><th scope="col">${say("compliance.rep")}</th>${stages.map(stage => html`<th scope="col">${stage.name}</th>`)}</tr></thead>
                <tbody>${owners.map(owner => html`
                    <tr><th scope="row">${owner.name}</th>${stages.map(stage => html`<td>${cellView(rowOf(owner, stage), say)}</td>`)}</tr>`)}</tbody>
            </table></div>
        </section>`;
}

function cellView(row, say) {
    if (!row || row.deals === 0) return html`<span class="soft small">${say("compliance.noDeals")}</span>`;
    return html`
        <div class="cell small">
            ${say("compliance.cell", row.settledPercent, row.verifiedPercent)}
            ${barView(row, null)}
            <span class="soft">${say("compliance.cellDeals", row.dealsWithAnswers, row.deals)}${row.holding > 0 && ", " + say("compliance.holding", row.holding)}</span>
        </div>`;
}

const sum = (rows, pick) => rows.reduce((total, row) => total + pick(row), 0);
