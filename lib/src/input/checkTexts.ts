import { ValueError } from "../errors/errors.js";
import { checkLength } from "./checkLength.js";

/** @throws ValueError if `text` is given and is not a text */
export function checkText(what: string, text: unknown): void {
  if (text !== undefined && typeof text !== "string") throw new ValueError(what, "a text", text);
}

/** @throws ShapeError if there is not one text for each of `count` images; ValueError if one is not a text */
export function checkTexts(what: string, texts: unknown, count: number): void {
  if (!Array.isArray(texts)) throw new ValueError(what, "a list of texts", texts);
  checkLength(what, texts.length, count, "image");
  texts.forEach((text, i) => {
    if (typeof text !== "string") throw new ValueError(`${what} at ${i}`, "a text", text);
  });
}

/** @throws ValueError if the names are not a list of texts, or there is none */
export function checkClassNames(names: unknown): void {
  checkTexts("classNames", names, Array.isArray(names) ? names.length : 0);
  if ((names as string[]).length === 0) throw new ValueError("classNames", "at least one name", names);
}
