/* One item: the question, what is known, why it is asked, the chain of whys, and practices beside it. */

import { element, html, renderWhen } from "../shared/html.js";
import { clockIcon, stateIcon, stateView } from "../shared/icons.js";
import { showDate } from "../shared/words.js";
import { answerForm, whyForm } from "./answerForm.js";
import { isAnswered } from "./draft.js";
import { folded, practicesView } from "./practiceView.js";
import { shownValue } from "./valueField.js";
import { askButton, waiverView } from "./waiverView.js";
import { progressOf } from "./whyEditor.js";

const MOST_CHANGES = 5;
const MOST_WHYS = 20;

let forms = 0;

/** The place of an item on the page. Its parts are drawn one by one, each only when it shows something new; the form of what is being written stays the same one. */
export function itemRow(key) {
    const place = element(html`
        <li class="item" data-key="${key}">
            <div class="mark"></div>
            <div class="content">
                <div class="head"></div>
                <div class="body">
                    <div class="stack"><div class="part"></div><div class="part"></div><div class="part"></div><div class="part"></div></div>
                    <div class="part"></div>
                </div>
            </div>
        </li>`);
    const body = place.querySelector(".body");
    const [asked, answer, status, exception] = body.firstElementChild.children;
    return { place, mark: place.firstElementChild, head: place.querySelector(".head"), body, asked, answer, status, exception, help: body.lastElementChild, why: element(html`<div class="part"></div>`), form: null };
}

/** Draws an item. The next best gap invites an answer at once; an item that is being written shows its form; the others what is known. */
export function drawItem(row, item, isNext, panel, actions) {
    const { guidance, say } = panel;
    const draft = panel.drafts.get(item.key);
    const mayWrite = panel.mayWrite();
    const isOpen = Boolean(draft) && !draft.onlyWhy || isNext && !isAnswered(item) && mayWrite;
    const isFocal = isOpen || isNext;
    const { state } = item.answer;
    const request = panel.asking.get(item.key);

    row.place.className = "item" + (isNext ? " next" : "") + (item.holds ? " holds" : "");
    row.mark.className = "mark state-" + state;
    row.body.className = isFocal && item.practices.length > 0 ? "body beside" : "body";
    renderWhen(row.mark, state, () => stateIcon(state));
    renderWhen(row.head, [item.question, state, isNext], () => html`
        <h2>${isNext && html`<span class="pill">${say("item.next")}</span> `}<bdi>${item.question}</bdi></h2>
        ${stateView(state, say)}`);
    // What stands around a form does not change under the hands of who writes.
    if (!draft || !row.form || row.form.draft !== draft) Object.assign(row, { askedFor: [item, isFocal, guidance.stage, guidance.moment], held: item.holds });
    renderWhen(row.asked, row.askedFor, () => [
        (isFocal || item.holds || !isAnswered(item)) && askedView(item, panel),
        item.note && html`<p class="notice small">${item.note}</p>`
    ]);
    if (isOpen) drawForm(row, item, panel, actions);
    else drawKnown(row, item, panel, actions);
    drawStatus(row, item, panel, actions);
    const held = Object.assign({}, item, { holds: row.held });
    renderWhen(row.exception, [row.held, item.waiver, isOpen, mayWrite, request && [request.isSending, request.problem]], () => [
        isOpen && html`<div class="actions row">${askButton(held, panel, actions)}</div>`,
        waiverView(held, panel, actions)
    ]);
    renderWhen(row.help, [item.practices, item.holds, isAnswered(item), isFocal], () => isFocal ? practicesView(item.key, item.practices, panel) : helpView(item, panel));
}

/* Whoever cancels begins anew: then there is another draft, or none. */
function drawForm(row, item, panel, actions) {
    const draft = panel.drafts.get(item.key);
    if (!row.form || row.form.isWhy || (draft ? row.form.draft !== draft : !row.form.isUntouched(item))) {
        row.form = Object.assign(answerForm(item, panel, actions), { id: ++forms });
        renderWhen(row.answer, row.form.id, () => row.form.place);
    }
    row.form.draw();
}

