import type { Method } from "../../observing/classifier.js";
import type { Aspect, Observation, TaskOf } from "../../observing/observe.js";
import { inLanguage } from "../../text/language.js";
import { isPromise } from "../core/answer.js";
import { conclude, type Look, seenOf } from "../core/classExercise.js";
import { feedbackText } from "../core/feedbackText.js";
import type { Outcome } from "../core/outcome.js";
import { written } from "../core/written.js";
import { en } from "./classifierClass.en.js";

const text = inLanguage("exercises/08-image-classifier/classifierClass", en);

/** What a class is called, and what stands in it. */
export type ClassFacts = Extract<Awaited<ReturnType<typeof factsOf>>, { isClass: true }>;

/** Looks at one part of a class, and returns what is wrong with it or nothing. */
export type PartCheck = (look: Look, facts: ClassFacts) => Promise<Outcome | undefined>;

/** A wrong answer: its misconception's name, and what to think about. */
export function wrong(misconception: string, message: string): Outcome {
  return { kind: "incorrect", misconception, message };
}

/** For a class that was trained as the library's was, but whose losses differ. */
export const lossDiffers = (got: unknown, want: unknown) =>
  wrong("loss-differs", text.lossDiffers(written(got), written(want)));

/** The judge of an exercise that asks for one part of the class. */
export function judgePart(check: PartCheck, correct: string): (look: Look) => Promise<Outcome> {
  return async (look) => (await check(look, await classFacts(look))) ?? { kind: "correct", message: correct };
}

/** What there is to say of the class before any of it runs. Ends the judgement where the answer is not a class. */
export async function classFacts(look: Look): Promise<ClassFacts> {
  const facts = await factsOf(look);
  if (facts.isClass) return facts;
  const { instanceOf, value } = facts;
  if (value === undefined) return conclude({ kind: "notAttempted" });
  if (isPromise(value)) return conclude(wrong("promise", feedbackText.promiseForAnswer));
  if (instanceOf) return conclude(wrong("instance", text.instance(instanceOf)));
  return conclude(wrong("no-class", text.noClass(written(value))));
}

const factsOf = async (look: Look) => seenOf(await look("facts", undefined));

/** Ends the judgement where a class leaves one of its methods to a class that it builds on. */
export function requireOwn({ methods }: ClassFacts, method: Method): void {
  if (!methods.includes(method)) conclude(wrong("not-own", text.notOwn(method)));
}

/** Has the student's `method` run. Ends the judgement where the library's own method of that name has done the work. */
export async function lookAtOwn<A extends Aspect>(
  look: Look,
  method: Method,
  aspect: A,
  task: TaskOf<A>,
): Promise<Observation<A>> {
  const observation = await look(aspect, task);
  if (observation.inherited.includes(method)) conclude(wrong("delegated", text.delegated(method)));
  return observation;
}
