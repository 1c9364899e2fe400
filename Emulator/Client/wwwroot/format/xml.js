/** Parses XML or throws a sentence that names what was to be read. */
export function parseXml(text, what) {
    const document = new DOMParser().parseFromString(text ?? "", "application/xml");
    const problem = document.querySelector("parsererror");
    if (problem) throw new Error(`${what} is not well-formed XML: ${problem.textContent.trim().split("\n")[0]}`);
    return document;
}

export const printXml = (node) => new XMLSerializer().serializeToString(node);

/** Child elements of that name (case-insensitive, as the platform's own files vary in case). */
export const kids = (element, name) => [...(element?.children ?? [])].filter((c) => c.nodeName.toLowerCase() === name.toLowerCase());

export const kid = (element, name) => kids(element, name)[0] ?? null;

export const isTrue = (text, otherwise = false) =>
    text === null || text === undefined || text === "" ? otherwise : /^(true|1)$/i.test(text);

/** The text of `labels/label` (or `Titles/Title`, ...) in the language, else in the first one there is. */
export function localized(list, textName, languageName, language) {
    const entries = [...(list?.children ?? [])];
    const own = entries.find((entry) => entry.getAttribute(languageName) === String(language));
    return (own ?? entries[0])?.getAttribute(textName) ?? "";
}
