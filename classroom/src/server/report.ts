import {
  limits,
  type OutcomeKind,
  outcomeKinds,
  type Report,
  type SentHelpCall,
  type SentOutcome,
  type WithAge,
} from "six-steps/internal/class/protocol.js";
import { charactersOf, cleanName } from "six-steps/internal/class/studentName.js";
import { RefusedError } from "./refused.js";
import { serverText } from "./serverText.js";

/**
 * @param body parsed JSON, from anybody
 * @throws {RefusedError} for what does not have the form of a report; one outcome that is wrong refuses them all
 */
export function parseReport(body: unknown): Report {
  const { code, name, key, outcomes = [], helpCalls = [] } = record(body, "A report");
  return {
    code: text(code, "code", 40),
    name: parseName(name),
    key: matching(key, "key", /^[\w-]{32,64}$/),
    outcomes: list(outcomes, "outcomes").map(parseOutcome),
    helpCalls: list(helpCalls, "helpCalls").map(parseHelpCall),
  };
}

function parseOutcome(sent: unknown): WithAge<SentOutcome> {
  const { id, exercise, kind, misconception = null, age } = record(sent, "An outcome");
  return {
    id: matching(id, "id", uuid),
    exercise: matching(exercise, "exercise", exerciseId),
    kind: parseKind(kind),
    misconception: misconception === null ? null : matching(misconception, "misconception", /^[\w-]{1,60}$/),
    age: parseAge(age),
  };
}

function parseHelpCall(sent: unknown): WithAge<SentHelpCall> {
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

function parseName(name: unknown): string {
  const clean = cleanName(text(name, "name", 10_000));
  const length = charactersOf(clean);
  if (length >= 1 && length <= limits.name) return clean;
  throw new RefusedError("name", serverText.nameLength(limits.name, length));
}

function parseKind(kind: unknown): OutcomeKind {
  const known = outcomeKinds.find((one) => one === kind);
  if (known) return known;
  throw new RefusedError("form", `kind must be one of ${outcomeKinds.join(", ")}.`);
}

function parseAge(age: unknown): number {
  if (typeof age === "number" && age >= 0 && age <= limits.age) return age;
  throw new RefusedError("form", `age must be a number of milliseconds from 0 to ${limits.age}.`);
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new RefusedError("form", `${what} must be a JSON object.`);
}

function list(value: unknown, what: string): unknown[] {
  if (Array.isArray(value) && value.length <= limits.items) return value;
  throw new RefusedError("form", `${what} must be a list of at most ${limits.items}.`);
}

function text(value: unknown, what: string, most: number): string {
  if (typeof value === "string" && value.length <= most) return value.replace(/\p{Cs}/gu, "\uFFFD"); // half a character
  throw new RefusedError("form", `${what} must be a text of at most ${most} characters.`);
}

function matching(value: unknown, what: string, pattern: RegExp): string {
  if (typeof value === "string" && pattern.test(value)) return value;
  throw new RefusedError("form", `${what} must match ${pattern.source}.`);
}
