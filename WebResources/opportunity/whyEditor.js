/* The chain of whys under an answer: each link asks why of the one before; the last one may be the root cause. */

import { focusOn } from "../shared/focus.js";
import { element, html, render } from "../shared/html.js";
import { crossIcon } from "../shared/icons.js";

const KINDS = ["reason", "organisation", "person", "feeling", "words"];
export const FEELINGS = ["worried", "frustrated", "overwhelmed", "angry", "ashamed", "indifferent", "curious", "hopeful", "relieved", "confident", "enthusiastic"];
const CAUSES = ["process", "technology", "people", "organisation", "money", "market", "law", "habit"];
export const STRENGTHS = [1, 2, 3, 4, 5];
const OF_A_KIND = { person: ["person"], feeling: ["feeling", "strength"] };
const MOST = 20;

/** Asks why once more: a new link, which may be the root cause instead of the one before. */
export function addWhy(whys) {
    whys.forEach(why => {
        why.isRootCause = false;
        delete why.causeType;
    });
    whys.push({ kind: KINDS[Math.min(whys.length, KINDS.length - 1)], text: "", isRootCause: false });
}

/** Edits the chain in place: the array given is the one that changes, and changed() hears of it. With isOnlyLast, the last link alone. */
export function whyEditor(item, whys, { say, changed, isOnlyLast }) {
    const { key, whyDepth } = item;
    const editor = element(html`<fieldset class="why-editor"></fieldset>`);
    const progress = element(html`<p class="small" role="status"></p>`);

    const named = (name, index) => name + index + ":" + key;
    const tell = () => {
        drawProgress();
        changed();
    };
    // Set only when it changes: it is read out each time.
    const drawProgress = () => {
        const text = progressOf(whys.filter(why => why.text.trim()), whyDepth, say);
        if (progress.textContent !== text) progress.textContent = text;
    };

    function draw(focus) {
        const last = whys[whys.length - 1];
        render(editor, html`
            <legend>${say("whys.title")}</legend>
            ${!isOnlyLast && html`<p class="soft small">${say("whys.hint")}</p>`}
            ${whyDepth > 0 && progress}
            <ol class="chain">${whys.map((why, index) => (!isOnlyLast || why === last) && linkView(why, index))}</ol>
            <div class="row">
                ${!isOnlyLast && whys.length < MOST && html`<button type="button" class="quiet" data-focus="${"addWhy:" + key}" @click="${add}">${say(last ? "whys.addMore" : "whys.add")}</button>`}
                ${last && html`<label class="box"><input type="checkbox" data-focus="${"rootCause:" + key}" ?checked="${last.isRootCause}" @change="${event => setRoot(last, event.target.checked)}">${say("whys.isRootCause")}</label>`}
            </div>
            ${last && last.isRootCause && choiceView(last, "causeType", CAUSES, "cause.", say("whys.causeType"), "causeType:" + key)}`);
        drawProgress();
        if (focus) focusOn(editor, focus);
    }

    function linkView(why, index) {
        const number = index + 1;
        return html`
            <li class="link">
                <select aria-label="${say("whys.kind", number)}" data-focus="${named("kind", index)}" @change="${event => setKind(why, event.target.value, named("kind", index))}">
                    ${KINDS.map(kind => html`<option value="${kind}" ?selected="${kind === why.kind}">${say("why." + kind)}</option>`)}
                </select>
                <textarea rows="1" aria-label="${say("whys.text", number)}" data-focus="${named("why", index)}" maxlength="850" .value="${why.text}" @input="${event => { why.text = event.target.value; tell(); }}"></textarea>
                ${!isOnlyLast && html`<button type="button" class="quiet icon" @click="${() => remove(index)}" aria-label="${say("whys.removeNamed", number)}" title="${say("whys.remove")}">${crossIcon()}</button>`}
                ${why.kind === "person" && personView(why, named("person", index))}
                ${why.kind === "feeling" && feelingView(why, index)}
            </li>`;
    }

    function personView(why, focus) {
        return html`
            <label class="more">${say("whys.person")}
                <input type="text" maxlength="200" data-focus="${focus}" .value="${why.person || ""}" @input="${event => { why.person = event.target.value; changed(); }}"></label>`;
    }

    function feelingView(why, index) {
        return html`
            <div class="more feeling">
                ${choiceView(why, "feeling", FEELINGS, "feeling.", say("whys.feeling"), named("feeling", index))}
                <fieldset><legend>${say("whys.strength")}</legend>
                    <div class="scale">${STRENGTHS.map(strength => html`
                        <label><input type="radio" name="${named("strength", index)}" value="${strength}" data-focus="${named("strength" + strength + ".", index)}" ?checked="${why.strength === strength}"
                            aria-label="${say("strength." + strength)}" @change="${() => { why.strength = strength; changed(); }}"><span aria-hidden="true">${strength}</span></label>`)}
                    </div></fieldset>
            </div>`;
    }

    function choiceView(why, name, values, words, label, focus) {
        return html`
            <label class="short">${label}
                <select data-focus="${focus}" @change="${event => { why[name] = event.target.value || null; tell(); }}">
                    <option value="">${say("value.choose")}</option>
                    ${values.map(value => html`<option value="${value}" ?selected="${value === why[name]}">${say(words + value)}</option>`)}
                </select></label>`;
    }

    function setKind(why, kind, focus) {
        why.kind = kind;
        Object.keys(OF_A_KIND).filter(other => other !== kind).forEach(other => OF_A_KIND[other].forEach(name => { delete why[name]; }));
        draw(focus);
        changed();
    }

    function setRoot(why, isRootCause) {
        why.isRootCause = isRootCause;
        if (!isRootCause) delete why.causeType;
        draw("rootCause:" + key);
        changed();
    }

    function add() {
        addWhy(whys);
        draw(named("why", whys.length - 1));
        changed();
    }

    function remove(index) {
        whys.splice(index, 1);
        draw("addWhy:" + key);
        changed();
    }

    draw();
    return editor;
}

/** How far a chain of whys is, as a sentence; null where none is asked for. */
export function progressOf(whys, depth, say) {
    if (!depth) return null;
    const root = whys.length > 0 && whys[whys.length - 1].isRootCause ? whys[whys.length - 1] : null;
    if (root) return say(root.causeType ? "whys.rootFound" : "whys.rootWithoutType");
    return say(whys.length >= depth ? "whys.enough" : "whys.soFar", whys.length, depth);
}
