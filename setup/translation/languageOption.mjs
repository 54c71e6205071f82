// @ts-check
import { SetupError } from "../errors.mjs";
import { value } from "../options.mjs";
import { languages } from "./translation.mjs";

const known = languages().join(", ");

/** `--language ko`. @param {string} help */
export const languageOption = (help) =>
  value(
    "LANGUAGE",
    {
      needs: `one of ${known}`,
      read(text, option) {
        if (languages().includes(text)) return text;
        throw new SetupError(`${option} must be one of ${known}, but is ${JSON.stringify(text)}.`);
      },
    },
    `${help}: ${known}`,
    { example: languages().at(-1) },
  );
