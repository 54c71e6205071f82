import { withPlainSpecifiers } from "../shared/packageSpecifier.js";
import { type OwnNames, ownNames } from "./cellNames.js";
import type { EarlierCells } from "./earlierCells.js";
import { earlierNames } from "./earlierNames.js";
import { type ParsedCode, parseCode } from "./grammar.js";
import type { Grammar } from "./platform.js";
import { topLevelDeclarations } from "./topLevel.js";

/** Code that is being written, as TypeScript sees it: the names of earlier cells stand before it. */
export interface Draft {
  text: string;
  /** Where the code starts in `text`. */
  offset: number;
  grammar: Grammar;
}

/** @param also names of earlier cells that are needed, though the code does not have them */
export function draftOf(code: string, earlier: EarlierCells, also: Iterable<string> = []): Draft {
  const words = code.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
  const names = new Set([...words, ...also]);
  const parsed = parseCode(code);
  const { before, after } = earlierNames({ names, own: draftNames(code, parsed), earlier, wide: false });
  const head = `${after} ${before}\n`;
  return { text: head + withPlainSpecifiers(code), offset: head.length, grammar: parsed.grammar };
}

/** The names that the code declares; guessed while it does not parse. */
function draftNames(code: string, { parsed }: ParsedCode): OwnNames {
  const { program, errors } = parsed;
  if (errors.length === 0) return ownNames(topLevelDeclarations(program, code));
  const declared = code.matchAll(
    /^[ \t]*(?:export\s+)?(?:declare\s+|abstract\s+|async\s+)*(const|let|var|function\s*\*?|class|interface|type|enum|namespace)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu,
  );
  const names: OwnNames = new Map();
  for (const [, keyword, name] of declared) {
    const isType = keyword === "interface" || keyword === "type";
    const isBoth = ["class", "enum", "namespace"].includes(keyword);
    names.set(name, { value: !isType, type: isType || isBoth });
  }
  for (const [, list] of code.matchAll(/^[ \t]*import\s+([^'";]*?)\s+from\b/gm)) {
    for (const name of list.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []) {
      names.set(name, { value: true, type: true });
    }
  }
  return names;
}
