// @ts-check
import { SetupError } from "../errors.mjs";
import { value } from "../options.mjs";
import { commandText } from "../text/text.mjs";
import { languages } from "./translation.mjs";

const known = languages().join(", ");

/** `--language ko`. @param {string} help */
export const languageOption = (help) =>
  value(
    "LANGUAGE",
    {
      needs: commandText.needs.oneOf(known),
      read(text, option) {
        if (languages().includes(text)) return text;
        throw new SetupError(commandText.mustBe(option, this.needs, JSON.stringify(text)));
      },
    },
    `${help}: ${known}`,
    { example: languages().at(-1) },
  );
