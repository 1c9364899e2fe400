const space = "http://www.w3.org/2000/svg";
const widths = { narrow: 5.2, wide: 6.8 };

/** An SVG element with attributes and children; a child that is text becomes its content. */
export function svg(name, attributes = {}, ...children) {
    const element = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) element.setAttribute(key, value);
    element.append(...children.flat(Infinity).filter(Boolean));
    return element;
}

/** About how wide a text of 12 pixels is; measuring would need the text to be drawn first. */
export const widthOf = (text) => [...String(text)].reduce((sum, c) => sum + (/[a-zäöüßæøå .,;:'|()[\]ijl1-]/.test(c) ? widths.narrow + 0.9 : widths.wide + 1.4), 0);

/** The text as far as it fits. */
export function fitting(text, width) {
    if (widthOf(text) <= width) return text;
    let short = String(text);
    while (short.length > 1 && widthOf(`${short}…`) > width) short = short.slice(0, -1);
    return `${short.trimEnd()}…`;
}

/** A point's value on hovering. */
export const hint = (text) => svg("title", {}, text);
