/* The small Markdown subset practices are written in: paragraphs, - and 1. lists, **strong**, *emphasis*, `code` and [links](https://...).
   Everything else, HTML included, shows as the text it is. */

const INLINE = /\*\*([^*\n]+)\*\*|\*([^*\n]+)\*|`([^`\n]+)`|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/;
const BULLET = /^\s*-\s+/;
const NUMBER = /^\s*\d+\.\s+/;

/** The nodes of a text in the subset. */
export function markdown(text) {
    const fragment = document.createDocumentFragment();
    String(text || "").split(/\n\s*\n/).filter(block => block.trim()).forEach(block => fragment.append(...blockNodes(block.split("\n"))));
    return fragment;
}

/* A paragraph may run straight into a list, so lines of one kind that follow each other form one node. */
function blockNodes(lines) {
    const groups = [];
    lines.forEach(line => {
        const kind = BULLET.test(line) ? "ul" : NUMBER.test(line) ? "ol" : "p";
        const last = groups[groups.length - 1];
        if (last && last.kind === kind) last.lines.push(line);
        else groups.push({ kind, lines: [line] });
    });
    return groups.map(group => group.kind === "p" ? element("p", inline(group.lines.join(" "))) : list(group));
}

function list(group) {
    const items = group.lines.map(line => element("li", inline(line.replace(group.kind === "ul" ? BULLET : NUMBER, ""))));
    return element(group.kind, items);
}

function inline(text) {
    const match = INLINE.exec(text);
    if (!match) return [text];

    const before = text.slice(0, match.index);
    return [before, marked(match), ...inline(text.slice(match.index + match[0].length))];
}

function marked([, strong, emphasis, code, label, url]) {
    if (strong) return element("strong", [strong]);
    if (emphasis) return element("em", [emphasis]);
    if (code) return element("code", [code]);

    const link = element("a", [label]);
    link.href = url;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    return link;
}

function element(name, children) {
    const node = document.createElement(name);
    node.append(...children);
    return node;
}
