/* A text of any length: as much as reads well beside a question, the rest on demand. */

import { focusOn } from "../shared/focus.js";
import { element, html, render } from "../shared/html.js";
import { drawMarkdown, markdown } from "../shared/markdown.js";

const KEPT = 1200;
const LONG = 1800;
const LINE = 60;

/** A text in the Markdown subset; `unfolded` remembers by name whether it shows whole. */
export function longText(name, title, text, { say, unfolded }) {
    const beginning = beginningOf(text);
    if (beginning === null) return markdown(text);

    const words = element(html`<div class="text" tabindex="-1" data-focus="${name}"></div>`);
    const button = element(html`<button type="button" class="quiet" data-focus="${"all:" + name}" @click="${() => turn()}"></button>`);
    const place = element(html`<div class="stack">${words}${button}</div>`);
    let drawing = 0;

    const draw = () => {
        const isAll = unfolded.has(name);
        const mine = ++drawing;
        words.replaceChildren();
        drawMarkdown(words, isAll ? text : beginning + " …", () => drawing === mine);
        render(button, say(isAll ? "text.less" : "text.all"));
        button.setAttribute("aria-label", say(isAll ? "text.lessNamed" : "text.allNamed", title));
        button.setAttribute("aria-expanded", String(isAll));
    };
    const turn = () => {
        const isAll = !unfolded.delete(name);
        if (isAll) unfolded.add(name);
        draw();
        focusOn(place, isAll ? name : "all:" + name);
    };
    draw();
    return place;
}

/* What fits, a line counting as at least so many characters: up to the end of a line or a word. Null when all of it does. */
function beginningOf(text) {
    let weight = 0;
    let start = 0;
    let end = null;
    while (start < text.length && weight <= LONG) {
        const next = text.indexOf("\n", start) + 1 || text.length;
        const room = KEPT - weight;
        weight += Math.max(LINE, next - start);
        if (end === null && weight > KEPT) end = room > KEPT / 2 ? wordBefore(text, start + room) : start;
        start = next;
    }
    return weight > LONG ? text.slice(0, end).trim() : null;
}

function wordBefore(text, end) {
    const space = text.lastIndexOf(" ", end);
    return space > end / 2 ? space : end;
}
