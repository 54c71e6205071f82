import { ShapeError, UnknownOptionError, ValueError } from "../errors/errors.js";

/**
 * Refuses an option that a function does not know: in a notebook nothing else would tell of a slip such as `titel`.
 *
 * @throws ValueError if `options` is no object or its `title` no text; UnknownOptionError.
 */
export function checkOptions(where: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new ValueError(`The options of ${where}`, `an object such as { ${known[0]}: … }`, options);
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new UnknownOptionError(`An option of ${where}`, name, known);
  }
  checkText(`The title of ${where}`, (options as { title?: unknown }).title);
}

/** @throws ShapeError if there is not one text for each of `count` things; ValueError if one is not a text. */
export function checkTexts(what: string, texts: unknown, count: number): void {
  if (!Array.isArray(texts)) throw new ValueError(what, "a list of texts", texts);
  if (texts.length !== count) throw new ShapeError(what, `[${count}]`, `[${texts.length}]`);
  texts.forEach((text, i) => {
    if (typeof text !== "string") throw new ValueError(`${what} at ${i}`, "a text", text);
  });
}

/** @throws ValueError if the names are no list of texts or there is none. */
export function checkClassNames(names: unknown): void {
  checkTexts("classNames", names, Array.isArray(names) ? names.length : 0);
  if ((names as string[]).length === 0) throw new ValueError("classNames", "at least one name", names);
}

/** A text as plotly.js shows it letter by letter; it would read `<b>` and `&amp;` as HTML. */
export function plotlyText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A number to four significant digits: what a chart can show, in few bytes. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** @throws ValueError if `text` is given and is no text. */
export function checkText(what: string, text: unknown): void {
  if (text !== undefined && typeof text !== "string") throw new ValueError(what, "a text", text);
}
