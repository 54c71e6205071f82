import { UnknownOptionError, ValueError } from "../errors/errors.js";
import { checkText } from "./checkTexts.js";
import { inputText } from "./inputText.js";

/**
 * Refuses an option that a function does not know: in a notebook nothing else would tell of a slip such as `titel`.
 *
 * @param known every option that there is: the compiler misses one that is forgotten, and refuses one that is not there
 * @throws ValueError if `options` is not an object, or its `title` not a text; UnknownOptionError.
 */
export function checkOptions<Options extends object, const Names extends readonly (keyof Options & string)[]>(
  where: string,
  options: Options,
  known: Names & ([keyof Options] extends [Names[number]] ? unknown : never),
): void {
  const { what, value } = inputText;
  const names: readonly string[] = known;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new ValueError(what.options(where), value.objectLike(`{ ${names[0]}: … }`), options);
  }
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) throw new UnknownOptionError(what.option(where), name, names);
  }
  checkText(what.title(where), (options as { title?: unknown }).title);
}
