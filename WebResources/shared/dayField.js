/* A day, written as people write days, or picked from the browser's calendar. What was understood stands below in full, so that nobody saves another day than they meant. */

import { dayOf, orderOf } from "./days.js";
import { element, html } from "./html.js";
import { calendarIcon } from "./icons.js";
import { dayFrom } from "./words.js";

/** In which order the user writes day and month: as set in Dynamics 365, else as the page's language has it. */
export function dateOrder(xrm) {
    const { userSettings } = xrm.Utility.getGlobalContext();
    const pattern = userSettings.dateFormattingInfo && userSettings.dateFormattingInfo.ShortDatePattern;
    if (pattern) return orderOf(pattern);
    const parts = new Intl.DateTimeFormat(document.documentElement.lang).formatToParts(new Date(2000, 11, 31)).map(part => part.type);
    return parts.indexOf("day") < parts.indexOf("month") ? "dm" : "md";
}

/** The field of a day: given(day, isRead) hears every change; day is null for nothing and for what could not be read.
    `isPast`: a day without a year is one gone by. `describedBy`: the id of what else is said about the field. */
export function dayField({ name, label, className, value, order, isPast, describedBy, say, given }) {
    const id = "day:" + name;
    const input = element(html`
        <input type="text" autocomplete="off" data-focus="${name}" aria-describedby="${[id, describedBy].filter(Boolean).join(" ")}" .value="${value ? written(value) : ""}"
            @input="${() => read()}" @change="${() => settle()}">`);
    const echo = element(html`<p class="small soft echo" id="${id}" aria-live="polite"></p>`);
    const picker = element(html`<input type="date" class="picker" tabindex="-1" aria-hidden="true" .value="${value || ""}" @change="${() => pick()}">`);
    let day = value || null;

    const show = isRead => {
        const text = !isRead ? say("day.unread") : day ? inFull(day) : "";
        // Set only when it changes: it is read out each time.
        if (echo.textContent !== text) echo.textContent = text;
        if (isRead) input.removeAttribute("aria-invalid");
        else input.setAttribute("aria-invalid", "true");
    };
    const take = (found, isRead) => {
        day = found;
        picker.value = day || "";
        show(isRead);
        given(day, isRead);
    };
    const read = () => {
        const found = dayOf(input.value, { today: dayFrom(0), order, isPast });
        take(found, found !== null || input.value.trim() === "");
    };
    const settle = () => { if (day) input.value = written(day); };
    const pick = () => {
        if (!picker.value) return;
        input.value = written(picker.value);
        take(picker.value, true);
        if (!picker.classList.contains("shown")) input.focus();
    };
    // Where the browser opens no calendar for a script, its own field is shown instead.
    const open = () => {
        try {
            picker.showPicker();
        } catch (notAllowed) {
            picker.classList.add("shown");
            picker.focus();
        }
    };

    show(true);
    return element(html`
        <div class="${"day " + (className || "")}">
            <label><span id="${"label:" + id}">${label}</span>${input}</label>
            <button type="button" class="quiet icon" @click="${open}" aria-label="${say("day.pick")}" aria-describedby="${"label:" + id}" title="${say("day.pick")}">${calendarIcon()}</button>
            ${picker}
            ${echo}
        </div>`);
}

/* With the month's name, so that it can be read in every order. */
const written = day => new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "short", year: "numeric" }).format(local(day));

const inFull = day => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full" }).format(local(day));

function local(day) {
    const [year, month, date] = day.split("-").map(Number);
    return new Date(year, month - 1, date);
}
