/* Days as people write them: "fri", "next fri", "+3d", "+2w", "tomorrow", "3.12.", "12/3", "3 Dec", "2026-12-03"; in English, German and Danish whatever language the page has,
   because people write what they are used to. Pure: today and the order of day and month are given. */

const MS_A_DAY = 86400000;
const MOST_DAYS = 3660;

/* Keys without marks: what was written is compared without them too (see plain). */
const OFFSETS = [
    ["today", 0], ["heute", 0], ["idag", 0], ["tomorrow", 1], ["tmrw", 1], ["morgen", 1], ["imorgen", 1], ["yesterday", -1], ["gestern", -1], ["igaar", -1], ["day after tomorrow", 2], ["ubermorgen", 2],
    ["uebermorgen", 2], ["overmorgen", 2], ["iovermorgen", 2], ["vorgestern", -2], ["iforgaars", -2]
];
const WEEKDAYS = [
    ["sun", "sunday", "so", "sonntag", "son", "sondag"], ["mon", "monday", "mo", "montag", "man", "mandag", "ma"], ["tue", "tues", "tuesday", "di", "dienstag", "tir", "tirs", "tirsdag", "ti"],
    ["wed", "wednesday", "mi", "mittwoch", "ons", "onsdag"], ["thu", "thur", "thurs", "thursday", "do", "donnerstag", "tor", "tors", "torsdag", "to"], ["fri", "friday", "fr", "freitag", "fre", "fredag"],
    ["sat", "saturday", "sa", "samstag", "sonnabend", "lor", "lordag"]
];
const MONTHS = [
    ["jan", "january", "januar", "janner", "jaenner"], ["feb", "february", "februar"], ["mar", "march", "marz", "maerz", "marts", "mrz"], ["apr", "april"], ["may", "mai", "maj"], ["jun", "june", "juni"],
    ["jul", "july", "juli"], ["aug", "august"], ["sep", "sept", "september"], ["oct", "october", "okt", "oktober"], ["nov", "november"], ["dec", "december", "dez", "dezember"]
];
const UNITS = [
    ["day", "d", "days", "t", "tag", "tage", "tagen", "dag", "dage"], ["week", "w", "wk", "wks", "weeks", "woche", "wochen", "u", "uge", "uger"],
    ["month", "m", "mo", "months", "monat", "monate", "monaten", "md", "maaned", "maaneder"]
];
const NEXT = /^(?:next|nachste[nrs]?|naechste[nrs]?|kommende[nrs]?|naeste)$/;
const LAST = /^(?:last|letzte[nrs]?|vergangene[nrs]?|sidste)$/;
const FILLERS = /^(?:in|om|on|am|den|der|d|paa|this|diese[nrs]?|denne|the|of)$/;
const NAMED_WEEK = /^(?:week|woche|uge)$/;
const NAMED_MONTH = /^(?:month|monat|maaned)$/;

/** The day a text says, as it travels ("2026-12-03"); null where it says none.
    `today` is a day on the wire, `order` the user's: "dm" or "md" where two numbers stand alone. A day without a year is the nearest one to come, or, with `isPast`, the nearest one gone by. */
export function dayOf(text, { today, order, isPast }) {
    const written = plain(text);
    if (written === "") return null;

    const now = wired(today);
    const offset = OFFSETS.find(([word]) => word === written);
    const number = offset ? now + offset[1] : spoken(written, now, isPast) || counted(written, now, isPast) || dated(written, now, order, isPast);
    return number === null || Math.abs(number - now) > MOST_DAYS && !hasYear(written) ? null : wire(number);
}

/** In which order a pattern for short dates ("M/d/yyyy") has day and month. */
export const orderOf = pattern => pattern.search(/d/i) < pattern.search(/m/i) ? "dm" : "md";

const hasYear = written => /\d{4}/.test(written);

/* Lower case, marks gone, one space between words; "i morgen" is one word. */
function plain(text) {
    return String(text).toLowerCase().replace(/å/g, "aa").replace(/ø/g, "o").replace(/æ/g, "ae").replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "")
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
