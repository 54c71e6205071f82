import type { ClassifierClass } from "./classifier.js";
import { buildsOnLibrary } from "./inherited.js";

/** What can be seen in an answer without running any of it. */
export type Facts =
  | {
      isClass: true;
      name: string;
      /** The methods that stand in the class itself, not in one that it builds on. */
      methods: string[];
      statics: string[];
      /** Whether the library's `ImageClassifierMLP` is among the classes that it builds on. */
      buildsOnLibrary: boolean;
    }
  | { isClass: false; instanceOf?: string; value: unknown };

export function factsOf(answer: unknown): Facts {
  if (typeof answer === "function" && answer.prototype) {
    const Class = answer as unknown as ClassifierClass;
    return {
      isClass: true,
      name: String(answer.name),
      methods: Object.getOwnPropertyNames(Class.prototype),
      statics: Object.getOwnPropertyNames(Class),
      buildsOnLibrary: buildsOnLibrary(Class),
    };
  }
  const instanceOf = ownClassOf(answer);
  return { isClass: false, ...(instanceOf && { instanceOf }), value: answer };
}

/** The name of the class that an object was made by, if that is not one of the language's own, such as `Map`. */
function ownClassOf(answer: unknown): string | undefined {
  const made = typeof answer === "object" && answer !== null ? answer.constructor : undefined;
  if (typeof made !== "function") return undefined;
  const isNative = /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(made));
  return isNative || typeof made.name !== "string" ? undefined : made.name;
}
