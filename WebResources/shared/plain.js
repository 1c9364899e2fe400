/* Text among other text: a name may turn what stands around it, or hide in what shows nothing. */

const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e]/gu;
const ISOLATES = /[\u2066-\u2069]/g;
const CLOSING = "\u2069";
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const ANYTHING = /[\p{L}\p{N}]/u;

/** A text without control characters and without marks that turn its direction beyond its own end. */
export function plain(text) {
    const seen = text.replace(UNSEEN, "");
    return isClosed(seen.match(ISOLATES) || []) ? seen : seen.replace(ISOLATES, "");
}

/** A text that goes into a sentence: one that may run the other way keeps to its own place there. */
export function withinSentence(text) {
    const seen = text.replace(UNSEEN, "").replace(ISOLATES, "");
    const turning = document.documentElement.dir === "rtl" ? ANYTHING : RIGHT_TO_LEFT;
    return turning.test(seen) ? "\u2068" + seen + CLOSING : seen;
}

function isClosed(marks) {
    let open = 0;
    marks.forEach(mark => { open += mark !== CLOSING ? 1 : open > 0 ? -1 : Infinity; });
    return open === 0;
}
