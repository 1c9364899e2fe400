/* Writing answers down: opening a form, saving it, and what is done when that fails. */

import { getGuidance, saveAnswers } from "../shared/api.js";
import { answerOf, draftOf } from "./draft.js";

const ANSWER_CHANGED = /\(CHK205\)\s*$/;

/** The actions around an answer: writeAnswer, stopWriting, keepDraft, save. */
export function recording(panel) {
    /* Shows the form of an item, with the cursor in the field that is named. */
    function writeAnswer(item, field) {
        if (!panel.drafts.has(item.key)) panel.drafts.set(item.key, draftOf(item));
        panel.draw();
        panel.focus(field + ":" + item.key);
    }

    function stopWriting(key) {
        panel.drafts.delete(key);
        panel.draw();
        panel.focus("item:" + key);
    }

    /* The form is on the page already; what is written in it only has to outlast the next drawing. */
    function keepDraft(key, draft) {
        panel.drafts.set(key, draft);
    }

    async function save(item, draft) {
        if (draft.isSaving) return;
        keepDraft(item.key, draft);
        draft.isSaving = true;
        draft.problem = null;
        panel.announce(panel.say("panel.saving"));
        panel.draw();
        try {
            const guidance = await saveAnswers(panel.xrm, panel.deal, panel.shown(), [answerOf(item, draft)]);
            panel.drafts.delete(item.key);
            panel.problem = null;
            panel.take(guidance, true);
            panel.draw();
            panel.focus("item:" + item.key);
            panel.announce(panel.say("panel.saved", guidance.progress.settled, guidance.progress.items));
            if (item.boundTo) panel.showOnForm();
        } catch (refusal) {
            draft.isSaving = false;
            panel.announce("");
            draft.problem = await whyNotSaved(item, draft, refusal);
            panel.draw();
        }
    }

    async function whyNotSaved(item, draft, refusal) {
        if (!refusal.errorCode) return panel.say("form.notSaved", refusal.message);
        if (!ANSWER_CHANGED.test(refusal.message)) return refusal.message;
        return await showTheirs(item.key, draft) ? panel.say("form.changedMeanwhile") : refusal.message;
    }

    /* What somebody else wrote is shown above the draft, which from then on is saved knowing it. */
    async function showTheirs(key, draft) {
        try {
            panel.take(await getGuidance(panel.xrm, panel.deal, panel.shown()), true);
        } catch (unreachable) {
            return false;
        }
        const now = panel.item(key);
        if (!now) return false;
        draft.version = now.answer.version;
        draft.theirs = now.answer;
        return true;
    }

    return { writeAnswer, stopWriting, keepDraft, save };
}
