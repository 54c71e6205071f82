import type { ClassifierClass, Sizes } from "./classifier.js";

export interface FieldsTask {
  /** Objects to make. */
  given: Sizes[];
  /** Fields to look at. */
  names: readonly string[];
}

export interface FieldsSeen {
  made: {
    /** What each of the fields holds, in the order of the names. */
    values: unknown[];
    /** Whether the object has it at all. */
    has: boolean[];
    /** Names of the object's own fields. */
    keys: string[];
  }[];
  /** Which of the names belong to the class itself. */
  onTheClass: boolean[];
}

/** Makes objects of the student's class and reads their fields. */
export function observeFields(Class: ClassifierClass, { given, names }: FieldsTask): FieldsSeen {
  const made = given.map((sizes) => {
    const object = new Class(...sizes) as unknown as Record<string, unknown>;
    return {
      values: names.map((name) => object[name]),
      has: names.map((name) => name in object),
      keys: Object.keys(object),
    };
  });
  return { made, onTheClass: names.map((name) => name in Class) };
}
