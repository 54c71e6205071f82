import type { Outcome } from "../exercises/core/outcome.js";
import { NotAttempted } from "../exercises/core/todo.js";
import type { Answers, Reply } from "./collect.js";
import { codeOf, decode } from "./encoding.js";

/** A call of the student's function, or of a static method of the student's class. */
export interface Call {
  args: readonly unknown[];
  method?: string;
}

/**
 * Stands in for a student's answer in the exercise's own check: it gives the results that the student's code gave.
 * A call that nobody has asked the student's code about yet is noted, and stops the check.
 */
export class Mimic {
  readonly #replies = new Map<string, Reply>();
  #answer: Answers["answer"] | undefined;
  #missing: Call | undefined;
  #line: string | undefined;

  /**
   * Takes in what the student's kernel answered. It may be anything at all: the student's code can forge it.
   *
   * @returns whether that was an answer
   */
  learn(calls: readonly Call[], answers: unknown): boolean {
    const { answer, replies } = fieldsOf(answers);
    if (!isAnswer(answer) || !Array.isArray(replies) || replies.length !== calls.length) return false;
    if (!replies.every(isReply)) return false;
    this.#answer = answer;
    replies.forEach((reply, i) => {
      this.#replies.set(keyOf(calls[i]), reply);
    });
    return true;
  }

  /** The call that the last check wanted to make and could not. */
  get missing(): Call | undefined {
    return this.#missing;
  }

  /** A new stand-in: a value, a function, or a class with the student's static methods. */
  standIn(): unknown {
    this.#missing = undefined;
    this.#line = undefined;
    const answer = this.#answer;
    if (!answer || !("callable" in answer && answer.callable)) return decode(fieldsOf(answer).value);
    if (!answer.isClass) return (...args: unknown[]) => this.#call({ args });
    const standIn = class {};
    for (const name of answer.ofObjects) define(standIn.prototype, name, () => undefined);
    for (const method of answer.methods)
      define(standIn, method, (...args: unknown[]) => this.#call({ args, method }));
    return standIn;
  }

  /** The outcome with the student's own line, which only the student's kernel knows. */
  withLine(outcome: Outcome): Outcome {
    return outcome.kind === "error" ? { ...outcome, line: this.#line } : outcome;
  }

  #call(call: Call): unknown {
    const reply = this.#replies.get(keyOf(call));
    if (!reply) {
      this.#missing ??= call;
      throw withoutStack(new Error("This call has not been asked yet."));
    }
    if (!("error" in reply)) return decode(reply.value);
    if (reply.error === "NotAttempted") throw new NotAttempted();
    this.#line = reply.line;
    throw withoutStack(Object.assign(new Error(reply.message), { name: reply.error }));
  }
}

const keyOf = ({ args, method = "" }: Call): string => `${method}(${codeOf(args)})`;

/** Its stack leads through the grader, and the student's line is looked for in it. */
function withoutStack(error: Error): Error {
  error.stack = "";
  return error;
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

function isAnswer(value: unknown): value is Answers["answer"] {
  const { callable, methods, ofObjects } = fieldsOf(value);
  if (!callable) return isValue(value);
  return [methods, ofObjects].every((names) => Array.isArray(names) && names.every(isNameOfMethod));
}

function isReply(value: unknown): value is Reply {
  const { error, message, line } = fieldsOf(value);
  if (error === undefined) return isValue(value);
  return (
    typeof error === "string" && typeof message === "string" && ["string", "undefined"].includes(typeof line)
  );
}

/** Whether `value` holds what `encode` makes. */
function isValue(value: unknown): boolean {
  if (!Object.hasOwn(fieldsOf(value), "value")) return false;
  try {
    decode(fieldsOf(value).value);
    return true;
  } catch {
    return false;
  }
}

/** A class has a `prototype` of its own, which no method can replace. */
const isNameOfMethod = (name: unknown): name is string => typeof name === "string" && name !== "prototype";

const define = (owner: object, name: string, value: unknown) =>
  Object.defineProperty(owner, name, { value, configurable: true });
