import { sixStepsKernel } from "../display/sixStepsKernel.js";
import { inLanguage } from "../text/language.js";
import { en } from "./errorMessage.en.js";

const text = inLanguage("errors/errorMessage", en);

/** Messages that are a riddle to a beginner, and what they mean. */
const riddles: readonly [message: RegExp, meaning: (what: string) => string][] = [
  [/^Cannot read properties of undefined \(reading '(.*)'\)$/, (what) => text.ofUndefined(asked(what))],
  [/incompatible with layer flatten\S*: expected min_ndim=3, found ndim=2/, () => text.flattenTakesRows],
];

/** An error's name and message as a student reads them, with a sentence more where the message alone is a riddle. */
export function errorMessage(name: string, message: string): string {
  const said = `${name}: ${message}`;
  const meaning = meaningOf(message) ?? sixStepsKernel()?.adviceOnError?.(name, message);
  return meaning === undefined ? said : `${said.replace(/\.$/, "")}. ${meaning}`;
}

function meaningOf(message: string): string | undefined {
  for (const [riddle, meaning] of riddles) {
    const [found, what = ""] = riddle.exec(message) ?? [];
    if (found !== undefined) return meaning(what);
  }
}

/** As it stands behind what it was asked of: `[0]` or `.length`. */
const asked = (what: string) => (/^-?\d+$/.test(what) ? `[${what}]` : `.${what}`);
