/* The icon of each state: shape carries the meaning, colour only repeats it. */

import { html } from "./html.js";

const SHAPES = {
    open: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/></svg>`,
    notYet: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path d="M8 4.5V8l2.5 1.75"/></svg>`,
    assumed: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path class="full" d="M8 1.75a6.25 6.25 0 0 1 0 12.5z"/></svg>`,
    verified: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle class="full" cx="8" cy="8" r="6.25"/><path class="cut" d="m5 8.25 2.1 2.1L11 6"/></svg>`,
    unknowable: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path d="m4 12 8-8"/></svg>`,
    waived: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path d="M5 8h6M8.75 5.5 11.25 8l-2.5 2.5"/></svg>`
};

/** Past its day. */
export const lateIcon = () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path d="M8 4.5V9M8 11v.5"/></svg>`;

export const upIcon = () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 13V3M4 7l4-4 4 4"/></svg>`;

export const downIcon = () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 3v10M4 9l4 4 4-4"/></svg>`;

export const crossIcon = () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8"/></svg>`;

/** The icon of a state. */
export const stateIcon = state => SHAPES[state]();

/** A state as icon and word. */
export const stateView = (state, say) => html`<span class="${"state state-" + state}">${stateIcon(state)}${say("state." + state)}</span>`;

/** A clock: something ends soon. */
export const clockIcon = () => SHAPES.notYet();

/** A calendar. */
export const calendarIcon = () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4.5h12v9.25H2zM2 7h12M5 2.5v3M11 2.5v3"/></svg>`;
