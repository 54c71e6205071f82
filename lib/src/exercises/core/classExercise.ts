import { errorMessage } from "../../errors/errorMessage.js";
import { type Aspect, type Observation, observe, type SeenOf, type TaskOf } from "../../observing/observe.js";
import { AwaitedExercise } from "./awaitedExercise.js";
import type { ExerciseParts } from "./exercise.js";
import type { Outcome } from "./outcome.js";

/** Looks at one aspect of the student's class, wherever that class is, and says what was found. */
export type Look = <A extends Aspect>(aspect: A, task: TaskOf<A>) => Promise<Observation<A>>;

/** How much of the library's own class there is to build on where an answer is graded. */
export type Given =
  /** The constructor and `toOneHotLabels`. */
  "start" | "nothing";

export interface ClassExerciseParts extends ExerciseParts {
  /**
   * Works out from observations whether the class is right. It never has the class itself, so it can run in another
   * process. Errors in the student's code need not be caught: see `seenOf`.
   */
  judge: (look: Look) => Promise<Outcome>;
  given: Given;
}

/** An exercise whose answer is a class: the class is run and looked at in one place, and judged in another. */
export class ClassExercise extends AwaitedExercise<unknown> {
  /** What the student's class may build on. */
  readonly given: Given;
  readonly #judge: ClassExerciseParts["judge"];

  constructor(parts: ClassExerciseParts) {
    super(parts);
    this.given = parts.given;
    this.#judge = parts.judge;
  }

  /** Finds the outcome for a class that only `look` has at hand. */
  async judgeFrom(look: Look): Promise<Outcome> {
    return await concluded(() => this.#judge(look));
  }

  protected override find(answer: unknown): Promise<Outcome> {
    return this.judgeFrom((aspect, task) => observe(answer, aspect, task));
  }
}

/** Ends a judgement early: what was seen leaves only one outcome. */
class Conclusion extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/** Ends the current judgement with this outcome. */
export function conclude(outcome: Outcome): never {
  throw new Conclusion(outcome);
}

/** The outcome that `judge` comes to, by `conclude` or otherwise. */
export async function concluded<O extends Outcome | undefined>(
  judge: () => Promise<O>,
): Promise<O | Outcome> {
  try {
    return await judge();
  } catch (error) {
    if (error instanceof Conclusion) return error.outcome;
    throw error;
  }
}

/** What was seen. Where the student's code threw, that is the outcome. */
export function seenOf<A extends Aspect>(observation: Observation<A>): SeenOf<A> {
  if ("seen" in observation) return observation.seen;
  return conclude(outcomeOfThrown(observation.thrown));
}

/** The outcome that an error in the student's code stands for. */
export function outcomeOfThrown({
  error,
  message,
  line,
}: {
  error: string;
  message: string;
  line?: string;
}): Outcome {
  if (error === "NotAttempted") return { kind: "notAttempted" };
  return { kind: "error", message: errorMessage(error, message), ...(line && { line }) };
}
