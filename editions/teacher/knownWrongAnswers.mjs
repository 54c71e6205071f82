// @ts-check
import { rightResults, variants } from "./triedAnswers.mjs";

/**
 * A wrong answer that a check knows.
 *
 * @typedef {object} KnownWrongAnswer
 * @property {string} name `not-divided`
 * @property {string} [answer] the answer itself, as code, where it is short
 * @property {string} [message] what a student reads who gives it; with the numbers of the example that shows it
 */

/**
 * The bank of an exercise, each with the message that its check gives. The check itself is asked: it is handed the wrong
 * answer, or, where the bank only knows by what to recognise it, right results changed in the usual ways.
 *
 * @param {any} exercise
 * @returns {KnownWrongAnswer[]} none for an exercise whose check has no bank
 */
export function knownWrongAnswers(exercise) {
  const bank = exercise.misconceptions ?? [];
  if (bank.length === 0) return [];
  const isFunction = typeof exercise.inputs === "function";
  const found = isFunction ? messagesOfVariants(exercise) : new Map();
  return bank.map((/** @type {any} */ misconception) => {
    const { name, wrong } = misconception;
    const own = isFunction
      ? ownMessage(exercise, name, wrong)
      : (ownMessage(exercise, name, wrong) ?? messageOf(() => misconception.say("…")));
    const answer = isFunction ? shortCode(wrong) : shortValue(wrong);
    return { name, ...(answer && { answer }), message: own ?? found.get(name) };
  });
}

/** @param {any} exercise @param {string} name @param {unknown} wrong */
function ownMessage(exercise, name, wrong) {
  if (wrong === undefined) return undefined;
  const outcome = exercise.judge(wrong);
  return outcome.kind === "incorrect" && outcome.misconception === name ? outcome.message : undefined;
}

/** @param {() => string} say @returns {string | undefined} */
function messageOf(say) {
  try {
    return say();
  } catch {
    return undefined; // the message needs an answer that it can compute with
  }
}

/**
 * @param {any} exercise
 * @returns {Map<string, string>} messages by misconception
 */
function messagesOfVariants(exercise) {
  const results = rightResults(exercise);
  const found = new Map();
  for (const variant of variants) {
    let call = 0;
    const outcome = exercise.judge((/** @type {unknown[]} */ ...args) => variant(results[call++], args));
    if (outcome.misconception && !found.has(outcome.misconception))
      found.set(outcome.misconception, outcome.message);
  }
  return found;
}

const longest = 100;

/** @param {unknown} wrong */
function shortCode(wrong) {
  const code = wrong === undefined ? "" : String(wrong).replace(/\s+/g, " ");
  return code.length <= longest && code.includes("=>") && standsAlone(code) ? code : undefined;
}

/** Whether a reader understands a function without the rest of its file: every name in it is its own, or JavaScript's. */
function standsAlone(/** @type {string} */ code) {
  const bare = code.replace(/"[^"]*"|'[^']*'/g, "");
  const lists = [...bare.matchAll(/\(([^()]*)\)\s*=>|(\w+)\s*=>|\bconst (\w+|[[{][^\]}]*[\]}])/g)];
  const own = new Set(lists.flatMap(([text]) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
  const names = bare.match(/(?<![.\w$])[A-Za-z_$][\w$]*/g) ?? [];
  return names.every((name) => own.has(name) || name in globalThis || name in Math || words.has(name));
}

const words = new Set(["return", "const", "new", "of", "true", "false", "undefined", "for", "if", "typeof"]);

/** @param {unknown} wrong */
const shortValue = (wrong) => (typeof wrong === "function" ? undefined : JSON.stringify(wrong));
