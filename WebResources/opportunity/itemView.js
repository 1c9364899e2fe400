/* One item: the question, what is known, why it is asked, the chain of whys, practices beside it, and the exception asked for it. */

import { askWaiver, giveFeedback } from "../shared/client.js";
import { areaField, button, clockIcon, element, focusOn, folded, hintView, html, icon, longText, problemView, renderWhen, stateIcon, stateView } from "../shared/html.js";
import { showDate } from "../shared/words.js";
import { answerForm, progressOf, shownValue, whyForm } from "./answerForm.js";
import { inForm, isAnswered, mayAddWhy, sendForm, standView } from "./drafts.js";

const MOST_CHANGES = 5;

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
export function drawItem(row, item, isNext, panel) {
    const { guidance, say } = panel;
    const draft = panel.drafts.get(item.key);
    const mayWrite = panel.mayWrite();
    const isOpen = Boolean(draft) && !draft.onlyWhy || isNext && !isAnswered(item) && mayWrite;
    const isFocal = isOpen || isNext;
    const { state } = item.answer;
    const asked = panel.forms.shown(waiverOf(item));

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
    if (isOpen) drawForm(row, item, panel);
    else drawKnown(row, item, panel);
    drawStatus(row, item, panel);
    const held = Object.assign({}, item, { holds: row.held });
    renderWhen(row.exception, [row.held, item.waiver, isOpen, mayWrite, asked], () => [
        isOpen && html`<div class="actions row">${askButton(held, panel)}</div>`,
        waiverView(held, panel)
    ]);
    renderWhen(row.help, [item.practices, item.holds, isAnswered(item), isFocal, item.practices.length > 0 && feedbackShown(panel)], () => isFocal ? practicesView(item.key, item.practices, panel) : helpView(item, panel));
}

/* Whoever cancels begins anew: then there is another draft, or none. */
function drawForm(row, item, panel) {
    const draft = panel.drafts.get(item.key);
    if (!row.form || row.form.isWhy || (draft ? row.form.draft !== draft : !row.form.isUntouched(item))) {
        row.form = Object.assign(answerForm(item, panel), { id: ++forms });
        renderWhen(row.answer, row.form.id, () => row.form.place);
    }
    row.form.draw();
}

function drawKnown(row, item, panel) {
    const draft = panel.drafts.get(item.key);
    const { answer } = item;
    const mayWrite = panel.mayWrite();
    const whys = draft ? draft.whys.slice(0, -1) : answer.whys;
    const isSameForm = draft && row.form && row.form.draft === draft && row.form.isWhy;
    if (!isSameForm) row.form = draft ? Object.assign(whyForm(item, draft, panel), { id: ++forms, isWhy: true }) : null;

    if (!isSameForm) row.knownFor = [item.answer, item.holds, item.waiver, whys, mayWrite, Boolean(panel.forms.of(waiverOf(item)))];
    renderWhen(row.answer, row.knownFor, () => knownView(item, whys, row.why, panel));
    const mayAsk = mayWrite && answer.writtenState !== "open" && mayAddWhy(whys);
    renderWhen(row.why, draft ? row.form.id : [mayAsk, whys.length > 0], () => draft ? row.form.place : mayAsk && whyButton(item, panel));
    if (row.form) row.form.draw();
}

function whyButton(item, { actions, say }) {
    const words = say(item.answer.whys.length > 0 ? "whys.again" : "whys.ask");
    return html`<div class="actions row">${button(words, () => actions.askWhy(item), { look: "quiet", focus: "askWhy:" + item.key, name: say("named", words, item.question) })}</div>`;
}