function drawKnown(row, item, panel, actions) {
    const draft = panel.drafts.get(item.key);
    const { answer } = item;
    const mayWrite = panel.mayWrite();
    const whys = draft ? draft.whys.slice(0, -1) : answer.whys;
    const isSameForm = draft && row.form && row.form.draft === draft && row.form.isWhy;
    if (!isSameForm) row.form = draft ? Object.assign(whyForm(item, draft, panel, actions), { id: ++forms, isWhy: true }) : null;

    if (!isSameForm) row.knownFor = [item.answer, item.holds, item.waiver, whys, mayWrite, panel.asking.has(item.key)];
    renderWhen(row.answer, row.knownFor, () => knownView(item, whys, row.why, panel, actions));
    const mayAsk = mayWrite && answer.writtenState !== "open" && whys.length < MOST_WHYS;
    renderWhen(row.why, draft ? row.form.id : [mayAsk, whys.length > 0], () => draft ? row.form.place : mayAsk && whyButton(item, panel, actions));
    if (row.form) row.form.draw();
}

function whyButton(item, { say }, actions) {
    const label = item.answer.whys.length > 0 ? "whys.again" : "whys.ask";
    return html`
        <div class="actions row"><button type="button" class="quiet" data-focus="${"askWhy:" + item.key}" @click="${() => actions.askWhy(item)}"
            aria-label="${say(label + "Named", item.question)}">${say(label)}</button></div>`;
}

/* What became of what was written, and the way back: beside the buttons of the form, so that nothing moves when it says more, or under what is known. */
function drawStatus(row, item, panel, actions) {
    const { say } = panel;
    const draft = panel.drafts.get(item.key);
    const back = panel.undos.get(item.key);
    const status = draft ? draft.status : back && "saved";
    const place = draft ? row.form.status : row.status;
    if (draft) renderWhen(row.status, null, () => null);
    renderWhen(place, [Boolean(draft), status, back && [back.isUndone, back.problem, Boolean(back.answer)]], () => [
        back && back.problem && html`<div class="notice danger" role="alert">${back.problem}</div>`,
        status && html`
            <p class="${"status small status-" + status}">
                <span>${status === "saved" && back && back.isUndone ? say("record.undone") : say("record." + status)}</span>
                ${status === "saved" && back && back.answer && html`<button type="button" class="quiet" data-focus="${"undo:" + item.key}" @click="${() => actions.undo(item.key)}"
                    aria-label="${say(back.isUndone ? "record.redoNamed" : "record.undoNamed", item.question)}">${say(back.isUndone ? "record.redo" : "record.undo")}</button>`}
                ${status === "waiting" && html`<button type="button" class="quiet" data-focus="${"tryNow:" + item.key}" @click="${() => actions.tryWaiting()}"
                    aria-label="${say("record.tryNowNamed", item.question)}">${say("record.tryNow")}</button>`}
            </p>`
    ]);
}

/* What is needed, why we ask, who sees it. */
function askedView(item, { guidance, say }) {
    const needed = item.needsVerification && item.enforcement === "require" ? "verify" : item.enforcement;
    return html`
        <p class="asked small">
            ${item.holds && html`<strong>${guidance.stage ? say("item.needed", guidance.stage.name) : say("item.needed." + guidance.moment)}</strong> ${isAnswered(item) && item.because} ${say("ask." + needed)} `}
            <span class="soft">${item.whyAsked} ${say("item.whoSees", item.whoSees)}</span>
        </p>`;
}

function knownView(item, whys, why, panel, actions) {
    const { answer } = item;
    const { say } = panel;
    const value = shownValue(item, answer.value, answer.display, say);
    const label = isAnswered(item) && answer.state !== "waived" ? "item.change" : "item.answer";

    return html`
        ${value && html`<p class="value">${value}</p>`}
        ${detailOf(item, say)}
        ${whysView(item, whys, say)}
        <div class="tail row">
            ${why}
            <div class="actions row">
                ${panel.mayWrite() && html`<button type="button" class="${isAnswered(item) ? "quiet" : ""}" data-focus="${"item:" + item.key}" @click="${() => actions.writeAnswer(item, "value")}"
                    aria-label="${say(label + "Named", item.question)}">${say(label)}</button>`}
                ${askButton(item, panel, actions)}
                ${answer.changedBy && html`<span class="soft small">${say("item.changed", answer.changedBy, showDate(answer.changedOn))}</span>`}
            </div>
        </div>
        ${changesView(item, panel)}`;
}

