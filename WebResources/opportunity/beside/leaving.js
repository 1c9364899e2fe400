/* Leaving a deal that is not worth the customer's time or ours, and taking that back. */

import { qualifyOut, takeBackExit } from "../../shared/api.js";
import { refusal } from "./forms.js";

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
