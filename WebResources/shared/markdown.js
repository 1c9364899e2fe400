/* The small Markdown subset practices are written in: paragraphs, - and 1. lists, **strong**, *emphasis*, `code` and [links](https://...).
   Everything else, HTML included, shows as the text it is. */

import { isSafeAddress } from "./html.js";

const INLINE = /\*\*(?!\s)([^*\n]+)\*\*|\*(?!\s)([^*\n]+)\*|`([^`\n]+)`|\[([^[\]\n]+)\]\((https?:\/\/[^\s()]+)\)/g;
const BULLET = /^\s*-\s+/;
const NUMBER = /^\s*\d+\.\s+/;
const CONTINUED = /^\s{2,}\S/;

/** The nodes of a text in the subset. */
export function markdown(text) {
    const fragment = document.createDocumentFragment();
    String(text || "").split(/\r?\n[ \t]*\r?\n/).filter(block => block.trim()).forEach(block => fragment.append(...blockNodes(block.split(/\r?\n/))));
    return fragment;
}

/* A paragraph may run straight into a list, so lines of one kind that follow each other form one node. */
function blockNodes(lines) {
    const groups = [];
    lines.forEach(line => {
        const last = groups[groups.length - 1];
        const kind = BULLET.test(line) ? "ul" : NUMBER.test(line) ? "ol" : "p";
        if (kind === "p" && last && last.kind !== "p" && CONTINUED.test(line)) last.lines[last.lines.length - 1] += " " + line.trim();
        else if (last && last.kind === kind) last.lines.push(line);
        else groups.push({ kind, lines: [line] });
    });
    return groups.map(group => group.kind === "p" ? element("p", inline(group.lines.join(" "))) : list(group));
}

function list(group) {
    return element(group.kind, group.lines.map(line => element("li", inline(line.replace(group.kind === "ul" ? BULLET : NUMBER, "")))));
}

function inline(text) {
    const nodes = [];
    let end = 0;
    text.replace(INLINE, (whole, strong, emphasis, code, label, address, at) => {
        nodes.push(text.slice(end, at), marked(whole, strong, emphasis, code, label, address));
        end = at + whole.length;
        return whole;
    });
    return nodes.concat(text.slice(end));
}

function marked(whole, strong, emphasis, code, label, address) {
    if (strong) return element("strong", [strong]);
    if (emphasis) return element("em", [emphasis]);
    if (code) return element("code", [code]);
    if (!isSafeAddress(address)) return whole;

    const link = element("a", [label]);
    link.href = address;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    return link;
}

function element(name, children) {
    const node = document.createElement(name);
    node.append(...children);
    return node;
}