const DETAILS = {
    verified: (answer, say) => [
        say("item.verified", answer.source, showDate(answer.verifiedOn)), answer.expiresOn && !answer.expiresSoon && " " + say("item.expires", showDate(answer.expiresOn))
    ],
    notYet: (answer, say) => say("item.notYet", answer.plan, showDate(answer.dueOn)),
    unknowable: (answer, say) => say("item.unknowable", answer.reason)
};

/* What was written stands there also when it does not count any more; the note says why. */
function detailOf({ answer, waiver }, say) {
    const detail = DETAILS[answer.writtenState];
    return [
        detail && html`<p class="${answer.writtenState === "verified" ? "value soft" : "value"}">${detail(answer, say)}</p>`,
        answer.expiresSoon && answer.expiresOn && html`<p class="soon small">${clockIcon()} ${say("item.expiresSoon", showDate(answer.expiresOn))}</p>`,
        answer.waivedUntil && !(waiver && waiver.state === "granted") && html`<p class="value soft">${say("item.waivedUntil", showDate(answer.waivedUntil))}</p>`
    ];
}

function whysView({ answer, whyDepth }, whys, say) {
    const progress = answer.state === "open" ? null : progressOf(whys, whyDepth, say);
    return [progress && html`<p class="soft small">${progress}</p>`, whys.length > 0 && html`
        <ol class="whys" aria-label="${say("whys.title")}">
            ${whys.map(why => html`
                <li class="${why.isRootCause ? "root" : ""}"><span class="soft small">${aboutWhy(why, say)}</span>${why.isRootCause && html` <strong class="pill">${rootOf(why, say)}</strong>`}<br>${why.text}</li>`)}
        </ol>`];
}

/* What a link is about: whom it touches, what is felt and how strongly. */
function aboutWhy(why, say) {
    if (why.kind === "person" && why.person) return say("whys.aboutPerson", say("why.person"), why.person);
    if (why.kind === "feeling" && why.feeling) return say("whys.aboutFeeling", say("why.feeling"), say("feeling." + why.feeling), why.strength);
    return say("why." + why.kind);
}

const rootOf = (why, say) => why.causeType ? say("whys.rootCauseOf", say("cause." + why.causeType)) : say("whys.rootCause");

/* The server tells the newest few. */
function changesView(item, { say, unfolded }) {
    const { changes } = item.answer;
    if (!changes || changes.length === 0) return null;

    const title = changes.length === 1 ? say("changes.one") : say(changes.length < MOST_CHANGES ? "changes.some" : "changes.last", changes.length);
    return folded("changes:" + item.key, title, unfolded, html`
        <ol class="changes small" aria-label="${say("changes.title")}">${changes.map(change => changeView(item, change, say))}</ol>`);
}

function changeView(item, change, say) {
    const value = shownValue(item, change.value, null, say);
    return html`
        <li>${stateView(change.state, say)} ${value}${change.source && " " + say("changes.source", change.source)}
            <span class="soft">${change.writtenBy && say("changes.written", change.writtenBy, showDate(change.writtenOn))}
                ${change.changedBy && say("changes.changed", change.changedBy, showDate(change.changedOn))}</span></li>`;
}

/* Help for an item that is not the next one: there, but behind its title. */
function helpView(item, panel) {
    const { say, unfolded } = panel;
    const isExplained = item.holds || !isAnswered(item);
    if (isExplained && item.practices.length === 0) return null;

    const title = isExplained ? say("practice.first", say("practice." + item.practices[0].kind), item.practices[0].title) : say("item.about");
    return folded(item.key, title, unfolded, [
        !isExplained && html`<p class="soft small">${item.whyAsked} ${say("item.whoSees", item.whoSees)}</p>`,
        practicesView(item.key, item.practices, panel)
    ]);
}
