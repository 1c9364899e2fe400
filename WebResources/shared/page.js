/* What the full pages share: getting Xrm and words, and saying what went wrong. */

import { clientContext } from "./client.js";
import { html, render } from "./html.js";
import { speak, wordsOf, wordsToo } from "./words.js";

/** Starts a page: calls draw({ xrm, say, target, announce }) and shows its failure as a notice with a way to try again. */
export async function startPage(titleKey, draw) {
    const target = document.getElementById("page");
    const announcement = document.getElementById("announcement");
    const page = { target, announce: text => { announcement.textContent = text; } };
    try {
        page.xrm = (await clientContext()).xrm;
        page.say = await wordsToo(await wordsOf(page.xrm), "Pages");
    } catch (outside) {
        render(target, html`<p class="notice" role="alert">${outside.message}</p>`);
        target.removeAttribute("aria-busy");
        return;
    }
    speak(page.say);
    document.title = page.say(titleKey);
    await attempt(page, draw);
}

/** Runs draw(page); while it waits the page is busy, and a refusal becomes a sentence with a button. */
export async function attempt(page, draw) {
    page.target.setAttribute("aria-busy", "true");
    if (!page.target.firstElementChild) render(page.target, html`<p class="soft">${page.say("page.loading")}</p>`);
    try {
        await draw(page);
    } catch (refusal) {
        render(page.target, html`
            <div class="notice danger" role="alert">${page.say("page.notLoaded", refusal.message)}</div>
            <div class="row"><button type="button" @click="${() => attempt(page, draw)}">${page.say("panel.tryAgain")}</button></div>`);
    }
    page.target.removeAttribute("aria-busy");
}