/* What became of what was written, and the way back: beside the buttons of the form, so that nothing moves when it says more, or under what is known. */
function drawStatus(row, item, panel) {
    const { say } = panel;
    const draft = panel.drafts.get(item.key);
    const back = panel.undos.get(item.key);
    const status = draft ? draft.status : back && "saved";
    const place = draft ? row.form.status : row.status;
    if (draft) renderWhen(row.status, null, () => null);
    const quiet = (word, focus, act) => button(say("record." + word), act, { look: "quiet", focus: focus + ":" + item.key, name: say("named", say("record." + word), item.question) });
    renderWhen(place, [Boolean(draft), status, back && [back.isUndone, back.problem, Boolean(back.answer)]], () => [
        back && problemView(back.problem),
        status && html`
            <p class="${"status small status-" + status}">
                <span>${say(status === "saved" && back && back.isUndone ? "record.undone" : "record." + status)}</span>
                ${status === "saved" && back && back.answer && quiet(back.isUndone ? "redo" : "undo", "undo", () => panel.actions.undo(item.key))}
                ${status === "waiting" && quiet("tryNow", "tryNow", () => panel.actions.tryWaiting())}
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

function knownView(item, whys, why, panel) {
    const { answer } = item;
    const { say } = panel;
    const value = shownValue(item, answer.value, answer.display, say);
    const words = say(isAnswered(item) && answer.state !== "waived" ? "item.change" : "item.answer");

    return html`
        ${value && html`<p class="value">${value}</p>`}
        ${detailOf(item, say)}
        ${whysView(item, whys, say)}
        <div class="tail row">
            ${why}
            <div class="actions row">
                ${panel.mayWrite() && button(words, () => panel.actions.writeAnswer(item, "value"), { look: isAnswered(item) ? "quiet" : null, focus: "item:" + item.key, name: say("named", words, item.question) })}
                ${askButton(item, panel)}
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
    return [progress && hintView(progress), whys.length > 0 && html`
        <ol class="whys" aria-label="${say("whys.title")}">
            ${whys.map(why => html`
                <li class="${why.isRootCause ? "root" : ""}"><span class="soft small">${aboutWhy(why, say)}</span>${why.isRootCause && html` <strong class="pill">${rootOf(why, say)}</strong>`}<br>${why.text}</li>`)}
        </ol>`];
}

/* What a link is about: whom it touches, what is felt and how strongly. */
function aboutWhy(why, say) {
    if (why.kind === "person" && why.person) return say("named", say("why.person"), why.person);
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

    const title = isExplained ? say("named", say("practice." + item.practices[0].kind), item.practices[0].title) : say("item.about");
    return folded(item.key, title, unfolded, [
        !isExplained && hintView([item.whyAsked, " ", say("item.whoSees", item.whoSees)]),
        practicesView(item.key, item.practices, panel)
    ]);
}

/* What became of an exception, and the form that asks for one. */
function waiverView(item, panel) {
    const form = mayAsk(item, panel) && panel.forms.of(waiverOf(item));
    const story = item.waiver && storyOf(item.waiver, item.answer, panel.say);
    return [story && html`<p class="waiver small">${story}</p>`, form && askForm(item, form, panel)];
}

/* The button that leads to the form, where the item holds and nobody has asked yet. */
function askButton(item, panel) {
    const { forms, say } = panel;
    const name = waiverOf(item);
    if (!mayAsk(item, panel) || forms.of(name)) return null;
    return button(say("waiver.ask"), () => forms.open(name, {}, "reason:" + name), { look: "quiet", focus: name, name: say("named", say("waiver.ask"), item.question) });
}

const waiverOf = ({ key }) => "waiver:" + key;

const mayAsk = (item, panel) => panel.mayWrite() && item.holds && !(item.waiver && item.waiver.state === "asked");

function storyOf(waiver, answer, say) {
    if (waiver.state === "asked") return say("waiver.asked", waiver.askedBy, waiver.reason);
    if (waiver.state === "declined") return say("waiver.declined", waiver.decisionReason);
    return say(answer.waivedUntil ? "waiver.granted" : "waiver.over", showDate(waiver.until), waiver.decisionReason);
}

function askForm({ key, question }, form, panel) {
    const { deal, forms, say, xrm } = panel;
    const { name } = form;
    return sendForm(form, {
        label: say("named", say("waiver.ask"), question), send: say("waiver.send"), hint: say("waiver.hint"), cancel: () => forms.close(name, name),
        submit: () => forms.send(name, ({ reason }) => askWaiver(xrm, deal, key, reason), { said: say("waiver.sent"), focus: ["item:" + key, "value:" + key] }),
        fields: areaField(inForm(form, "reason", say("waiver.reason"), { maxlength: 1000, describedBy: "hint:" + name }))
    }, say);
}

/* Practices: the habits of colleagues, as help beside the question. */

/** As many practices as are shown at once, the rest behind one button; `unfolded` remembers by name what is open. */
export function practicesView(name, practices, panel) {
    if (practices.length === 0) return null;

    const { guidance, say, unfolded } = panel;
    const all = "practices:" + name;
    const rest = practices.slice(guidance.practicesAtOnce);
    const isFolded = rest.length > 0 && !unfolded.has(all);
    const place = element(html`<div class="practices">${(isFolded ? practices.slice(0, -rest.length) : practices).map(practice => practiceView(practice, panel))}</div>`);
    const showRest = () => {
        unfolded.add(all);
        more.replaceWith(html`${rest.map(practice => practiceView(practice, panel))}`);
        focusOn(place, "practice:" + rest[0].key);
    };
    const more = element(button(say(rest.length === 1 ? "practice.oneMore" : "practice.more", rest.length), showRest, { look: "quiet", focus: all }));
    if (isFolded) place.append(more);
    return place;
}

/* A practice with its kind, text, who contributed it, what it rests on, and what the reader makes of it. */
function practiceView(practice, panel) {
    const { key, kind, title, body } = practice;
    return html`
        <article class="${"practice practice-" + kind}">
            <h3 tabindex="-1" data-focus="${"practice:" + key}"><span class="kind">${icon(ICONS[kind])}${panel.say("practice." + kind)}</span> ${title}</h3>
            ${longText("text:" + key, title, body, panel)}
            ${basisView(practice, panel.say)}
            ${panel.guidance.mayWrite && feedbackView(practice, panel)}
        </article>`;
}

function basisView({ basis, contributor, wonDeals }, say) {
    const parts = [contributor && say("practice.by", contributor), wonDeals > 0 && say(wonDeals === 1 ? "practice.wonOne" : "practice.won", wonDeals), basis].filter(Boolean);
    return parts.length > 0 && hintView(parts.join(" · "));
}

/* By kind; the word stands beside it. */
const ICONS = {
    tip: "M6 12.5h4M6.75 14.75h2.5M5.75 10.25a4.5 4.5 0 1 1 4.5 0z",
    example: "M4 1.5h5.5L12.5 4.5v10H4zM6.5 7.5h3.5M6.5 10.5h3.5",
    warning: "M8 2 14.5 13.75h-13zM8 6.5v3.25M8 11.75v.01",
    hardQuestion: "M2 2.5h12v9H8.5L5 14.25V11.5H2zM6.5 5.75a1.5 1.5 0 1 1 1.5 1.5v.75M8 9.75v.01",
    prepared: "M5.5 2.75h-2v11.5h9V2.75h-2M5.5 1.5h5v2.5h-5zM5.75 9l1.75 1.75L10.5 7.5"
};

/* What the reader makes of a practice: whether it helped, or a better way in their own words. */

const BETTER_WAY = "betterWay";
const CHECK = "m3 8.5 3.25 3.25L13 4.75";

/** What feedback shows, besides the practices. */
export const feedbackShown = ({ forms, verdicts }) => [forms.shown("better:"), forms.shown("verdict:"), [...verdicts()]];

/* The three answers under a practice, and the text that goes with the third. */
function feedbackView(practice, panel) {
    const { deal, forms, say, verdicts, xrm } = panel;
    const { key, title } = practice;
    const [said, written] = ["verdict:" + key, "better:" + key];
    const begun = forms.of(written);
    const { isSending } = begun || forms.of(said) || {};
    const given = verdicts().get(key);

    const send = (name, verdict) => forms.send(name, async ({ text }) => {
        await giveFeedback(xrm, deal, key, verdict, text && text.trim());
        verdicts().set(key, verdict);
    }, { said: say("feedback.thanks." + verdict), focus: verdict + ":" + key, isQuiet: true });
    const turnText = () => {
        if (begun) forms.close(written, BETTER_WAY + ":" + key, true);
        else forms.open(written, {}, "text:" + written);
    };
    const verdictView = (verdict, act) => {
        const isMine = (given || practice.verdict) === verdict;
        const view = element(button([isMine && icon(CHECK), say("feedback." + verdict)], act, { look: "quiet", focus: verdict + ":" + key, isOff: isSending }));
        view.setAttribute("aria-pressed", String(isMine));
        if (verdict === BETTER_WAY) view.setAttribute("aria-expanded", String(Boolean(begun)));
        return view;
    };

    return html`
        <div class="feedback" role="group" aria-label="${say("feedback.title", title)}">
            <div class="row">${["helped", "didNot"].map(verdict => verdictView(verdict, () => send(said, verdict)))}${verdictView(BETTER_WAY, () => isSending || turnText())}</div>
            ${begun ? sendForm(begun, {
                label: say("feedback.betterWay"), send: say("feedback.send"), hint: say("feedback.hint"), submit: () => send(written, BETTER_WAY), cancel: turnText,
                fields: areaField(inForm(begun, "text", say("feedback.text"), { rows: 3, maxlength: 4000, describedBy: "hint:" + written }))
            }, say) : standView(forms.of(said), say)}
            ${given && html`<p>${say("feedback.thanks." + given)}</p>`}
        </div>`;
}
