/* The small Markdown subset practices are written in: paragraphs, - and 1. lists, **strong**, *emphasis*, `code` and [links](https://...).
   Everything else, HTML and images included, shows as the text it is. */

import { isSafeAddress } from "./html.js";
import { plain } from "./plain.js";

/* Each alternative ends where the next of its kind begins: reading takes time in proportion to the text. */
const INLINE = /\*\*(?!\s)([^*\n]+)\*\*|\*(?!\s)([^*\n]+)\*|`([^`\n]+)`|!\[[^[\]\n]*\]\([^\s()]*\)|\[([^[\]\n]+)\]\((https?:\/\/[^\s()]+)\)/g;
const BULLET = /^\s*-\s+/;
const NUMBER = /^\s*\d+\.\s+/;
const CONTINUED = /^\s{2,}\S/;
const LIKE_AN_ADDRESS = /:\/\/|[^\s.][.\u3002\uff0e\uff61][^\s.\d]/;
const IN_OTHER_LETTERS = /(^|\.)xn--/;
const MOST_AT_ONCE = 4000;
const LEAST_WEIGHT = 40;

/** The nodes of a text in the subset. */
export function markdown(text) {
    const fragment = document.createDocumentFragment();
    piecesOf(text).forEach(piece => { draw(fragment, piece); });
    return fragment;
}

/** Draws a text into an element, in each frame so much of it that the page stays responsive, as long as isWanted() says so. */
export async function drawMarkdown(target, text, isWanted) {
    let drawn = 0;
    for (const piece of piecesOf(text)) {
        drawn += piece.weight;
        if (drawn > MOST_AT_ONCE) {
            await new Promise(resolve => requestAnimationFrame(resolve));
            if (!isWanted()) return;
            drawn = piece.weight;
        }
        draw(target, piece);
    }
}

/* What is drawn in one go: a paragraph or a list, or a part of one that is too long for that. */
function piecesOf(text) {
    const pieces = [];
    plain(String(text || "")).split(/\r?\n[ \t]*\r?\n/).filter(block => block.trim()).forEach(block =>
        groupsOf(block.split(/\r?\n/)).forEach(({ kind, lines }) => {
            let piece = null;
            (kind === "p" ? partsOf(lines.join(" ")) : lines).forEach(line => {
                const weight = Math.max(LEAST_WEIGHT, line.length);
                if (!piece || piece.weight + weight > MOST_AT_ONCE) {
                    piece = { kind, lines: [], weight: 0, isContinued: Boolean(piece) && kind !== "p" };
                    pieces.push(piece);
                }
                piece.lines.push(line);
                piece.weight += weight;
            });
        }));
    return pieces;
}

/* A paragraph may run straight into a list, so lines of one kind that follow each other belong together. */
function groupsOf(lines) {
    const groups = [];
    lines.forEach(line => {
        const last = groups[groups.length - 1];
        const kind = BULLET.test(line) ? "ul" : NUMBER.test(line) ? "ol" : "p";
        if (kind === "p" && last && last.kind !== "p" && CONTINUED.test(line)) last.lines[last.lines.length - 1] += " " + line.trim();
        else if (last && last.kind === kind) last.lines.push(line);
        else groups.push({ kind, lines: [line] });
    });
    return groups;
}

/* Cut between words where there are some. */
function partsOf(text) {
    const parts = [];
    let start = 0;
    while (text.length - start > MOST_AT_ONCE) {
        const space = text.lastIndexOf(" ", start + MOST_AT_ONCE - 1);
        const end = space > start ? space + 1 : start + MOST_AT_ONCE;
        parts.push(text.slice(start, end));
        start = end;
    }
    return parts.concat(text.slice(start));
}

function draw(target, { kind, lines, isContinued }) {
    const place = isContinued ? target.lastElementChild : target.appendChild(document.createElement(kind));
    lines.forEach(line => {
        if (kind === "p") fill(place, line);
        else fill(place.appendChild(document.createElement("li")), line.replace(kind === "ul" ? BULLET : NUMBER, ""));
    });
}

function fill(place, text) {
    let end = 0;
    text.replace(INLINE, (whole, strong, emphasis, code, label, address, at) => {
        place.append(text.slice(end, at));
        if (strong) marked(place, "strong", strong);
        else if (emphasis) marked(place, "em", emphasis);
        else if (code) marked(place, "code", code);
        else if (label && isSafeAddress(address)) link(place, label, new URL(address));
        else place.append(whole);
        end = at + whole.length;
        return whole;
    });
    place.append(text.slice(end));
}

function marked(place, name, text) {
    const node = place.appendChild(document.createElement(name));
    node.textContent = text;
    return node;
}

/* A label may pretend to be an address, or an address to be another one: then it says where it leads. */
function link(place, label, address) {
    const node = marked(place, "a", label);
    node.href = address.href;
    node.target = "_blank";
    node.rel = "noopener noreferrer";
    const mayPretend = IN_OTHER_LETTERS.test(address.hostname) || address.username || LIKE_AN_ADDRESS.test(label) && hostIn(label) !== address.host;
    if (mayPretend) place.append(" (" + address.host + ")");
}

function hostIn(label) {
    try {
        return new URL(label.includes("://") ? label : "https://" + label).host;
    } catch (notAnAddress) {
        return null;
    }
}
