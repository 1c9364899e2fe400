/* What people read: the words of the pages, from the resource file of the user's language, and days, numbers and other people's text as they stand among them.
   (Learn: "RESX (String) web resources", "getResourceString".) */

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

/** The words of another file too, in the language of `say` or in a given one: for pages with words of their own, and for what a customer reads. Rejects when they cannot be fetched. */
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

/* Days. */

/** The moment a day ("2026-11-22") begins where the user is, or the one that a time of the wire says. */
export function momentOf(wire) {
    const [year, month, day] = wire.slice(0, 10).split("-").map(Number);
    return wire.includes("T") ? new Date(wire) : new Date(year, month - 1, day);
}

/** A day or a time of the wire in the user's way of writing dates. */
export const showDate = wire => wire ? writeDay(momentOf(wire)) : "";

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

/** A moment in the language of the page, with the parts that are asked for as Intl names them. */
export const inWords = (moment, parts) => new Intl.DateTimeFormat(document.documentElement.lang, parts).format(new Date(moment));

/* Days and numbers as the user has chosen to write them, which need not be as their language does: German words and American dates go together.
   (Learn: "getGlobalContext.userSettings", dateFormattingInfo: .NET's patterns and names; for numbers the client tells nothing, so that they are read, see learnNumbers.) */

const TOKENS = /'([^']*)'|d{1,4}|M{1,4}|y{1,4}|\//g;
const MOST_DECIMALS = 4;
const KEY = "chk_numbers:";

let days = null;
let marks = null;

/** Learns how the user writes days. */
export function learnFormats(xrm) {
    const { dateFormattingInfo } = xrm.Utility.getGlobalContext().userSettings;
    days = dateFormattingInfo && dateFormattingInfo.ShortDatePattern ? dateFormattingInfo : null;
}

/** A date by the user's pattern; by the language of the page where the client tells none. */
export function writeDay(date) {
    if (!days) return inWords(date, { dateStyle: "medium" });

    return days.ShortDatePattern.replace(TOKENS, (token, quoted) => quoted === undefined ? partOf(date, token) : quoted);
}

/** In which order the user writes day and month, "dm" or "md": as set in Dynamics 365, else as the page's language has it. */
export function dateOrder() {
    const pattern = days ? days.ShortDatePattern : new Intl.DateTimeFormat(document.documentElement.lang).formatToParts(new Date()).map(({ type }) => type[0]).join("");
    return pattern.search(/d/i) < pattern.search(/m/i) ? "dm" : "md";
}

function partOf(date, token) {
    const [day, month, year] = [date.getDate(), date.getMonth(), date.getFullYear()];
    switch (token) {
    case "/": return days.DateSeparator || "/";
    case "d": case "dd": return padded(day, token);
    case "ddd": return days.AbbreviatedDayNames[date.getDay()];
    case "dddd": return days.DayNames[date.getDay()];
    case "M": case "MM": return padded(month + 1, token);
    case "MMM": return days.AbbreviatedMonthNames[month];
    case "MMMM": return days.MonthNames[month];
    default: return token.length > 2 ? String(year) : padded(year % 100, token);
    }
}

const padded = (number, token) => String(number).padStart(token.length, "0");

/** A number with the user's marks once they are known; before by the language of the page. */
export function writeNumber(number) {
    const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: MOST_DECIMALS });
    if (!marks) return format.format(number);

    const own = { group: marks.numberseparator, decimal: marks.decimalsymbol };
    return format.formatToParts(number).map(({ type, value }) => own[type] === undefined || own[type] === null ? value : own[type]).join("");
}

/** Learns the marks in numbers, once per session, from the user's settings; says whether numbers look different now. Called after the first drawing: nobody waits for it. */
export async function learnNumbers(xrm) {
    const { userId } = xrm.Utility.getGlobalContext().userSettings;
    const before = writeNumber(-12345.6);
    try {
        marks = remembered(userId) || await xrm.WebApi.online.retrieveRecord("usersettings", String(userId).replace(/[{}]/g, ""), "?$select=decimalsymbol,numberseparator");
        window.sessionStorage.setItem(KEY + userId, JSON.stringify({ decimalsymbol: marks.decimalsymbol, numberseparator: marks.numberseparator }));
    } catch (untold) {
        // Numbers stay as the language of the page writes them.
    }
    return before !== writeNumber(-12345.6);
}

