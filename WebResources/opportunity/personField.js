/* A person, chosen from the contacts of the deal's account: a list to choose from, and a field to search in where they are many. */

import { element, html, render } from "../shared/html.js";

const MOST_IN_A_LIST = 20;
const MOST_FOUND = 100;

/** The field of a person: given(id, name) hears every change; `display` is the name of the one chosen already.
    The people are fetched when the first such field is shown, and once for all of them. What is being chosen from is filled in place. */
export function personField({ name, label, value, display, describedBy, panel, given }) {
    const { say } = panel;
    const place = element(html`<div class="stack"></div>`);
    const words = element(html`<div class="stack" aria-live="polite"></div>`);
    const field = element(html`<div class="part"></div>`);
    const known = value ? [{ id: value, name: display || say("person.chosen"), job: null }] : [];
    const sentence = text => html`<p class="small">${text}</p>`;
    const again = element(html`<button type="button" class="quiet" data-focus="${"people:" + name}" @click="${() => look(true)}">${say("person.lookAgain")}</button>`);
    const choose = (id, person) => {
        chosen = id;
        given(id, person);
    };
    let chosen = value || "";
    let shown = null;

    const fill = people => {
        const all = people.concat(known.filter(one => people.every(person => person.id !== one.id)));
        const make = all.length > MOST_IN_A_LIST ? searchField : listField;
        const had = field.contains(document.activeElement);
        if (shown && shown.make === make) return shown.fill(all, chosen);
        shown = Object.assign(make({ name, label, describedBy, say, choose }), { make });
        shown.fill(all, chosen);
        render(field, shown.place);
        return had && shown.focus();
    };
    async function look(isAgain) {
        try {
            const { account, people } = await panel.contacts(isAgain);
            fill(people);
            render(words, people.length > 0 ? null : [sentence(account ? say("person.none", account) : say("person.noAccount")), again]);
        } catch (refusal) {
            render(words, [sentence(say("person.notLoaded", refusal.message)), again]);
        }
        place.removeAttribute("aria-busy");
    }

    fill([]);
    place.setAttribute("aria-busy", "true");
    render(place, [field, words]);
    look(false);
    return place;
}

const nameOf = (person, say) => person.job ? say("person.withJob", person.name, person.job) : person.name;

function listField({ name, label, describedBy, say, choose }) {
    const select = element(html`<select data-focus="${name}" aria-describedby="${describedBy}" @change="${event => choose(event.target.value, event.target.selectedOptions[0].text)}"></select>`);
    return {
        place: element(html`<label class="short">${label}${select}</label>`),
        focus: () => select.focus(),
        fill: (people, chosen) => render(select, html`
            <option value="">${say("value.choose")}</option>
            ${people.map(one => html`<option value="${one.id}" ?selected="${one.id === chosen}">${nameOf(one, say)}</option>`)}`)
    };
}

/* (W3C, ARIA Authoring Practices: "Editable Combobox With List Autocomplete".) The focus stays in the field; what is not a name of the list is no choice. */
function searchField({ name, label, describedBy, say, choose }) {
    const id = "found:" + name;
    const input = element(html`
        <input type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded="false" aria-controls="${id}" data-focus="${name}" aria-describedby="${describedBy}"
            @input="${() => search()}" @keydown="${event => keys(event)}" @focus="${() => input.select()}" @click="${() => search("")}" @blur="${() => leave()}">`);
    const found = element(html`<ul class="found" role="listbox" id="${id}" aria-label="${label}"></ul>`);
    const count = element(html`<p class="small soft" aria-live="polite"></p>`);
    let people = [];
    let matches = [];
    let active = -1;
    let chosen = null;

    const search = text => {
        const words = plain(text === undefined ? input.value : text).split(" ").filter(Boolean);
        matches = people.filter(one => words.every(word => plain(nameOf(one, say)).includes(word)));
        open(text === undefined && matches.length > 0 && words.length > 0 ? 0 : -1);
        count.textContent = matches.length === 0 ? say("person.nobody") : say("person.found", matches.length);
    };
    const open = index => {
        active = index;
        render(found, matches.slice(0, MOST_FOUND).map((one, at) => html`
            <li role="option" id="${id + at}" aria-selected="${at === active ? "true" : "false"}" @mousedown="${event => { event.preventDefault(); take(one); }}">${nameOf(one, say)}</li>`));
        input.setAttribute("aria-expanded", matches.length > 0 ? "true" : "false");
        if (active < 0) input.removeAttribute("aria-activedescendant");
        else input.setAttribute("aria-activedescendant", id + active);
        const row = found.children[active];
        if (row) row.scrollIntoView({ block: "nearest" });
    };
    const close = () => {
        matches = [];
        count.textContent = "";
        open(-1);
    };
    const take = one => {
        chosen = one;
        input.value = nameOf(one, say);
        close();
        choose(one.id, input.value);
    };
    // An emptied field chooses nobody; half a name leaves who was chosen.
    const leave = () => {
        close();
        if (chosen && input.value.trim() === "") {
            chosen = null;
            choose("", null);
        }
        input.value = chosen ? nameOf(chosen, say) : "";
    };
    const keys = event => {
        const isOpen = matches.length > 0;
        const last = Math.min(matches.length, MOST_FOUND) - 1;
        if (event.key === "ArrowDown") isOpen ? open(active >= last ? 0 : active + 1) : search("");
        else if (event.key === "ArrowUp" && isOpen) open(active <= 0 ? last : active - 1);
        else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && isOpen && active >= 0) take(matches[active]);
        else if (event.key === "Escape" && isOpen) close();
        else return;
        event.preventDefault();
    };

    return {
        place: element(html`<div class="stack search"><label class="short">${label}${input}</label>${found}${count}</div>`),
        focus: () => input.focus(),
        fill: (all, id) => {
            people = all;
            chosen = all.find(one => one.id === id) || null;
            input.value = chosen ? nameOf(chosen, say) : "";
        }
    };
}

const plain = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
