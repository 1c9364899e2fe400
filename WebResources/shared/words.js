/* The words of the pages, from the resource file of the user's language. (Learn: "getResourceString".) */

const RESOURCE = "chk_/strings/Checklists";

/** A function key => sentence; {0}, {1} ... stand for the values that follow the key. */
export function wordsOf(xrm) {
    return (key, ...values) => {
        const text = xrm.Utility.getResourceString(RESOURCE, key);
        if (text === null || text === undefined) throw new Error("There is no text for " + key + " in " + RESOURCE + ".");
        return text.replace(/\{(\d)\}/g, (_, index) => values[Number(index)]);
    };
}

/** Sets the page's language and direction from the user's settings. */
export function speak(xrm) {
    const language = LANGUAGES[xrm.Utility.getGlobalContext().userSettings.languageId] || "en";
    document.documentElement.lang = language;
    document.documentElement.dir = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
}

const LANGUAGES = { 1025: "ar", 1030: "da", 1031: "de", 1033: "en", 1036: "fr", 1037: "he", 3082: "es" };
const RIGHT_TO_LEFT = ["ar", "he"];

/** A date of the wire ("2026-11-22") in the user's way of writing dates. */
export function showDate(wire) {
    if (!wire) return "";

    const [year, month, day] = wire.slice(0, 10).split("-").map(Number);
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium" }).format(new Date(year, month - 1, day));
}