function remembered(userId) {
    return JSON.parse(window.sessionStorage.getItem(KEY + userId) || "null");
}

/* Days as people write them: "fri", "next fri", "+3d", "+2w", "tomorrow", "3.12.", "12/3", "3 Dec", "2026-12-03"; in English, German and Danish whatever language the page has,
   because people write what they are used to. Today and the order of day and month are given. */

const MS_A_DAY = 86400000;
const MOST_DAYS = 3660;

/* What people write, without marks: it is compared without them (see spelled). */
const OFFSETS = [
    [-2, "vorgestern/iforgaars"], [-1, "yesterday/gestern/igaar"], [0, "today/heute/idag"], [1, "tomorrow/tmrw/morgen/imorgen"], [2, "day after tomorrow/ubermorgen/uebermorgen/overmorgen/iovermorgen"]
].map(([days, words]) => [days, words.split("/")]);
const eachOf = (...lists) => lists.map(words => words.split(" "));
const WEEKDAYS = eachOf("sun sunday so sonntag son sondag", "mon monday mo montag man mandag ma", "tue tues tuesday di dienstag tir tirs tirsdag ti", "wed wednesday mi mittwoch ons onsdag",
    "thu thur thurs thursday do donnerstag tor tors torsdag to", "fri friday fr freitag fre fredag", "sat saturday sa samstag sonnabend lor lordag");
const MONTHS = eachOf("jan january januar janner jaenner", "feb february februar", "mar march marz maerz marts mrz", "apr april", "may mai maj", "jun june juni", "jul july juli", "aug august",
    "sep sept september", "oct october okt oktober", "nov november", "dec december dez dezember");
const UNITS = eachOf("day d days t tag tage tagen dag dage", "week w wk wks weeks woche wochen u uge uger", "month m mo months monat monate monaten md maaned maaneder");
const NEXT = /^(?:next|nachste[nrs]?|naechste[nrs]?|kommende[nrs]?|naeste)$/;
const LAST = /^(?:last|letzte[nrs]?|vergangene[nrs]?|sidste)$/;
const FILLERS = /^(?:in|om|on|am|den|der|d|paa|this|diese[nrs]?|denne|the|of)$/;
const NAMED_WEEK = /^(?:week|woche|uge)$/;
const NAMED_MONTH = /^(?:month|monat|maaned)$/;

/** The day a text says, as it travels ("2026-12-03"); null where it says none.
    `today` is a day on the wire, `order` the user's: "dm" or "md" where two numbers stand alone. A day without a year is the nearest one to come, or, with `isPast`, the nearest one gone by. */
export function dayOf(text, { today, order, isPast }) {
    const written = spelled(text);
    if (written === "") return null;

    const now = wired(today);
    const offset = OFFSETS.find(([, words]) => words.includes(written));
    const number = offset ? now + offset[0] : spoken(written, now, isPast) || counted(written, now, isPast) || dated(written, now, order, isPast);
    return number === null || Math.abs(number - now) > MOST_DAYS && !hasYear(written) ? null : wire(number);
}

const hasYear = written => /\d{4}/.test(written);

/* Marks gone, one space between words; "i morgen" is one word. */
function spelled(text) {
    return unmarked(String(text).toLowerCase().replace(/å/g, "aa").replace(/ø/g, "o").replace(/æ/g, "ae").replace(/ß/g, "ss"))
        .replace(/\s+/g, " ").trim().replace(/^i (?=(?:dag|morgen|overmorgen|gaar|forgaars)$)/, "i");
}

/* "fri" is the next one to come, today's own name is in a week; "next fri" is the one in next week, "last fri" the one gone by. */
function spoken(written, now, isPast) {
    const words = written.replace(/[.,]/g, " ").split(" ").filter(word => word && !FILLERS.test(word));
    const isNext = words.length > 1 && NEXT.test(words[0]);
    const isLast = words.length > 1 && LAST.test(words[0]);
    const word = words[words.length - 1];
    if (words.length !== (isNext || isLast ? 2 : 1)) return null;

    const weekday = WEEKDAYS.findIndex(names => names.includes(word));
    if (weekday >= 0 && isNext) return monday(now) + 7 + (weekday + 6) % 7;
    if (weekday >= 0) return isLast || isPast ? now - ((dayOfWeek(now) - weekday + 6) % 7 + 1) : now + (weekday - dayOfWeek(now) + 6) % 7 + 1;
    if (isNext && NAMED_WEEK.test(word)) return monday(now) + 7;
    return isNext && NAMED_MONTH.test(word) ? monthsOn(now, 1) : null;
}

