// @ts-check
import { RefusedError } from "./refused.mjs";

/**
 * What a student's machine sends: who it is, and what came of its checks. It is the whole protocol: joining is a report
 * with nothing in it, and what is sent twice counts once.
 *
 *     POST /api/report
 *     {
 *       "code": "K7M4QX", "name": "Kim", "key": "<the student's own secret, 43 characters>",
 *       "outcomes": [{ "id": "<uuid>", "exercise": "outputLayer.softmax", "kind": "incorrect",
 *                      "misconception": "not-divided", "age": 1200 }],
 *       "helpCalls": [{ "id": "<uuid>", "exercise": "outputLayer.softmax", "code": "…", "message": "…", "age": 0 }]
 *     }
 *
 * `age` is in milliseconds: clocks of 40 machines differ, ages do not.
 *
 * @typedef {object} Report
 * @property {string} code
 * @property {string} name
 * @property {string} key
 * @property {SentOutcome[]} outcomes
 * @property {SentHelpCall[]} helpCalls
 *
 * @typedef {Omit<import("./store.mjs").StoredOutcome, "student" | "at"> & { age: number }} SentOutcome
 * @typedef {Omit<import("./store.mjs").HelpCall, "student" | "at" | "answered"> & { age: number }} SentHelpCall
 */

const kinds = ["correct", "incorrect", "error", "stopped", "notAttempted"];

export const limits = {
  /** characters of a name */
  name: 40,
  /** outcomes and help calls in one report */
  items: 100,
  /** characters of the code that a student shows */
  code: 20_000,
  /** characters of what a student writes to it */
  message: 1000,
  /** an outcome older than a year is a clock gone wrong */
  age: 366 * 86_400_000,
};

/**
 * @param {unknown} body parsed JSON, of whoever
 * @returns {Report}
 * @throws {RefusedError} for what does not have this form; one outcome that is wrong refuses them all
 */
export function parseReport(body) {
  const { code, name, key, outcomes = [], helpCalls = [] } = record(body, "A report");
  return {
    code: text(code, "code", 40),
    name: cleanName(name),
    key: matching(key, "key", /^[\w-]{32,64}$/),
    outcomes: list(outcomes, "outcomes").map(parseOutcome),
    helpCalls: list(helpCalls, "helpCalls").map(parseHelpCall),
  };
}

/** @param {unknown} sent @returns {SentOutcome} */
function parseOutcome(sent) {
  const { id, exercise, kind, misconception = null, age } = record(sent, "An outcome");
  return {
    id: matching(id, "id", uuid),
    exercise: matching(exercise, "exercise", exerciseId),
    kind: /** @type {SentOutcome["kind"]} */ (matching(kind, "kind", new RegExp(`^(${kinds.join("|")})$`))),
    misconception: misconception === null ? null : matching(misconception, "misconception", /^[\w-]{1,60}$/),
    age: parseAge(age),
  };
}

/** @param {unknown} sent @returns {SentHelpCall} */
function parseHelpCall(sent) {
  const { id, exercise, code, message, age } = record(sent, "A call for help");
  return {
    id: matching(id, "id", uuid),
    exercise: matching(exercise, "exercise", exerciseId),
    code: text(code, "code", limits.code),
    message: text(message, "message", limits.message),
    age: parseAge(age),
  };
}

const uuid = /^[0-9a-f-]{36}$/;
const exerciseId = /^[A-Za-z]\w{0,39}\.[A-Za-z]\w{0,39}$/;

/**
 * A name as it may be shown: without what is not seen, or turns the text around it.
 *
 * @param {unknown} name
 */
export function cleanName(name) {
  const clean = text(name, "name", 10_000)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const { length } = [...clean];
  if (length >= 1 && length <= limits.name) return clean;
  throw new RefusedError("name", `A name has from 1 to ${limits.name} characters; this one has ${length}.`);
}

/** @param {unknown} value @param {string} what @returns {Record<string, unknown>} */
function record(value, what) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return /** @type {Record<string, unknown>} */ (value);
  }
  throw new RefusedError("form", `${what} must be a JSON object.`);
}

/** @param {unknown} value @param {string} what @returns {unknown[]} */
function list(value, what) {
  if (Array.isArray(value) && value.length <= limits.items) return value;
  throw new RefusedError("form", `${what} must be a list of at most ${limits.items}.`);
}

/** @param {unknown} value @param {string} what @param {number} most */
function text(value, what, most) {
  if (typeof value === "string" && value.length <= most) return value.replace(/\p{Cs}/gu, "\uFFFD"); // half a character
  throw new RefusedError("form", `${what} must be a text of at most ${most} characters.`);
}

/** @param {unknown} value @param {string} what @param {RegExp} pattern */
function matching(value, what, pattern) {
  if (typeof value === "string" && pattern.test(value)) return value;
  throw new RefusedError("form", `${what} must match ${pattern.source}.`);
}

/** @param {unknown} age */
function parseAge(age) {
  if (typeof age === "number" && age >= 0 && age <= limits.age) return age;
  throw new RefusedError("form", `age must be a number of milliseconds from 0 to ${limits.age}.`);
}
