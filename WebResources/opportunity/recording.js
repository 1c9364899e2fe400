/* Writing answers down: opening a form, saving it by hand or as one goes, undoing that, and keeping the words safe when it fails. */

import { getGuidance, inTime, kindOf, saveAnswers } from "../shared/client.js";
import { PATIENCE, addWhy, answerOf, draftOf, isAnswered, isChanged, isComplete, savedAnswer, textOf, written } from "./drafts.js";

const PAUSE_MS = 4000;
const BUSY_MS = 10000;
const SAVED_LATER = ["unreachable", "busy"];
const TEXTS = "textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox]):not([type=button])";

/** The actions around an answer. A draft's status: null, "unsaved", "saving", "slow", "saved" or "waiting" for the connection. */
export function recording(panel) {
    const { drafts, undos, store } = panel;
    let turn = Promise.resolve();
    let latest = null;

    /* Shows the form of an item, with the cursor in the field that is named. */
    function writeAnswer(item, field) {
        putAway(item.key);
        begin(item).onlyWhy = false;
        panel.chooseNext();
        panel.draw();
        panel.focus(field + ":" + item.key);
    }

    /* Asks why once more, without the rest of the form. */
    function askWhy(item) {
        putAway(item.key);
        const draft = begin(item);
        draft.onlyWhy = true;
        addWhy(draft.whys);
        panel.chooseNext();
        panel.draw();
        panel.focus("why" + (draft.whys.length - 1) + ":" + item.key);
    }

    function begin(item) {
        if (!drafts.has(item.key)) drafts.set(item.key, Object.assign(draftOf(item), { deal: panel.deal }));
        return drafts.get(item.key);
    }

    /* Forms that are saved make room when the writer turns to another item. */
    function putAway(key) {
        drafts.forEach((draft, other) => {
            if (other !== key && draft.status === "saved") drafts.delete(other);
        });
    }

    function stopWriting(key) {
        const draft = drafts.get(key);
        if (draft) letGo(draft);
        panel.chooseNext();
        panel.draw();
        focusOnItem(key, draft && draft.onlyWhy);
    }

    function letGo(draft) {
        clearTimeout(draft.pause);
        drafts.delete(draft.key);
        store.forget(draft);
    }

    const focusOnItem = (key, isWhy) => isWhy && panel.focus("askWhy:" + key) || panel.focus("item:" + key) || panel.focus("value:" + key);

    /* Every change of a draft comes by here. */
    function write(draft) {
        draft.deal = panel.deal;
        drafts.set(draft.key, draft);
        clearTimeout(draft.pause);
        draft.waits = false;
        const before = draft.status;
        if (isChanged(draft) || draft.unread.size > 0) {
            draft.begunOn = draft.begunOn || new Date().toISOString();
            store.keep(draft, () => Object.assign(written(draft), { version: draft.version, onlyWhy: Boolean(draft.onlyWhy), on: draft.begunOn }));
            draft.pause = setTimeout(() => pauseIn(draft), PAUSE_MS);
            if (!draft.isSaving) draft.status = "unsaved";
        } else {
            store.forget(draft);
            if (!draft.isSaving) draft.status = null;
        }
        if (draft.status !== before) panel.draw();
    }

    /* The writer has left the form, or thinks: what is complete is saved. What the server has refused is not tried again until it says something else. */
    function pauseIn(draft) {
        const isDue = drafts.get(draft.key) === draft && !draft.isSaving && !draft.theirs && draft.status === "unsaved" && isChanged(draft) && isComplete(draft);
        if (isDue && textOf(draft) !== draft.refused) save(draft, true);
    }

    async function save(draft, isQuiet) {
        draft.deal = draft.deal || panel.deal;
        drafts.set(draft.key, draft);
        if (draft.isSaving) {
            draft.isMeant = draft.isMeant || !isQuiet;
            return;
        }
        if (draft.unread.size > 0) {
            Object.assign(draft, { problem: panel.say("form.dayUnread"), isMeant: true });
            panel.draw();
            panel.focus([...draft.unread][0] + ":" + draft.key);
            return;
        }
        clearTimeout(draft.pause);
        Object.assign(draft, { isSaving: true, isMeant: !isQuiet, status: "saving", problem: null, waits: false });
        if (!isQuiet) panel.tell("panel.saving");
        panel.draw();

        const item = panel.item(draft.key);
        const before = item && savedAnswer(item);
        let sent = null;
        try {
            const guidance = await send(draft.deal, () => {
                sent = textOf(draft);
                return answerOf(draft);
            }, () => becomeSlow(draft));
            isSaved(draft, sent, before, guidance);
        } catch (refusal) {
            draft.isSaving = false;
            draft.refused = sent;
            if (panel.deal === draft.deal) await isNotSaved(draft, refusal);
        }
    }

    /* One after the other, so that what comes back last is the newest. */
    function send(deal, answer, onSlow) {
        const request = turn.then(() => inTime(saveAnswers(panel.xrm, deal, panel.shown(), [answer()]), PATIENCE, onSlow));
        turn = request.catch(() => null);
        return request.then(guidance => {
            panel.saves += 1;
            return guidance;
        });
    }

    function becomeSlow(draft) {
        draft.status = "slow";
        panel.tell("record.slow");
        panel.draw();
    }

    function isSaved(draft, sent, before, guidance) {
        Object.assign(draft, { isSaving: false, saved: sent, begunOn: null, refused: null });
        if (panel.deal !== draft.deal) return store.forget(draft);

        const item = guidance.items.find(one => one.key === draft.key);
        const isWrittenOn = isChanged(draft);
        const isClosed = !item || draft.isMeant && !isWrittenOn;
        const isHere = panel.isIn(draft.key);
        if (item) draft.version = item.answer.version;
        draft.before = draft.before || before;
        if (draft.before && item && mayBePutBack(item, draft.before)) remember(item, draft.before, false);

        draft.status = "saved";
        if (isClosed) letGo(draft);
        else if (isWrittenOn) write(draft);
        else store.forget(draft);
        panel.problem = null;
        takeIfShown(guidance, !isClosed);
        panel.draw();
        panel.tell("panel.saved", guidance.progress.settled, guidance.progress.items);
        if (isClosed && isHere) focusOnItem(draft.key, draft.onlyWhy);
        if (draft.isMeant && isWrittenOn && item) save(draft);
        if (item && item.boundTo) panel.showOnForm();
        return tryWaiting();
    }

    function takeIfShown(guidance, isQuiet) {
        if (panel.isShown(guidance)) panel.take(guidance, true, isQuiet);
    }

    async function isNotSaved(draft, refusal) {
        const kind = kindOf(refusal);
        panel.announce("");
        draft.status = "unsaved";
        if (kind === "changed" && await seeTheirs(draft)) return meetTheirs(draft);

        draft.waits = SAVED_LATER.includes(kind);
        if (draft.waits) draft.status = "waiting";
        if (kind === "busy") setTimeout(tryWaiting, BUSY_MS);
        // Without a connection one notice says it for all.
        draft.problem = kind === "unreachable" && !draft.isMeant ? null : sentenceOf(kind, refusal);
        return panel.draw();
    }

    function sentenceOf(kind, { message }) {
        if (kind === "said" || kind === "changed") return message;
        return panel.say((SAVED_LATER.includes(kind) ? "form.notSaved." : "form.notSent.") + kind, message);
    }

    /* What somebody else wrote meanwhile. */
    async function seeTheirs(draft) {
        try {
            const guidance = await getGuidance(panel.xrm, panel.deal, panel.shown());
            const item = guidance.items.find(one => one.key === draft.key);
            if (!item) return false;
            takeIfShown(guidance, true);
            draft.theirs = item.answer;
            draft.saved = textOf(draftOf(item));
            draft.before = null;
            undos.delete(draft.key);
            return true;
        } catch (unreachable) {
            return false;
        }
    }

    /* An answer that came back too late may be one's own. */
    function meetTheirs(draft) {
        if (!isChanged(draft)) {
            const { progress } = panel.guidance;
            stopWriting(draft.key);
            return panel.tell("panel.saved", progress.settled, progress.items);
        }
        panel.draw();
        return draft.isMeant && panel.focus("conflict:" + draft.key);
    }

    function keepTheirs(key) {
        stopWriting(key);
        panel.tell("conflict.kept");
    }

    function useMine(key) {
        save(takeOver(key));
    }

    function writeOn(key) {
        const draft = takeOver(key);
        write(draft);
        panel.draw();
        return panel.focus("value:" + key) || panel.focus("why" + (draft.whys.length - 1) + ":" + key);
    }

    /* From now on it is written knowing what they wrote. */
    function takeOver(key) {
        const draft = drafts.get(key);
        return Object.assign(draft, { version: draft.theirs.version, theirs: null, problem: null });
    }

    /* A field that was empty cannot be emptied again by an answer. */
    const mayBePutBack = (item, before) => !item.boundTo || before.value !== null;

    /* Put back is what stands here only as long as nobody else writes. */
    function remember(item, answer, isUndone) {
        undos.set(item.key, { answer: Object.assign({}, answer, { version: item.answer.version }), isUndone, problem: null, isUnderWay: false });
        latest = item.key;
    }

    /* Puts back what the server had before, with its chain; and what was put back, the other way round. */
    async function undo(key) {
        const back = undos.get(key);
        const draft = drafts.get(key);
        if (!back || !back.answer || back.isUnderWay || !panel.item(key) || draft && (draft.isSaving || isChanged(draft))) return;
        Object.assign(back, { isUnderWay: true, problem: null });
        panel.tell("panel.saving");
        const deal = panel.deal;
        const now = savedAnswer(panel.item(key));
        try {
            const guidance = await send(deal, () => back.answer, () => panel.tell("record.slow"));
            if (deal !== panel.deal) return;
            const item = guidance.items.find(one => one.key === key);
            if (item) remember(item, now, !back.isUndone);
            takeIfShown(guidance, drafts.has(key));
            beginAnew(key);
            panel.tell(back.isUndone ? "record.redone" : "record.undone");
        } catch (refusal) {
            await isNotPutBack(back, refusal);
        }
        panel.draw();
    }

    /* What somebody else has written since is not thrown away. */
    async function isNotPutBack(back, refusal) {
        const kind = kindOf(refusal);
        panel.announce("");
        Object.assign(back, { isUnderWay: false, problem: kind === "changed" ? panel.say("record.notUndone") : sentenceOf(kind, refusal) });
        if (kind !== "changed") return;
        back.answer = null;
        await panel.load(true);
    }

    /* A form that shows what was just taken back shows what stands there now. */
    function beginAnew(key) {
        const draft = drafts.get(key);
        if (!draft) return;
        drafts.delete(key);
        if (!draft.onlyWhy && panel.item(key)) begin(panel.item(key)).status = "saved";
    }

    function undoByKey(event) {
        if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest(TEXTS) || !latest) return;
        const back = undos.get(latest);
        if (!back || back.isUndone !== event.shiftKey) return;
        event.preventDefault();
        undo(latest);
    }

    function tryWaiting() {
        drafts.forEach(draft => {
            if (draft.waits) save(draft, !draft.isMeant);
        });
    }

    /* What was begun and not saved is offered again. */
    function takeUp({ items }) {
        if (!panel.mayWrite()) return;
        items.filter(item => !drafts.has(item.key)).forEach(item => {
            const kept = store.read({ deal: panel.deal, key: item.key });
            if (!kept) return;
            const draft = Object.assign(draftOf(item), written(kept), { deal: panel.deal, version: kept.version, onlyWhy: kept.onlyWhy && isAnswered(item), begunOn: kept.on, isTakenUp: true, status: "unsaved" });
            if (!isChanged(draft)) return store.forget(draft);
            if (draft.version !== item.answer.version) draft.theirs = item.answer;
            drafts.set(item.key, draft);
        });
    }

    function forgetAll() {
        drafts.forEach(draft => clearTimeout(draft.pause));
        drafts.clear();
        undos.clear();
        latest = null;
    }

    panel.whenLoaded.push(takeUp);
    panel.whenDealChanges.push(forgetAll);
    document.addEventListener("keydown", undoByKey);
    return { writeAnswer, askWhy, stopWriting, write, pauseIn, save, keepTheirs, useMine, writeOn, undo, tryWaiting };
}