/* "+3d", "in 2 weeks", "om 2 uger"; "3 days ago" is "-3d". */
function counted(written, now, isPast) {
    const found = /^(\+|-|in |om )? ?(\d{1,3}) ?([a-z]+)\.?( ago| siden)?$/.exec(written.replace(/^(?:vor|for) (?=\d)/, "-"));
    const unit = found && UNITS.find(names => names.includes(found[3]));
    if (!unit || !found[1] && !found[4] && isPast) return null;

    const count = Number(found[2]) * (found[1] === "-" || found[4] ? -1 : 1);
    return unit[0] === "month" ? monthsOn(now, count) : now + count * (unit[0] === "week" ? 7 : 1);
}

/* Numbers, or a number and the name of a month. */
function dated(written, now, order, isPast) {
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
    if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));

    const words = written.replace(/(\d)(st|nd|rd|th)\b/g, "$1").replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, "$1$2 ").split(/[\s.,/-]+/).filter(word => word && !FILLERS.test(word) && !isWeekday(word));
    const month = words.findIndex(word => monthOf(word) > 0);
    const numbers = words.filter((_, index) => index !== month).map(word => /^(?:\d{1,2}|[12]\d{3})$/.test(word) ? Number(word) : NaN);
    if (numbers.some(Number.isNaN)) return null;
    if (month >= 0) return inYear(numbers, 1, day => [monthOf(words[month]), day], now, isPast);
    // A point between numbers is written where the day comes first, whatever the order is otherwise.
    const isDayFirst = order === "dm" || /^\d{1,2}\.\s?\d{1,2}\.?/.test(written);
    return inYear(numbers, 2, (first, second) => isDayFirst ? [second, first] : [first, second], now, isPast);
}

const isWeekday = word => WEEKDAYS.some(names => names.includes(word));

const monthOf = word => MONTHS.findIndex(names => names.includes(word)) + 1;

/* Without a year: this year's, unless that lies on the wrong side of today. */
function inYear(numbers, count, monthAndDay, now, isPast) {
    if (numbers.length !== count && numbers.length !== count + 1) return null;

    const [month, day] = monthAndDay(...numbers);
    if (numbers.length > count) return real(numbers[count] < 100 ? 2000 + numbers[count] : numbers[count], month, day);
    const year = new Date(now * MS_A_DAY).getUTCFullYear();
    const thisYear = real(year, month, day);
    const otherYear = real(year + (isPast ? -1 : 1), month, day);
    return thisYear !== null && (isPast ? thisYear <= now : thisYear >= now) ? thisYear : otherYear;
}

/* Days are counted from 1970 in UTC, so that no change of clocks comes between. */
const wired = day => Date.parse(day + "T00:00:00Z") / MS_A_DAY;

const wire = number => new Date(number * MS_A_DAY).toISOString().slice(0, 10);

const dayOfWeek = number => new Date(number * MS_A_DAY).getUTCDay();

const monday = number => number - (dayOfWeek(number) + 6) % 7;

function real(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / MS_A_DAY : null;
}

/* A month after the 31st is the last of a shorter month. */
function monthsOn(now, count) {
    const from = new Date(now * MS_A_DAY);
    const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0)).getUTCDate();
    return Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, Math.min(from.getUTCDate(), last)) / MS_A_DAY;
}

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

/* A text that goes into a sentence: one that may run the other way keeps to its own place there. */
function withinSentence(text) {
    const seen = text.replace(UNSEEN, "").replace(ISOLATES, "");
    const turning = document.documentElement.dir === "rtl" ? ANYTHING : RIGHT_TO_LEFT;
    return turning.test(seen) ? "\u2068" + seen + CLOSING : seen;
}

function isClosed(marks) {
    let open = 0;
    marks.forEach(mark => { open += mark !== CLOSING ? 1 : open > 0 ? -1 : Infinity; });
    return open === 0;
}

/** A text in lower case, without the marks on its letters: as it is looked for. */
export const unmarked = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
