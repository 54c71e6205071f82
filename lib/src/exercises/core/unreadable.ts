import { errorMessage } from "../../errors/errorMessage.js";
import { inLanguage } from "../../text/language.js";
import { en } from "./unreadable.en.js";

const text = inLanguage("exercises/core/unreadable", en);

/** Stands in an answer for what cannot be read as numbers and lists. It is like no other value. */
export class Unreadable {
  /** What it is, as a sentence says it after "returned" or "is". */
  readonly what: string;

  private constructor(what: string) {
    this.what = what;
  }

  static disposedTensor = () => new Unreadable(text.disposed);
  static cyclicList = () => new Unreadable(text.cyclic);
  static deepList = (depth: number) => new Unreadable(text.deep(depth));
  static longList = (entries: number) => new Unreadable(text.long(entries.toLocaleString("en")));
  /** In the place of what a call that threw would have returned. */
  static error = () => new Unreadable(text.error);
  /** Reading it runs code of the student's, such as a getter, and that threw. */
  static throwing = (error: unknown) => new Unreadable(text.throws(messageOf(error) ?? text.noError));
}

/** An error's name and message; of anything else that was thrown, nothing. */
export function messageOf(error: unknown): string | undefined {
  try {
    return error instanceof Error ? errorMessage(error.name, error.message.slice(0, 500)) : undefined;
  } catch {
    return undefined; // an error of a class of the student's, with getters
  }
}
