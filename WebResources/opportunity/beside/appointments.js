/* The deal's appointments, and the agenda in one. It stands between two lines of ours; everything else there is the user's and stays as it is.
   Who is invited may get the description with the invitation, so that only the customer's part is ever written there. */

const TABLE = "appointment";
const BAR = "═".repeat(9);
const BLOCK = new RegExp(BAR + " [^═<>\\n]+ " + BAR + "([^═]*)" + BAR + " (\\w+) " + BAR);
const RICH = /^\s*<(?:html|body|div|p|span|ul|ol|table)\b/i;
const HOUR_MS = 3600000;

/** The next appointments of a deal: [{ id, subject, shownStart }]. */
export async function coming(xrm, deal) {
    const found = await xrm.WebApi.online.retrieveMultipleRecords(TABLE, "?$select=activityid,subject,scheduledstart&$filter=_regardingobjectid_value eq " + deal
        + " and scheduledstart ge " + new Date().toISOString() + " and (statecode eq 0 or statecode eq 3)&$orderby=scheduledstart&$top=20");
    return found.entities.map(row => ({
        id: row.activityid, subject: row.subject || "",
        shownStart: row["scheduledstart@OData.Community.Display.V1.FormattedValue"] || new Date(row.scheduledstart).toLocaleString(document.documentElement.lang)
    }));
}

/** Puts the agenda into an appointment's description, as it stands there now. */
export async function attachTo(xrm, id, title, lines) {
    const { description } = await xrm.WebApi.online.retrieveRecord(TABLE, id, "?$select=description");
    await xrm.WebApi.online.updateRecord(TABLE, id, { description: withAgenda(description || "", title, lines) });
}

/** Makes an appointment of an hour for a deal, with the agenda. */
export function createAppointment(xrm, deal, { subject, start }, title, lines) {
    const from = new Date(start);
    return xrm.WebApi.online.createRecord(TABLE, {
        subject, scheduledstart: from.toISOString(), scheduledend: new Date(from.getTime() + HOUR_MS).toISOString(), description: withAgenda("", title, lines),
        "regardingobjectid_opportunity_appointment@odata.bind": "/opportunities(" + deal + ")"
    });
}

/** A description with the agenda. An earlier one gives way, unless somebody has written into it: then it is theirs, and the new one stands below. */
export function withAgenda(description, title, lines) {
    const isRich = RICH.test(description);
    const end = isRich ? "<br>" : "\n";
    const text = lines.map(line => harmless(line, isRich)).join(end);
    const block = BAR + " " + title + " " + BAR + end + text + end + BAR + " " + sealOf(text, isRich) + " " + BAR;
    const earlier = BLOCK.exec(description);

    if (earlier && sealOf(earlier[1], isRich) === earlier[2]) return description.replace(earlier[0], () => block);
    return description + (description.trim() ? end + end : "") + block;
}

/** The text of the agenda in a description; null where there is none. */
export function agendaIn(description) {
    const found = BLOCK.exec(description);
    return found ? readable(found[1], RICH.test(description)) : null;
}

/* Whoever shows a description as markup finds none in it. */
const harmless = (line, isRich) => line.replace(/═/g, "=").replace(/<(?=[a-z/!?])/gi, "‹").replace(/&/g, isRich ? "&amp;" : "&");

/* Tells whether a text is still the one that was written: spaces and tags do not count, because mail programs and editors change them. */
function sealOf(text, isRich) {
    let sum = 7;
    [...readable(text, isRich).replace(/\s+/g, "")].forEach(letter => { sum = (sum * 31 + letter.codePointAt(0)) % 1679616; });
    return sum.toString(36);
}

const readable = (text, isRich) => isRich ? new DOMParser().parseFromString(text, "text/html").body.textContent : text;
