import { kernelCall, kernelMember } from "./kernelNames.js";

/** Where what the kernel puts before a cell's code ends. */
const end = "/*cell*/";

/** What stands before the code of each of a cell's scripts: equally long for all, so that columns fall back alike. */
export function cellHeads(cell: number, preludes: readonly string[]): string[] {
  const heads = preludes.map((prelude) => `"use strict";await ${kernelCall("enter", cell)};${prelude}`);
  const longest = Math.max(0, ...heads.map((head) => head.length));
  return heads.map((head) => `${head.padEnd(longest)}${end}`);
}

/** What ends a cell's last script, beyond its code's last line. */
export const cellEnd = (cell: number): string => `\n;await ${kernelCall("finish", cell)}`;

/** What stands before the expression that a cell ends with: it gives its value to `finish`. */
export function givingOf(cell: number): string {
  return `${kernelMember("values")}[${cell}]=`;
}

/**
 * A line of a cell's script as the student wrote it, but for its types, which are blanks: without the head, and with the
 * declarations that `rewriteCell` has turned into assignments.
 */
export function asWritten(line: string): string {
  const at = line.startsWith('"use strict";await ') ? line.indexOf(end) : -1;
  const code = at < 0 ? line : line.slice(at + end.length);
  return code
    .replace(rewrittenFunction, "$1$3 $2")
    .replace(rewrittenConstant, "$1const ")
    .replaceAll(`throw ${kernelMember("thrown")}=`, "throw ")
    .replace(giving, "");
}

const giving = new RegExp(`\\b${kernelMember("values").replace(".", "\\.")}\\[\\d+\\]=`);

const rewrittenFunction = /^(\s*)([\p{ID_Start}$_][\p{ID_Continue}$]*)=((?:async )?function\*?)\s*(?=\()/u;
const rewrittenConstant = /^(\s*)let {3}(?=\S)/;
