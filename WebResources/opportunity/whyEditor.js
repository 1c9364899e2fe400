/* The chain of whys under an answer: each link asks why of the one before, down to a root cause. */

import { html, render } from "../shared/html.js";

const KINDS = ["reason", "organisation", "person", "feeling", "words"];

/** Edits the chain in place: the array given is the one that changes. */
export function whyEditor(whys, say) {
    const list = html`<div class="stack"></div>`.firstElementChild;

    const draw = () => render(list, whys.map((why, index) => rowView(why, index)));
    const add = () => {
        whys.push({ kind: KINDS[Math.min(whys.length, KINDS.length - 1)], text: "", isRootCause: false });
        draw();
        list.lastElementChild.querySelector("input").focus();
    };
    const remove = index => {
        whys.splice(index, 1);
        draw();
        addButton.focus();
    };

    function rowView(why, index) {
        const number = index + 1;
        return html`
            <div class="why-row">
                <label class="kind">${say("whys.kind", number)}
                    <select @change="${event => { why.kind = event.target.value; }}">
                        ${KINDS.map(kind => html`<option value="${kind}" ?selected="${kind === why.kind}">${say("why." + kind)}</option>`)}
                    </select></label>
                <label>${say("whys.text", number)}<input maxlength="850" .value="${why.text}" @input="${event => { why.text = event.target.value; }}"></label>
                <button type="button" class="quiet" @click="${() => remove(index)}" aria-label="${say("whys.removeNamed", number)}">${say("whys.remove")}</button>
                <label class="root"><input type="checkbox" ?checked="${why.isRootCause}" @change="${event => { why.isRootCause = event.target.checked; }}">${say("whys.isRootCause")}</label>
            </div>`;
    }

    draw();
    const addButton = html`<button type="button" class="quiet" @click="${add}">${say("whys.add")}</button>`.firstElementChild;
    return html`<fieldset class="stack"><legend>${say("whys.title")}</legend>${list}<div class="row">${addButton}</div></fieldset>`;
}
