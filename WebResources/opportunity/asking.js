/* Asking for an exception. */

import { askWaiver as send } from "../shared/api.js";

/** The actions around an exception: startAsking, stopAsking, askWaiver. */
export function asking(panel) {
    function startAsking(key) {
        panel.asking.set(key, { reason: "" });
        panel.draw();
        panel.focus("waiverReason:" + key);
    }

    function stopAsking(key) {
        panel.asking.delete(key);
        panel.draw();
        panel.focus("waiver:" + key);
    }

    async function askWaiver(item, request) {
        if (request.isSending) return undefined;
        request.isSending = true;
        request.problem = null;
        panel.announce(panel.say("waiver.sending"));
        panel.draw();
        try {
            await send(panel.xrm, panel.deal, item.key, request.reason);
        } catch (refusal) {
            request.isSending = false;
            request.problem = refusal.errorCode ? refusal.message : panel.say("waiver.notSent", refusal.message);
            panel.announce("");
            return panel.draw();
        }
        panel.asking.delete(item.key);
        await panel.load(true);
        panel.announce(panel.say("waiver.sent"));
        return panel.focus("item:" + item.key) || panel.focus("value:" + item.key);
    }

    return { startAsking, stopAsking, askWaiver };
}
