/* What stands beside the answers: the next meeting, promises, people, the way out of a deal. Here are their titles and what they say at a glance;
   what is behind them is fetched once somebody opens one, so that the panel itself comes quickly. */

import { hintView, html, problemView, put } from "../shared/html.js";
import { localDay } from "../shared/words.js";

const GAPS = ["open", "notYet", "assumed"];
const DAY_MS = 86400000;
const SCRIPTS = ["beside/dealings.js", "beside/meeting.js"];

/** By section, how the names of its forms begin. */
export const FORMS = { meeting: "attach", commitments: "promise:", people: "person:", exit: "exit" };

/** What is open, not known yet, assumed, or about to expire. */
export const gapsOf = ({ items }) => items.filter(({ answer }) => GAPS.includes(answer.state) || answer.state === "verified" && answer.expiresSoon);

/** Whether the user may write beside the answers: with the right to, and while the deal is open. */
export const mayWrite = ({ guidance }) => guidance.mayWrite && !guidance.closed;

/** In the order of the page; a late one has no title and comes by itself. */
export const BESIDE = [
    late("followUp"),
    folding("meeting", ({ guidance, say }) => !guidance.closed && [say("meeting.title"), counted("meeting", gapsOf(guidance).length, say)]),
    folding("commitments", ({ guidance, say }) => [say("commitment.title"), promised(guidance.commitments.filter(({ state }) => state === "open"), say)]),
    folding("people", ({ guidance: { people }, say }) => [say("people.title"), people.some(({ role }) => role === "signs") ? counted("people", people.length, say) : say("people.noSigner")]),
    folding("exit", ({ guidance, say }) => guidance.closed ? guidance.closed.exit && [say("exit.thanks"), ""] : mayWrite({ guidance }) && [say("exit.title"), ""])
];

/** What stands at the end of the tab bar after a meeting. */
export const PROMPT = late("met");

const counted = (name, count, say) => say(name + (count === 0 ? ".none" : count === 1 ? ".one" : ".some"), count);

function promised(open, say) {
    const isLate = open.filter(one => one.isLate).length;
    return isLate > 0 ? say("commitment.late", open.length, isLate) : counted("commitment", open.length, say);
}

function late(name) {
    return {
        shows: panel => panel.guidance && panel.behind.sections && panel.behind.sections[name].shows(panel),
        view: panel => panel.guidance && panel.behind.sections && panel.behind.sections[name].view(panel)
    };
}

function folding(name, headOf) {
    const isOpen = panel => panel.unfolded.has(name);
    const behind = panel => isOpen(panel) && [panel.behind.problem, Boolean(panel.behind.sections), panel.behind.sections && panel.behind.sections[name].shows(panel)];
    return {
        shows: panel => panel.guidance && [headOf(panel), panel.guidance.mayWrite, panel.guidance.closed, behind(panel)],
        view: panel => panel.guidance && headOf(panel) && foldingView(name, headOf(panel), panel)
    };
}

function foldingView(name, [title, note], panel) {
    const { unfolded } = panel;
    const toggle = event => {
        if (event.currentTarget.open !== unfolded.has(name)) panel.behind.turn(name, event.currentTarget.open);
    };
    return html`
        <section class="${"side side-" + name}" aria-label="${title}">
            <details ?open="${unfolded.has(name)}" @toggle="${toggle}">
                <summary data-focus="${"fold:" + name}"><h2>${title}</h2>${note && html` <span class="soft small">${note}</span>`}</summary>
                ${unfolded.has(name) && html`<div class="stack">${contentOf(name, panel)}</div>`}
            </details>
        </section>`;
}

function contentOf(name, panel) {
    const { problem, sections } = panel.behind;
    if (sections) return sections[name].view(panel);
    return problemView(problem) || hintView(panel.say("page.loading"));
}

const arrived = { parts: [], sections: {} };

/** By this the scripts behind the titles bring what they have: sections by name, { shows, view }, and what is made for the panel before they are shown. */
export function arrive(sections, ...parts) {
    Object.assign(arrived.sections, sections);
    arrived.parts.push(...parts);
}

/** What is behind the titles, once it is there: its sections, or the problem of fetching them; met, the meeting that may be followed up; turn(name, isOpen) and lookForMeeting(). */
export function besideOf(panel) {
    const behind = { problem: null, sections: null, met: null, turn, lookForMeeting };
    let fetched = null;
    let asked = null;
    let takenUp = null;

    function turn(name, isOpen) {
        put(panel.unfolded, name, isOpen);
        panel.draw();
        if (isOpen) fetchRest().catch(() => null);
    }

    function fetchRest() {
        if (!fetched) fetched = Promise.all(SCRIPTS.map(fetchScript)).then(take, fail);
        return fetched;
    }

    function take() {
        arrived.parts.forEach(part => part(panel));
        behind.sections = arrived.sections;
        panel.draw();
    }

    function fail({ message }) {
        behind.problem = panel.say("beside.notFetched", message);
        panel.draw();
        throw new Error(message);
    }

    /* The deal's last appointment that ended within a week and was not called off. Asked once per deal; it is a courtesy, and who cannot ask is not bothered. */
    async function lookForMeeting() {
        const { deal, xrm } = panel;
        if (asked === deal || !panel.guidance || !mayWrite(panel)) return;

        asked = deal;
        const now = Date.now();
        try {
            const { entities } = await xrm.WebApi.online.retrieveMultipleRecords("appointment", "?$select=activityid,description,scheduledstart&$filter=_regardingobjectid_value eq " + deal
                + " and scheduledend le " + new Date(now).toISOString() + " and scheduledend ge " + new Date(now - 7 * DAY_MS).toISOString() + " and statecode ne 2&$orderby=scheduledend desc&$top=1");
            if (entities.length === 0 || deal !== panel.deal || isThanked(panel, entities[0].scheduledstart)) return;

            behind.met = { deal, id: entities[0].activityid, start: entities[0].scheduledstart, description: entities[0].description || "" };
            await fetchRest();
            panel.draw();
        } catch (unknown) {
            behind.met = null;
        }
    }

    /* Where something was begun and not sent, it is in sight again. */
    function takeUp() {
        if (takenUp === panel.deal || !mayWrite(panel)) return;
        takenUp = panel.deal;
        Object.keys(FORMS).filter(name => panel.forms.isKept(FORMS[name])).forEach(name => turn(name, true));
    }

    panel.whenLoaded.push(takeUp);
    return behind;
}

/** A meeting is followed up once a thank-you of its day or later stands among the promises: everybody sees it on every device, and nothing of ours is written into the appointment. */
export const isThanked = ({ guidance }, start) => guidance.commitments.some(({ kind, dueOn }) => kind === "thankYou" && dueOn >= localDay(start));

/* A module that calls arrive. */
function fetchScript(src) {
    return new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement("script"), { type: "module", src });
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => reject(new Error(src)));
        document.head.append(script);
    });
}
