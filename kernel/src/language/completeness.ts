import { looksLikeJsx, parseCode } from "./grammar.js";
import type { Completeness } from "./language.js";
import { objectCell, unfinishedObjects } from "./objectCell.js";
import { parse } from "./parse.js";
import { foreignCommand } from "./parseCell.js";
import type { Grammar, OxcError } from "./platform.js";

/** Can this code run as it is, does it need more lines, or will no more lines mend it? */
export function completeness(code: string): Completeness {
  if (isCommand(code)) return { status: "invalid" };
  const { parsed } = parseCode(code);
  if (parsed.errors.length === 0 || objectCell(code, parsed)) return { status: "complete" };
  return [code, ...unfinishedObjects(code, parsed)].some(isBeginning)
    ? { status: "incomplete", indent: "  ".repeat(openBrackets(code)) }
    : { status: "invalid" };
}

/** What can become no TypeScript: `%time f()`, or a line of help. `!ls` is TypeScript so far, and so is `!ready`. */
function isCommand(code: string): boolean {
  const command = foreignCommand(code);
  if (command === undefined || code[command.start] === "!") return false;
  return code[command.end - 1] !== "?" || code.trim() === code.slice(command.start, command.end);
}

/**
 * What may stand after code that ends in the middle. The parser stops before the end there: it takes back what it has
 * read as the parameters of a function, or misses the value of a constant. What follows then takes its complaint away.
 */
const continuations = [
  ...[
    "= x",
    "x",
    ": x",
    "x: x",
    "? x : x",
    "() {}",
    ") {}",
    "{}",
    "class {}",
    "()",
    "\n'x'",
    "\nx",
    "meta",
    "target",
  ],
  ...["", "x", "]", "x]", "x>", ">", "[]"].flatMap((type) =>
    ["=> x", ") => x", "(x) => x", "> (x) => x"].map((rest) => type + rest),
  ),
];

function isBeginning(code: string): boolean {
  const grammars: Grammar[] = looksLikeJsx(code) ? ["ts", "tsx"] : ["ts"];
  return grammars.some(
    (grammar) =>
      endsTooEarly(code, grammar) || continuations.some((rest) => endsTooEarly(`${code} ${rest}`, grammar)),
  );
}

/** Is nothing wrong with the text before its end? */
function endsTooEarly(text: string, grammar: Grammar): boolean {
  const { errors } = parse(text, grammar);
  const end = text.trimEnd().length;
  return errors.some((one) => isUnterminated(one, text)) || errors.every((one) => placeOf(one, text) >= end);
}

function isUnterminated(error: OxcError, text: string): boolean {
  if (/^Unterminated (?:multiline )?(?:comment|template)/i.test(error.message)) return true;
  return error.message.startsWith("Unterminated string") && /[`}]/.test(text[placeOf(error, text)] ?? "");
}

function placeOf({ labels }: OxcError, text: string): number {
  return labels[0]?.start ?? text.length;
}

/** How many brackets are open at the code's end. */
function openBrackets(code: string): number {
  const tokens =
    /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?|[([{]|[)\]}]/g;
  let open = 0;
  for (const [token] of code.matchAll(tokens)) {
    if (token.length > 1) continue;
    if ("([{".includes(token)) open++;
    if (")]}".includes(token)) open = Math.max(0, open - 1);
  }
  return open;
}
