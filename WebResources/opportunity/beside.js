/* What stands beside the answers: the next meeting, promises, people, the way out of a deal. Here are their titles and what they say at a glance;
   what is behind them is fetched once somebody opens one, so that the panel itself comes quickly. */

import { html } from "../shared/html.js";
import { localDay, wordsToo } from "../shared/words.js";

const GAPS = ["open", "notYet", "assumed"];
const DAY_MS = 86400000;

/** What is open, not known yet, assumed, or about to expire. */
export const gapsOf = ({ items }) => items.filter(({ answer }) => GAPS.includes(answer.state) || answer.state === "verified" && answer.expiresSoon);

/** Whether the user may write beside the answers: with the right to, and while the deal is open. */
export const mayWrite = ({ guidance }) => guidance.mayWrite !== false && !guidance.closed;

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

/* An older server tells nothing of all this; then there is nothing beside the answers. */
const isTold = ({ guidance }) => Boolean(guidance && guidance.commitments && guidance.people);

function late(name) {
    return {
        shows: panel => isTold(panel) && panel.behind.sections && panel.behind.sections[name].shows(panel),
        view: (panel, actions) => isTold(panel) && panel.behind.sections && panel.behind.sections[name].view(panel, actions)
    };
}

function folding(name, headOf) {
    const isOpen = panel => panel.unfolded.has(name);
    const behind = panel => isOpen(panel) && [panel.behind.problem, Boolean(panel.behind.sections), panel.behind.sections && panel.behind.sections[name].shows(panel)];
    return {
        shows: panel => isTold(panel) && [headOf(panel), panel.guidance.mayWrite, panel.guidance.closed, behind(panel)],
        view: (panel, actions) => isTold(panel) && headOf(panel) && foldingView(name, headOf(panel), panel, actions)
    };
}

function foldingView(name, [title, note], panel, actions) {
    const { unfolded } = panel;
    const toggle = event => {
        if (event.currentTarget.open !== unfolded.has(name)) actions.turn(name, event.currentTarget.open);
    };
    return html`
        <section class="${"side side-" + name}" aria-label="${title}">
            <details ?open="${unfolded.has(name)}" @toggle="${toggle}">
                <summary data-focus="${"fold:" + name}"><h2>${title}</h2>${note && html` <span class="soft small">${note}</span>`}</summary>
                ${unfolded.has(name) && html`<div class="stack">${contentOf(name, panel, actions)}</div>`}
            </details>
        </section>`;
}

function contentOf(name, panel, actions) {
    const { problem, sections } = panel.behind;
    if (sections) return sections[name].view(panel, actions);
    return problem ? html`<p class="notice danger" role="alert">${problem}</p>` : html`<p class="soft small">${panel.say("page.loading")}</p>`;
}

let hear = null;

/** What is behind the titles says by this that it is there: { parts, sections }. */
export const arrive = behind => hear(behind);

/** Gives the panel what is `behind` the titles, once it is there, and the actions turn and lookForMeeting. */
export function beside(panel, actions) {
    const behind = { problem: null, sections: null, met: null };
    let fetched = null;
    let asked = null;
    panel.behind = behind;

    function turn(name, isOpen) {
        panel.unfolded[isOpen ? "add" : "delete"](name);
        panel.draw();
        if (isOpen) fetchRest().catch(() => null);
    }

    function fetchRest() {
        if (!fetched) fetched = Promise.all([fetchScripts(), wordsToo(panel.say, "Beside")]).then(take, fail);
        return fetched;
    }

    function take([{ parts, sections }, say]) {
        panel.say = say;
        Object.assign(actions(), ...parts.map(part => part(panel, actions)));
        behind.sections = sections;
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
        if (asked === deal || !isTold(panel) || !mayWrite(panel)) return;

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

    return { turn, lookForMeeting };
}

/** A meeting is followed up once a thank-you of its day or later stands among the promises: everybody sees it on every device, and nothing of ours is written into the appointment. */
export const isThanked = ({ guidance }, start) => guidance.commitments.some(({ kind, dueOn }) => kind === "thankYou" && dueOn >= localDay(start));

/* A module that brings the others and calls arrive. */
function fetchScripts() {
    return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        hear = resolve;
        script.type = "module";
        script.src = "beside/all.js";
        script.addEventListener("error", () => reject(new Error(script.getAttribute("src"))));
        document.head.append(script);
    });
}
