/* Practices: the habits of colleagues, as help beside the question. */

import { html } from "../shared/html.js";
import { markdown } from "../shared/markdown.js";

/** The first practice as it is, the rest behind a button; `unfolded` remembers by name which are open. */
export function practicesView(name, practices, { say, unfolded }) {
    if (practices.length === 0) return null;

    return html`
        <div class="practices">
            ${practiceView(practices[0], say)}
            ${practices.length > 1 && folded(name, say("practice.more", practices.length - 1), unfolded, practices.slice(1).map(practice => practiceView(practice, say)))}
        </div>`;
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

/** A practice with its kind, text, contributor and what it rests on. */
export function practiceView(practice, say) {
    return html`
        <article class="${"practice practice-" + practice.kind}">
            <h3><span class="kind">${say("practice." + practice.kind)}</span> ${practice.title}</h3>
            ${markdown(practice.body)}
            ${(practice.contributor || practice.basis) && html`<p class="soft small">${[practice.contributor, practice.basis].filter(Boolean).join(" · ")}</p>`}
        </article>`;
}
