/* Asking for an exception. */

import { askWaiver as send } from "../shared/api.js";

/** The actions around an exception: startAsking, writeReason, stopAsking, askWaiver. */
export function asking(panel) {
    const placeOf = key => ({ deal: panel.deal, key: "waiver:" + key });

    function startAsking(key) {
        panel.asking.set(key, { reason: "" });
        panel.draw();
        panel.focus("waiverReason:" + key);
    }

    function writeReason(key, reason) {
        const request = panel.asking.get(key);
        request.reason = reason;
        request.begunOn = request.begunOn || new Date().toISOString();
        panel.store.keep(placeOf(key), () => ({ reason: request.reason, on: request.begunOn }));
    }

    function stopAsking(key) {
        panel.store.forget(placeOf(key));
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
        panel.store.forget(placeOf(item.key));
        panel.asking.delete(item.key);
        await panel.load(true);
        panel.announce(panel.say("waiver.sent"));
        return panel.focus("item:" + item.key) || panel.focus("value:" + item.key);
    }

    /* A reason that was begun is offered again. */
    function takeUp({ items }) {
        if (!panel.mayWrite()) return;
        items.filter(item => !panel.asking.has(item.key)).forEach(item => {
            const kept = panel.store.read(placeOf(item.key));
            if (kept) panel.asking.set(item.key, { reason: kept.reason, begunOn: kept.on });
        });
    }

    panel.whenLoaded.push(takeUp);
    panel.whenDealChanges.push(() => panel.asking.clear());
    return { startAsking, writeReason, stopAsking, askWaiver };
}
