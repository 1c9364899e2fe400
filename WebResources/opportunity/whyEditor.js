/* The chain of whys under an answer: each link asks why of the one before; the last one may be the root cause. */

import { focusOn } from "../shared/focus.js";
import { element, html, render } from "../shared/html.js";

const KINDS = ["reason", "organisation", "person", "feeling", "words"];
const MOST = 20;

/** Edits the chain in place: the array given is the one that changes. */
export function whyEditor(key, whys, say) {
    const editor = element(html`<fieldset class="why-editor"></fieldset>`);

    function draw() {
        const last = whys[whys.length - 1];
        render(editor, html`
            <legend>${say("whys.title")}</legend>
            <p class="soft small">${say("whys.hint")}</p>
            <ol class="chain">${whys.map(linkView)}</ol>
            <div class="row">
                ${whys.length < MOST && html`<button type="button" class="quiet" data-focus="${"addWhy:" + key}" @click="${add}">${say(last ? "whys.addMore" : "whys.add")}</button>`}
                ${last && html`<label class="box"><input type="checkbox" data-focus="${"rootCause:" + key}" ?checked="${last.isRootCause}" @change="${event => { last.isRootCause = event.target.checked; }}">${say("whys.isRootCause")}</label>`}
            </div>`);
    }

    function linkView(why, index) {
        const number = index + 1;
        return html`
            <li class="link">
                <select aria-label="${say("whys.kind", number)}" @change="${event => { why.kind = event.target.value; }}">
                    ${KINDS.map(kind => html`<option value="${kind}" ?selected="${kind === why.kind}">${say("why." + kind)}</option>`)}
                </select>
                <textarea rows="1" aria-label="${say("whys.text", number)}" data-focus="${"why" + index + ":" + key}" maxlength="850" .value="${why.text}" @input="${event => { why.text = event.target.value; }}"></textarea>
                <button type="button" class="quiet icon" @click="${() => remove(index)}" aria-label="${say("whys.removeNamed", number)}" title="${say("whys.remove")}">
                    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8"/></svg></button>
            </li>`;
    }

    function add() {
        whys.forEach(why => { why.isRootCause = false; });
        whys.push({ kind: KINDS[Math.min(whys.length, KINDS.length - 1)], text: "", isRootCause: false });
        draw();
        focusOn(editor, "why" + (whys.length - 1) + ":" + key);
    }

    function remove(index) {
        whys.splice(index, 1);
        draw();
        focusOn(editor, "addWhy:" + key);
    }

    draw();
    return editor;
}
