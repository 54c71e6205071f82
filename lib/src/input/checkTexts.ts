import { ValueError } from "../errors/errors.js";
import { checkLength } from "./checkLength.js";
import { inputText } from "./inputText.js";

const { value } = inputText;

/** @throws ValueError if `text` is given and is not a text */
export function checkText(what: string, text: unknown): void {
  if (text !== undefined && typeof text !== "string") throw new ValueError(what, value.text, text);
}

/** @throws ShapeError if there is not one text for each of `count` images; ValueError if one is not a text */
export function checkTexts(what: string, texts: unknown, count: number): void {
  if (!Array.isArray(texts)) throw new ValueError(what, value.texts, texts);
  checkLength(what, texts.length, count, "image");
  texts.forEach((text, i) => {
    if (typeof text !== "string") throw new ValueError(inputText.what.at(what, i), value.text, text);
  });
}

/** @throws ValueError if the names are not a list of texts, or there is none */
export function checkClassNames(names: unknown): void {
  checkTexts("classNames", names, Array.isArray(names) ? names.length : 0);
  if ((names as string[]).length === 0) throw new ValueError("classNames", value.names, names);
}
