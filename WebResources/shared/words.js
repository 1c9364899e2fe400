/* The words of the pages, from the resource file of the user's language. (Learn: "RESX (String) web resources", "getResourceString".) */

import { withinSentence } from "./plain.js";
import { learnFormats, writeDay } from "./formats.js";

const RESOURCE = "chk_/strings/Checklists";
const ENGLISH = 1033;
const SPOKEN = { en: ENGLISH, de: 1031, da: 1030 };

/** The languages there are words in, by their tags. */
export const LANGUAGES = Object.keys(SPOKEN);

/** A function key => sentence; {0}, {1} ... stand for the values that follow the key. */
export async function wordsOf(xrm) {
    learnFormats(xrm);
    return saying(isLoaded(xrm) ? key => xrm.Utility.getResourceString(RESOURCE, key) : await readFile(languagesOf(xrm)));
}

/** The words of another file too, in the language of `say` or in a given one: for what is fetched later, and for what a customer reads. Rejects when they cannot be fetched. */
export async function wordsToo(say, file, tag) {
    const text = await readFile([SPOKEN[tag || say("language.tag")] || ENGLISH], file);
    const too = saying(text);
    return (key, ...values) => text(key) === undefined ? say(key, ...values) : too(key, ...values);
}

function saying(text) {
    return (key, ...values) => {
        const sentence = text(key);
        if (sentence === null || sentence === undefined) throw new Error("There is no text for " + key + " in " + RESOURCE + ".");
        return sentence.replace(/\{(\d)\}/g, (_, index) => withinSentence(String(values[Number(index)])));
    };
}

/** Sets the page's language and direction: those of the words it shows, which need not be the browser's. */
export function speak(say) {
    document.documentElement.lang = say("language.tag");
    document.documentElement.dir = say("language.direction");
}

/* The client loads a resource file for the scripts of a form. A page on its own finds it missing and reads the file itself. */
function isLoaded(xrm) {
    try {
        return Boolean(xrm.Utility.getResourceString(RESOURCE, "language.tag"));
    } catch (unknown) {
        return false;
    }
}

function languagesOf(xrm) {
    const settings = xrm.Utility.getGlobalContext();
    return new Set([settings.userSettings.languageId, settings.organizationSettings.languageId, ENGLISH]);
}

async function readFile(languages, file) {
    const response = await fetchFirst(languages, file || "Checklists");
    const page = new DOMParser().parseFromString(await response.text(), "application/xml");
    const texts = new Map([...page.querySelectorAll("data")].map(data => [data.getAttribute("name"), data.querySelector("value").textContent]));
    return key => texts.get(key);
}

async function fetchFirst(languages, file) {
    for (const language of languages) {
        const response = await fetch("../strings/" + file + "." + language + ".resx");
        if (response.ok) return response;
    }
    throw new Error("The words of this page could not be read. Please reload it.");
}

/** A date ("2026-11-22") or a time of the wire in the user's way of writing dates. */
export function showDate(wire) {
    if (!wire) return "";

    const [year, month, day] = wire.slice(0, 10).split("-").map(Number);
    const date = wire.includes("T") ? new Date(wire) : new Date(year, month - 1, day);
    return writeDay(date);
}

/** A day so many days from today, as it travels. */
export function dayFrom(days) {
    const day = new Date();
    day.setDate(day.getDate() + days);
    return localDay(day);
}

/** The day of a moment where the user is, as it travels. */
export function localDay(moment) {
    const day = new Date(moment);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, "0")).join("-");
}
