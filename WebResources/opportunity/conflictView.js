/* Somebody else changed an answer while it was being written: both stand side by side, and the writer chooses. Nothing of either is lost before that. */

import { html } from "../shared/html.js";
import { showDate } from "../shared/words.js";
import { fieldsOf } from "./draft.js";
import { shownValue, wordFor } from "./valueField.js";

const DAYS = ["verifiedOn", "dueOn"];

/** What they wrote and what was written here, with the three ways on. */
export function conflictView(item, draft, { say }, actions) {
    const { theirs } = draft;
    const who = theirs.changedBy || say("conflict.somebody");
    const { key } = item;

    return html`
        <section class="conflict notice" tabindex="-1" data-focus="${"conflict:" + key}" aria-label="${say("conflict.title", item.question)}">
            <p role="alert">${say("conflict.told", who)}</p>
            <div class="versions">
                ${sideView(item, theirs, theirs.display, theirs.changedOn ? say("conflict.theirsOn", who, showDate(theirs.changedOn)) : who, say)}
                ${sideView(item, draft, draft.value === item.answer.value ? item.answer.display : draft.display, say("conflict.mine"), say)}
            </div>
            <div class="row">
                <button type="button" data-focus="${"keepTheirs:" + key}" @click="${() => actions.keepTheirs(key)}">${say("conflict.keepTheirs")}</button>
                <button type="button" data-focus="${"useMine:" + key}" @click="${() => actions.useMine(key)}">${say("conflict.useMine")}</button>
                <button type="button" class="quiet" data-focus="${"writeOn:" + key}" @click="${() => actions.writeOn(key)}">${say("conflict.writeOn")}</button>
            </div>
        </section>`;
}

function sideView(item, answer, display, title, say) {
    const state = answer.writtenState || answer.state;
    const whys = answer.whys.filter(why => why.text);
    const shown = [["value", shownValue(item, answer.value, display, say)]]
        .concat((fieldsOf(state) || []).map(name => [name, answer[name] && DAYS.includes(name) ? showDate(answer[name]) : answer[name]]))
        .filter(([, value]) => value);

    return html`
        <div class="version">
            <h3>${title}</h3>
            <dl>
                ${pair(wordFor(item, "form.state", say), say("state." + state))}
                ${shown.map(([name, value]) => pair(wordFor(item, "field." + name, say), value))}
                ${whys.length > 0 && pair(say("whys.title"), html`<ol>${whys.map(why => html`<li>${why.text}</li>`)}</ol>`)}
            </dl>
        </div>`;
}

const pair = (term, value) => html`<dt>${term}</dt><dd>${value}</dd>`;
