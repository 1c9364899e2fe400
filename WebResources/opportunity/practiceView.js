/* Practices: the habits of colleagues, as help beside the question. */

import { focusOn } from "../shared/focus.js";
import { element, html } from "../shared/html.js";
import { feedbackView } from "./feedback.js";
import { practiceIcon } from "./practiceIcons.js";
import { longText } from "./longText.js";

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
    const more = element(html`<button type="button" class="quiet" data-focus="${all}" @click="${showRest}">${say(rest.length === 1 ? "practice.oneMore" : "practice.more", rest.length)}</button>`);
    if (isFolded) place.append(more);
    return place;
}

/** Something that stays behind its title until it is wanted, also after the next drawing. */
export function folded(name, title, unfolded, content) {
    const remember = event => { unfolded[event.currentTarget.open ? "add" : "delete"](name); };
    return html`
        <details ?open="${unfolded.has(name)}" @toggle="${remember}">
            <summary data-focus="${"fold:" + name}">${title}</summary>
            <div class="stack">${content}</div>
        </details>`;
}

/* A practice with its kind, text, who contributed it, what it rests on, and what the reader makes of it. */
function practiceView(practice, panel) {
    const { key, kind, title, body } = practice;
    return html`
        <article class="${"practice practice-" + kind}">
            <h3 tabindex="-1" data-focus="${"practice:" + key}"><span class="kind">${practiceIcon(kind)}${panel.say("practice." + kind)}</span> ${title}</h3>
            ${longText("text:" + key, title, body, panel)}
            ${basisView(practice, panel.say)}
            ${panel.guidance.mayWrite && feedbackView(practice, panel)}
        </article>`;
}

function basisView({ basis, contributor, wonDeals }, say) {
    const parts = [contributor && say("practice.by", contributor), wonDeals > 0 && say(wonDeals === 1 ? "practice.wonOne" : "practice.won", wonDeals), basis].filter(Boolean);
    return parts.length > 0 && html`<p class="soft small">${parts.join(" · ")}</p>`;
}
