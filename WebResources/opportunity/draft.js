/* An answer while it is being written. */

import { dayFrom } from "../shared/words.js";

const ALWAYS = ["value"];
const FIELDS = { open: [], notYet: ["plan", "dueOn"], assumed: [], verified: ["source", "verifiedOn"], unknowable: ["reason"] };
const NEEDED = { notYet: FIELDS.notYet, assumed: ALWAYS, verified: ALWAYS.concat(FIELDS.verified), unknowable: FIELDS.unknowable };
const WRITTEN = ["state", "value", "source", "verifiedOn", "plan", "dueOn", "reason", "whys"];
const WHY_FIELDS = ["kind", "text", "isRootCause", "person", "feeling", "strength", "causeType"];
const LEAST = 2;

/** The states a person can choose for an item; "open" only to take an answer back. */
export const statesFor = item => ["verified", "assumed", "notYet", "unknowable"].concat(isWritten(item) ? "open" : []);

/** The fields that go with a state, besides what is known. */
export const fieldsOf = state => FIELDS[state];

/** Whether something is known about an item: somebody wrote it, or the field it is bound to says it. */
export const isAnswered = item => item.answer.state !== "open" || isWritten(item);

const isWritten = item => item.answer.writtenState !== "open";

/** A draft that starts from what was written, though its day may be over. `saved` is what the server has, `unread` names the days that could not be read. */
export function draftOf(item) {
    const draft = Object.assign(written(item.answer), { key: item.key, state: item.answer.writtenState, version: item.answer.version, unread: new Set() });
    if (!(draft.state in FIELDS) || draft.state === "open") draft.state = "verified";
    draft.verifiedOn = draft.verifiedOn || dayFrom(0);
    draft.saved = textOf(draft);
    return draft;
}

/** What was written in a draft, as it can be kept and taken up again. */
export function written(draft) {
    const copy = {};
    WRITTEN.forEach(name => { copy[name] = draft[name]; });
    copy.whys = draft.whys.map(why => Object.assign({}, why));
    return copy;
}

/** A draft as chk_SaveAnswers takes it. */
export function answerOf(draft) {
    const answer = { item: draft.key, state: draft.state, version: draft.version, whys: draft.whys.map(linkOf).filter(why => why.text) };
    ALWAYS.concat(FIELDS[draft.state]).forEach(name => { answer[name] = draft[name] || null; });
    return answer;
}

/** What the server has, as chk_SaveAnswers takes it, so that it can be put back. */
export const savedAnswer = item => answerOf(Object.assign(written(item.answer), { key: item.key, state: item.answer.writtenState, version: item.answer.version }));

/** What a draft says, to compare it with what is saved. */
export const textOf = draft => JSON.stringify(Object.assign(answerOf(draft), { version: null }));

/** Whether a draft says something else than what is saved. */
export const isChanged = draft => textOf(draft) !== draft.saved;

/** Whether what its state needs is there, so that it can be saved without being asked to. Taking an answer back is never meant by a pause. */
export function isComplete(draft) {
    const needed = NEEDED[draft.state];
    return Boolean(needed) && draft.unread.size === 0 && needed.every(name => String(draft[name] || "").trim().length >= (name === "value" ? 1 : LEAST))
        && draft.whys.every(why => !why.text.trim() || isWhole(why));
}

const isWhole = why => (why.kind !== "person" || Boolean(why.person && why.person.trim())) && (why.kind !== "feeling" || Boolean(why.feeling && why.strength))
    && (!why.isRootCause || Boolean(why.causeType));

/* A link on one line, with the fields that say something. */
function linkOf(why) {
    const link = {};
    WHY_FIELDS.filter(name => isGiven(why[name])).forEach(name => { link[name] = typeof why[name] === "string" ? onOneLine(why[name]) : why[name]; });
    return link;
}

const isGiven = value => value !== undefined && value !== null && value !== "";

const onOneLine = text => text.replace(/\s+/g, " ").trim();
