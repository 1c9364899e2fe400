/* Leaving a deal that is not worth the customer's time or ours, and taking that back. */

import { qualifyOut, takeBackExit } from "../../shared/api.js";
import { html } from "../../shared/html.js";
import { showDate } from "../../shared/words.js";
import { EXIT_REASONS, nameOf } from "./choices.js";
import { dayInput, formView, radioField, refusal, standView, textField } from "./forms.js";

const NAME = "exit";

/** The actions around leaving: leaveDeal, takeBack. */
export function leaving(panel) {
    const leaveDeal = () => panel.forms.send(NAME, async ({ reason, words, revisitOn }) => {
        if (!reason) throw refusal(panel.say("exit.reasonMissing"));
        await qualifyOut(panel.xrm, panel.deal, reason, (words || "").trim(), revisitOn);
        panel.showOnForm();
    }, panel.say("exit.done"), "takeBack");

    const takeBack = () => panel.forms.send("takeBack", async () => {
        await takeBackExit(panel.xrm, panel.deal);
        panel.unfolded.delete(NAME);
        panel.showOnForm();
    }, panel.say("exit.takenBack"), "fold:" + NAME);

    return { leaveDeal, takeBack };
}

/* The quiet way out of a deal, and the deal that is closed. */

export const leavingView = {
    shows: ({ guidance, forms }) => [guidance.progress, guidance.keptRate, forms.shown(NAME), forms.shown("takeBack")],
    view: (panel, actions) => panel.guidance.closed ? leftView(panel, actions) : exitForm(panel, actions)
};

function exitForm(panel, actions) {
    const { say } = panel;
    const form = panel.forms.begin(NAME);
    return formView(form, {
        label: say("exit.title"), send: say("exit.send"), hint: say("exit.what"), submit: () => actions.leaveDeal(),
        cancel: () => {
            actions.turn(NAME, false);
            actions.closeForm(NAME, "fold:" + NAME);
        },
        fields: [
            html`<p class="small">${say("exit.invitation")}</p>`,
            radioField(form, "reason", say("exit.reason"), EXIT_REASONS.map(reason => [reason, say("exitReason." + reason)]), "options"),
            textField(form, "words", say("exit.words"), 4000),
            dayInput(form, "revisitOn", say("exit.revisitOn"), panel)
        ]
    }, say);
}

function leftView(panel, actions) {
    const { guidance, say } = panel;
    const { by, on, reason, revisitOn, words } = guidance.closed.exit;
    const back = panel.forms.of("takeBack");
    return [
        html`<p>${say("exit.by", by, showDate(on), nameOf(EXIT_REASONS, reason, "exitReason.", say))}</p>`,
        html`<p class="value">${words}</p>`,
        revisitOn && html`<p>${say("exit.lookAgain", showDate(revisitOn))}</p>`,
        html`<p class="small">${countsOf(guidance, say)}</p>`,
        standView(back, say),
        guidance.mayWrite !== false && html`<div class="row"><button type="button" data-focus="takeBack" aria-disabled="${back && back.isSending ? "true" : null}"
            @click="${() => actions.takeBack()}">${say("exit.takeBack")}</button></div>`
    ];
}

/* Only what is counted: a credit made of guesses would be none. */
function countsOf({ progress, keptRate }, say) {
    const kept = keptRate ? keptRate.ours.kept : 0;
    return [
        progress.settled > 0 && say(progress.settled === 1 ? "exit.settledOne" : "exit.settled", progress.settled, progress.items),
        kept > 0 && say(kept === 1 ? "exit.keptOne" : "exit.kept", kept)
    ].filter(Boolean).join(" ");
}
