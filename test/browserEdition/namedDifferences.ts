import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import type { Made } from "./bothRooms.js";

/**
 * How TypeScript 6, in a page, differs from TypeScript 7, in Node, about one cell: both accept it or both refuse it, with the
 * same text but for what has a name here.
 *
 * @returns the name; nothing where both say the same
 */
export function differenceOf([node, page]: readonly [node: Made, page: Made]): string | undefined {
  const [inNode, inPage] = [textOf(node), textOf(page)];
  const both = `in Node:\n${inNode}\n\nin a page:\n${inPage}`;
  assert.equal(page.refusal === undefined, node.refusal === undefined, both);
  if (node.refusal === undefined || page.refusal === undefined) {
    if (page.scripts === node.scripts) return undefined;
    assert.equal(withoutSemicolons(page.scripts), withoutSemicolons(node.scripts));
    return "a semicolon in the place of a type that ended its line";
  }
  if (inNode === inPage) return undefined;
  if (shuffled(inNode) === shuffled(inPage)) return "order of a union or of an object's members";
  if (withoutProposal(inNode) === withoutProposal(inPage)) return "another of the names that are spelt alike";
  assert.equal(withoutOverloads(inPage), withoutOverloads(inNode));
  return "how many overloads are told of";
}

/** Each takes types away in its own way. A line break takes the semicolon's place, too. */
const withoutSemicolons = (scripts: string | undefined): string => `${scripts}`.replace(/[ ;]/g, "");

/** TypeScript 7 tells why the last one does not match, and TypeScript 6 of each; both say where. */
const withoutOverloads = (text: string): string =>
  text.startsWith("TypeScriptError: No overload matches this call.")
    ? text.replace(/^ +(Overload \d|The last overload|Type |Argument |The expected type).*\n/gm, "")
    : text;

/** Of several names that are as near to a misspelt one, each proposes the one that it looked at first. */
const withoutProposal = (text: string): string =>
  text.replace(/Did you mean (['`])\w+\1\?/g, "Did you mean another?");

function textOf({ refusal, scripts }: Made): string {
  return refusal ? stripVTControlCharacters(refusal.traceback.join("\n")) : `${scripts}`;
}

/** The same for texts of the same words. */
const shuffled = (text: string): string =>
  text
    .split(/[^\p{ID_Continue}]+/u)
    .sort()
    .join(" ");
