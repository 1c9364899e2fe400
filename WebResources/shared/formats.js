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
    if (!days) return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium" }).format(date);

    return days.ShortDatePattern.replace(TOKENS, (token, quoted) => quoted === undefined ? partOf(date, token) : quoted);
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
