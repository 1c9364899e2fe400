/* The manager's page: how complete and how well evidenced the answers are, stage by stage and rep by rep. It looks at the process first. */

import { getCompliance } from "../shared/api.js";
import { html, render } from "../shared/html.js";
import { startPage } from "../shared/page.js";

startPage("compliance.title", async page => {
    const { say, target, xrm } = page;
    const compliance = await getCompliance(xrm);

    render(target, html`
        <header class="stack"><h1>${say("compliance.title")}</h1><p class="soft">${say("compliance.introduction")}</p></header>
        ${compliance.rows.length === 0
            ? html`<p class="notice">${say("compliance.none")}</p>`
            : [chartView(compliance, say), tableView(compliance, say)]}`);
});

/** One stage over all reps: shares are weighted by deals that have answers. */
function stageTotals(compliance, stage) {
    const rows = compliance.rows.filter(row => row.stage === stage.category);
    const deals = sum(rows, row => row.deals);
    const answered = sum(rows, row => row.dealsWithAnswers);
    const share = pick => answered === 0 ? 0 : Math.round(sum(rows, row => pick(row) * row.dealsWithAnswers) / answered);
    return { stage, deals, answered, settled: share(row => row.settledPercent), verified: share(row => row.verifiedPercent) };
}

function chartView(compliance, say) {
    const totals = compliance.stages.map(stage => stageTotals(compliance, stage));
    return html`
        <section class="stack" aria-label="${say("compliance.byStage")}">
            <h2>${say("compliance.byStage")}</h2>
            <ul class="legend row small">
                <li class="verified">${say("compliance.verified")}</li><li class="settled">${say("compliance.settled")}</li><li class="rest">${say("compliance.open")}</li>
            </ul>
            <ul class="chart">${totals.map(total => barView(total, say))}</ul>
        </section>`;
}

function barView(total, say) {
    const row = html`
        <li>
            <strong>${total.stage.name}</strong>
            <div class="bar" role="img" aria-label="${say("compliance.bar", total.stage.name, total.settled, total.verified)}"><span class="settled"></span><span class="verified"></span></div>
            <span class="small">${say("compliance.share", total.settled, total.verified)}<br>${say("compliance.deals", total.deals, total.answered)}</span>
        </li>`;
    row.querySelector(".settled").style.inlineSize = total.settled + "%";
    row.querySelector(".bar .verified").style.inlineSize = total.verified + "%";
    return row;
}

function tableView(compliance, say) {
    const nameOf = category => compliance.stages.find(stage => stage.category === category).name;
    const rows = compliance.rows.slice().sort((a, b) => a.stage - b.stage || a.settledPercent - b.settledPercent);
    return html`
        <section class="stack table" aria-label="${say("compliance.byRep")}" tabindex="0">
            <h2>${say("compliance.byRep")}</h2>
            <table>
                <thead><tr>
                    <th scope="col">${say("compliance.stage")}</th><th scope="col">${say("compliance.rep")}</th>
                    ${["dealsColumn", "answeredColumn", "settledColumn", "verifiedColumn", "holdingColumn"].map(key => html`<th scope="col" class="number">${say("compliance." + key)}</th>`)}
                </tr></thead>
                <tbody>${rows.map(row => html`<tr>
                    <td>${nameOf(row.stage)}</td><th scope="row">${row.owner.name}</th>
                    <td class="number">${row.deals}</td><td class="number">${row.dealsWithAnswers}</td>
                    <td class="number">${row.settledPercent}%</td><td class="number">${row.verifiedPercent}%</td><td class="number">${row.holding}</td>
                </tr>`)}</tbody>
            </table>
        </section>`;
}

const sum = (rows, pick) => rows.reduce((total, row) => total + pick(row), 0);
