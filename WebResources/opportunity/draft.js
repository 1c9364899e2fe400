/* An answer while it is being written. */

import { dayFrom } from "../shared/words.js";

const ALWAYS = ["value"];
const FIELDS = { open: [], notYet: ["plan", "dueOn"], assumed: [], verified: ["source", "verifiedOn"], unknowable: ["reason"] };
const WHY_FIELDS = ["kind", "text", "isRootCause", "person", "feeling", "strength", "causeType"];

/** The states a person can choose for an item; "open" only to take an answer back. */
export const statesFor = item => ["verified", "assumed", "notYet", "unknowable"].concat(isWritten(item) ? "open" : []);

/** The fields that go with a state, besides what is known. */
export const fieldsOf = state => FIELDS[state];

/** Whether something is known about an item: somebody wrote it, or the field it is bound to says it. */
export const isAnswered = item => item.answer.state !== "open" || isWritten(item);

const isWritten = item => item.answer.writtenState !== "open";

/** A draft that starts from what was written, though its day may be over. */
export function draftOf(item) {
    const draft = Object.assign({}, item.answer, { state: item.answer.writtenState, whys: item.answer.whys.map(why => Object.assign({}, why)) });
    if (!(draft.state in FIELDS) || draft.state === "open") draft.state = "verified";
    draft.verifiedOn = draft.verifiedOn || dayFrom(0);
    return draft;
}

/** A draft as chk_SaveAnswers takes it. */
export function answerOf(item, draft) {
    const answer = { item: item.key, state: draft.state, version: draft.version, whys: draft.whys.map(linkOf).filter(why => why.text) };
    ALWAYS.concat(FIELDS[draft.state]).forEach(name => { answer[name] = draft[name] || null; });
    return answer;
}

/* A link on one line, with the fields that say something. */
function linkOf(why) {
    const link = {};
    WHY_FIELDS.filter(name => isGiven(why[name])).forEach(name => { link[name] = typeof why[name] === "string" ? onOneLine(why[name]) : why[name]; });
    return link;
}

const isGiven = value => value !== undefined && value !== null && value !== "";

const onOneLine = text => text.replace(/\s+/g, " ").trim();
