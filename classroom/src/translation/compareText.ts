import type { Language } from "../../../setup/translation/translation.mjs";
import { bareCode } from "./bareCode.js";
import { looseStars } from "./emphasis.js";
import { markdownParts } from "./markdownParts.js";
import { spelledNumbers } from "./numberWords.js";
import { translationText } from "./translationText.js";

const say = translationText.unequal;

/**
 * What must be the same in a text and in its translation, and is not: a sentence for each matter.
 *
 * @param said what programs say, between backticks in English, and what they say in the translation's language
 */
export function compareText(
  english: string,
  other: string,
  { marks }: Pick<Language, "marks">,
  said: Record<string, string> = {},
): string[] {
  const [from, to] = [markdownParts(english), markdownParts(other)];
  const names = from.names.map((name) => (Object.hasOwn(said, name) ? said[name] : name));
  const unsaid = Object.keys(said).filter((name) => !from.names.includes(name));
  const mayBe = spelledNumbers(from.words);
  return [
    differs(say.formulas, from.formulas, to.formulas),
    differs(say.names, names, to.names),
    unsaid.length > 0 ? say.noSuchWords(unsaid) : undefined,
    differs(say.links, from.links, to.links),
    differs(say.numbers, from.numbers, to.numbers, mayBe),
    differs(say.blocks, from.blocks.map(blockOf), to.blocks.map(blockOf)),
    inOrder(say.headings, from.headings, to.headings),
    inOrder(say.shape, from.shape, to.shape),
    differs(
      say.marks,
      marksIn(from.words, Object.keys(marks), marks),
      marksIn(to.words, Object.values(marks)),
    ),
    ...looseStars(to.words).map(say.stars),
  ].filter((reason) => reason !== undefined);
}

/** The same things, in any order. @param mayBe what the translation may have besides */
function differs(
  what: string,
  from: readonly string[],
  to: readonly string[],
  mayBe: readonly string[] = [],
): string | undefined {
  const lacks = without(from, to);
  const besides = without(without(to, from), mayBe);
  return lacks.length + besides.length > 0 ? say.differs(what, lacks, besides) : undefined;
}

function inOrder(what: string, from: readonly string[], to: readonly string[]): string | undefined {
  const i = Math.max(from.length, to.length) - 1;
  const at = Array.from({ length: i + 1 }, (_, k) => k).find((k) => from[k] !== to[k]);
  return at === undefined ? undefined : say.inOrder(what, at + 1, from[at], to[at]);
}

/** A list without as many of each as another list has. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Code of this language without its words, commands without their comments, a list of files without what it says of them. */
function blockOf(block: string): string {
  const [, language, code = ""] = /^(?:```|~~~)(\w*)\n([\s\S]*)\n *(?:```|~~~)$/.exec(block) ?? [];
  if (/^(ts|typescript|js)$/.test(language ?? "")) return bareCode(code) || block;
  if (language === "sh") return code.replace(/ +# .*$/gm, "");
  return language === "" ? code.replace(/^( *\S+).*$/gm, "$1") : block;
}

/** The bold words that lessons are built of, each in the words of the translation. */
const marksIn = (words: string, known: readonly string[], called: Record<string, string> = {}): string[] =>
  [...words.matchAll(/\*\*([^*]+)\*\*/g)]
    .map(([, mark]) => mark)
    .filter((mark) => known.includes(mark))
    .map((mark) => called[mark] ?? mark);
