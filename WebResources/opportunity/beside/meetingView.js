/* The agenda of the next meeting, as it is put together: for the customer, and for us. */

import { html } from "../../shared/html.js";
import { upIcon, downIcon } from "../../shared/icons.js";
import { LANGUAGES } from "../../shared/words.js";
import { mayWrite } from "../beside.js";
import { LISTS } from "./agenda.js";
import { choiceField, formView, inputField } from "./forms.js";

export const agendaView = {
    shows: ({ guidance, forms, meeting }) => [guidance.items, guidance.practices, guidance.people, guidance.commitments, forms.shown("attach"), meeting.shown()],
    view: (panel, actions) => {
        const points = panel.meeting.points();
        return [
            languageView(panel, actions),
            partView("customer", points, panel, actions),
            mayWrite(panel) && attachView(panel, actions),
            partView("ours", points, panel, actions),
            html`<p class="soft small">${panel.say("meeting.hint")}</p>`
        ];
    }
};

function languageView({ meeting, say }, actions) {
    return html`
        <label class="short">${say("meeting.language")}
            <select data-focus="agendaLanguage" @change="${event => actions.speakTo(event.target.value)}">
                ${LANGUAGES.map(tag => html`<option value="${tag}" ?selected="${tag === meeting.language()}">${say("language." + tag)}</option>`)}
            </select></label>
        ${meeting.wordsProblem() && html`<p class="notice danger" role="alert">${meeting.wordsProblem()}</p>`}`;
}

function partView(part, points, panel, actions) {
    const { meeting, say } = panel;
    const lists = LISTS[part].filter(name => points[name].length > 0);
    const copied = meeting.copied();
    const isCopied = copied && copied.part === part;

    return html`
        <section class="agenda stack" aria-label="${say("meeting." + part)}">
            <h3>${say("meeting." + part)}</h3>
            ${lists.length === 0 && html`<p class="soft small">${say("meeting.empty." + part)}</p>`}
            ${lists.map(name => html`
                <fieldset><legend>${say("agenda.list." + name)}</legend>
                    <ul class="points">${points[name].map((point, index) => pointView(name, point, index, points[name].length, panel, actions))}</ul></fieldset>`)}
            ${lists.length > 0 && html`<div class="row">
                <button type="button" data-focus="${"copy:" + part}" @click="${() => actions.copyAgenda(part)}">${say("meeting.copy." + part)}</button>
                ${isCopied && !copied.text && html`<span class="small">${say("meeting.copied")}</span>`}
            </div>`}
            ${isCopied && copied.text && copyYourself(copied.text, "copyText:" + part, say)}
        </section>`;
}

/** The text to copy by hand, selected as soon as it has the focus. */
export function copyYourself(text, focus, say) {
    return html`
        <label>${say("meeting.copyYourself")}
            <textarea readonly rows="6" data-focus="${focus}" .value="${text}" @focus="${event => event.currentTarget.select()}"></textarea></label>`;
}

function pointView(name, point, index, count, { meeting, say }, actions) {
    const button = (by, icon, word, isLast) => html`
        <button type="button" class="quiet icon" data-focus="${word + ":" + point.id}" aria-label="${say("meeting." + word, point.text)}" aria-disabled="${isLast ? "true" : null}"
            @click="${() => actions.movePoint(name, point.id, by)}">${icon}</button>`;
    return html`
        <li>
            <label class="box"><input type="checkbox" data-focus="${"tick:" + point.id}" ?checked="${point.isIn}" @change="${event => actions.tickPoint(point.id, event.target.checked)}">
                <span>${point.text}${point.isOurs && html` <span class="soft small">${say("meeting.ourWords", say("language." + meeting.language()))}</span>`}</span></label>
            ${count > 1 && html`<span class="movers">${button(-1, upIcon(), "up", index === 0)}${button(1, downIcon(), "down", index === count - 1)}</span>`}
        </li>`;
}

function attachView(panel, actions) {
    const { say } = panel;
    const form = panel.forms.of("attach");
    if (!form) return html`<div class="row"><button type="button" data-focus="attach" @click="${() => actions.startAttaching()}">${say("meeting.attach")}</button></div>`;
    if (!form.offered) return html`<p class="soft small" role="status">${say("page.loading")}</p>`;

    return formView(form, {
        label: say("meeting.attach"), send: say("meeting.attachNow"), hint: say("meeting.attachHint"), submit: () => actions.attach(), cancel: () => actions.closeForm("attach", "attach"),
        fields: [
            choiceField(form, "appointment", say("meeting.appointment"), form.offered.map(({ id, subject, shownStart }) => [id, say("person.withJob", subject, shownStart)]).concat([["new", say("meeting.new")]]), () => {
                form.drawn = form.values.appointment;
                panel.draw();
            }),
            form.values.appointment === "new" && [
                inputField(form, "subject", say("meeting.subjectOf"), { maxlength: 400 }),
                inputField(form, "start", say("meeting.start"), { type: "datetime-local" })
            ]
        ]
    }, say);
}
