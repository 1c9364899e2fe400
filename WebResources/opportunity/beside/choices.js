/* Values of the choices the pages write, as the tables keep them, by their words on the wire. */

export { FEELINGS, STRENGTHS } from "../whyEditor.js";

const FIRST = 727000000;

export const SIDES = ["ours", "theirs"];
export const COMMITMENT_KINDS = ["promise", "thankYou"];
export const COMMITMENT_STATES = ["open", "kept", "notKept", "withdrawn"];
export const ROLES = ["signs", "money", "champion", "influences", "uses", "checks", "other"];
export const ATTITUDES = ["against", "sceptical", "neutral", "supportive", "fights"];
export const EXIT_REASONS = ["noProblem", "noMoney", "noAccess", "noUrgency", "betterServed", "noFit", "other"];

/** What a word on the wire is called. One that only a newer server knows stands as it came: better than no panel. */
export const nameOf = (words, word, prefix, say) => words.includes(word) ? say(prefix + word) : word;

/** The value of a word; null for none. */
export const choiceValue = (words, word) => words.includes(word) ? FIRST + words.indexOf(word) : null;
