/* The icon of each kind of practice; the word stands beside it. */

import { html } from "../shared/html.js";

const SHAPES = {
    tip: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 12.5h4M6.75 14.75h2.5M5.75 10.25a4.5 4.5 0 1 1 4.5 0z"/></svg>`,
    example: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 1.5h5.5L12.5 4.5v10H4zM6.5 7.5h3.5M6.5 10.5h3.5"/></svg>`,
    warning: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2 14.5 13.75h-13zM8 6.5v3.25M8 11.75v.01"/></svg>`,
    hardQuestion: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 2.5h12v9H8.5L5 14.25V11.5H2zM6.5 5.75a1.5 1.5 0 1 1 1.5 1.5v.75M8 9.75v.01"/></svg>`,
    prepared: () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 2.75h-2v11.5h9V2.75h-2M5.5 1.5h5v2.5h-5zM5.75 9l1.75 1.75L10.5 7.5"/></svg>`
};

/** The icon of a kind. */
export const practiceIcon = kind => SHAPES[kind]();
