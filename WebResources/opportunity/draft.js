/* An answer while it is being written. */

const ALWAYS = ["value"];
const FIELDS = { open: [], notYet: ["plan", "dueOn"], assumed: [], verified: ["source", "verifiedOn"], unknowable: ["reason"] };

/** The states a person can choose for an item; "open" only to take an answer back. */
export const statesFor = item => ["verified", "assumed", "notYet", "unknowable"].concat(isAnswered(item) ? "open" : []);

/** The fields that go with a state, besides what is known. */
export const fieldsOf = state => FIELDS[state];

/** Whether somebody wrote something about an item. */
export const isAnswered = item => item.answer.state !== "open";

/** A draft that starts from what is known. */
export function draftOf(item) {
    const draft = Object.assign({}, item.answer, { whys: item.answer.whys.map(why => Object.assign({}, why)) });
    if (!(draft.state in FIELDS) || draft.state === "open") draft.state = "verified";
    draft.verifiedOn = draft.verifiedOn || today();
    return draft;
}

/** A draft as chk_SaveAnswers takes it. */
export function answerOf(item, draft) {
    const answer = { item: item.key, state: draft.state, version: draft.version, whys: draft.whys.map(onOneLine).filter(why => why.text) };
    ALWAYS.concat(FIELDS[draft.state]).forEach(name => { answer[name] = draft[name] || null; });
    return answer;
}

const onOneLine = why => Object.assign({}, why, { text: why.text.replace(/\s+/g, " ").trim() });

function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
}
