/* One practice, as the habit of a colleague. */

import { html } from "../shared/html.js";
import { markdown } from "../shared/markdown.js";

/** A practice with its kind, text, contributor and what it rests on. */
export function practiceView(practice, say) {
    return html`
        <article class="practice ${practice.kind}">
            <h3><span class="soft">${say("practice." + practice.kind)}:</span> ${practice.title}</h3>
            ${markdown(practice.body)}
            ${(practice.contributor || practice.basis) && html`<p class="soft small">${[practice.contributor, practice.basis].filter(Boolean).join(" · ")}</p>`}
        </article>`;
}
