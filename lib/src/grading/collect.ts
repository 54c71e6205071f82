import { type Aspect, observe, type TaskOf } from "../observing/observe.js";
import { type Thrown, thrownBy } from "../observing/thrown.js";
import { type Encoded, encode } from "./encoding.js";

/** The MIME type under which answers leave the student's kernel. */
export const answersType = "application/vnd.six-steps.answers+json";

/** What came of one call of the student's function. */
export type Reply = { value: Encoded } | Thrown;

/** What a student handed in, as the grader sees it. */
export interface Answers {
  /** The answer itself where it is a value; of a function or class, what can be called. */
  answer: { value: Encoded } | { callable: true; isClass: boolean; methods: string[]; ofObjects: string[] };
  replies: Reply[];
}

/**
 * Calls the student's function with each list of arguments. This runs in the student's kernel, where the student's code
 * may change anything: the grader takes the result for nothing but what the student's program answers.
 *
 * @param method the static method to call, where the answer is a class
 * @returns a value that shows itself as JSON
 */
export function collect(answer: unknown, calls: readonly (readonly unknown[])[], method?: string): object {
  let failures = 0;
  const replies = calls.map((args): Reply => {
    try {
      const called = answer as Record<string, (...args: readonly unknown[]) => unknown>;
      const result = method ? called[method](...args) : (answer as (typeof called)[string])(...args);
      if (result instanceof Promise) result.catch(() => {});
      return { value: encode(result) };
    } catch (error) {
      return thrownBy(error, failures++ === 0); // looking for the line takes a tenth of a second
    }
  });
  return shownAs({ answer: described(answer), replies });
}

/** Has one aspect of the student's class looked at. What was found shows itself as JSON, as with `collect`. */
export async function look<A extends Aspect>(answer: unknown, aspect: A, task: TaskOf<A>): Promise<object> {
  return shownAs({ observation: encode(await observe(answer, aspect, task)) });
}

/** A value that shows itself under a MIME type of the grader's. */
function shownAs(data: object): object {
  return { [Symbol.for("Jupyter.display")]: () => ({ [answersType]: data, "text/plain": "answers" }) };
}

function described(answer: unknown): Answers["answer"] {
  if (typeof answer !== "function") return { value: encode(answer) };
  const names = (owner: object) => Object.getOwnPropertyNames(owner).filter((name) => name !== "constructor");
  const methods = names(answer).filter(
    (name) => typeof Object.getOwnPropertyDescriptor(answer, name)?.value === "function",
  );
  return {
    callable: true,
    isClass: /^class\b/.test(Function.prototype.toString.call(answer)),
    methods,
    ofObjects: answer.prototype ? names(answer.prototype) : [],
  };
}
