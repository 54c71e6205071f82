import type { Method } from "../../observing/classifier.js";
import type { Aspect, Observation, TaskOf } from "../../observing/observe.js";
import { conclude, type Look, seenOf } from "../core/classExercise.js";
import type { Outcome } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  instance: (name: string) =>
    `The check got an object made by \`new ${name}(…)\`. It makes its own objects: pass the class, \`${name}\`, without \`new\`.`,
  noClass: (got: string) => `The check needs your class, but got ${got}. Pass its name.`,
  notOwn: (method: Method) =>
    `This class has no \`${method}\` of its own: what ran is the one it inherits. Write yours between the braces.`,
  delegated: (method: Method) =>
    `The library's own \`${method}\` ran here, so it did the work: \`super.${method}(…)\` calls it. The exercise asks for what stands inside that method. Leave the call out, and write those lines yourself.`,
};

/** What a class is called, and what stands in it. */
export type ClassFacts = Extract<Awaited<ReturnType<typeof factsOf>>, { isClass: true }>;

/** Looks at one part of a class, and returns what is wrong with it or nothing. */
export type PartCheck = (look: Look, facts: ClassFacts) => Promise<Outcome | undefined>;

/** A wrong answer: its misconception's name, and what to think about. */
export function wrong(misconception: string, message: string): Outcome {
  return { kind: "incorrect", misconception, message };
}

/** The judge of an exercise that asks for one part of the class. */
export function judgePart(check: PartCheck, correct: string): (look: Look) => Promise<Outcome> {
  return async (look) => (await check(look, await classFacts(look))) ?? { kind: "correct", message: correct };
}

/** What there is to say of the class before any of it runs. Ends the judgement where the answer is no class. */
export async function classFacts(look: Look): Promise<ClassFacts> {
  const facts = await factsOf(look);
  if (facts.isClass) return facts;
  const { instanceOf, value } = facts;
  if (value === undefined) return conclude({ kind: "notAttempted" });
  if (instanceOf && !["Object", "Array"].includes(instanceOf)) {
    return conclude(wrong("instance", english.instance(instanceOf)));
  }
  return conclude(wrong("no-class", english.noClass(written(value))));
}

const factsOf = async (look: Look) => seenOf(await look("facts", undefined));

/** Ends the judgement where a class leaves one of its methods to a class that it builds on. */
export function requireOwn({ methods }: ClassFacts, method: Method): void {
  if (!methods.includes(method)) conclude(wrong("not-own", english.notOwn(method)));
}

/** Has the student's `method` run. Ends the judgement where the library's own method of that name has done the work. */
export async function lookAtOwn<A extends Aspect>(
  look: Look,
  method: Method,
  aspect: A,
  task: TaskOf<A>,
): Promise<Observation<A>> {
  const observation = await look(aspect, task);
  if (observation.inherited.includes(method)) conclude(wrong("delegated", english.delegated(method)));
  return observation;
}
