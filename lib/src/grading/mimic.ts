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
   * Takes in what the student's kernel answered.
   *
   * @returns whether that was an answer at all
   */
  learn(calls: readonly Call[], answers: Answers): boolean {
    const { answer, replies } = answers ?? {};
    if (
      typeof answer !== "object" ||
      answer === null ||
      !Array.isArray(replies) ||
      replies.length !== calls.length
    )
      return false;
    this.#answer = answer;
    replies.forEach((reply, i) => {
      this.#replies.set(
        keyOf(calls[i]),
        typeof reply === "object" && reply !== null ? reply : { value: null },
      );
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
    if (!answer || !("callable" in answer)) return decode(answer?.value);
    if (!answer.isClass) return (...args: unknown[]) => this.#call({ args });
    const standIn = class {};
    for (const name of strings(answer.ofObjects)) define(standIn.prototype, name, () => undefined);
    for (const method of strings(answer.methods))
      define(standIn, method, (...args: unknown[]) => this.#call({ args, method }));
    return standIn;
  }

  /** The outcome with the student's own line, which only the student's kernel knows. */
  withLine(outcome: Outcome): Outcome {
    return outcome.kind === "error" && this.#line ? { ...outcome, line: this.#line } : outcome;
  }

  #call(call: Call): unknown {
    const reply = this.#replies.get(keyOf(call));
    if (!reply) {
      this.#missing ??= call;
      throw new Error("This call has not been asked yet.");
    }
    if (!("error" in reply)) return decode(reply.value);
    if (reply.error === "NotAttempted") throw new NotAttempted();
    this.#line = typeof reply.line === "string" ? reply.line : undefined;
    throw Object.assign(new Error(String(reply.message)), { name: String(reply.error) });
  }
}

const keyOf = ({ args, method = "" }: Call): string => `${method}(${codeOf(args)})`;

const strings = (names: unknown): string[] =>
  Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [];

const define = (owner: object, name: string, value: unknown) =>
  Object.defineProperty(owner, name, { value, configurable: true });
