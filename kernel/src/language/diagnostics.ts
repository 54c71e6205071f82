import type { Diagnostic, Project } from "typescript/unstable/async";
import { bold, red } from "../shared/ansi.js";
import type { Cell } from "../shared/cell.js";
import { codeFrame } from "../shared/codeFrame.js";
import { withoutHiddenNames } from "./cellNames.js";
import { CellError } from "./language.js";
import { lineAndColumn } from "./lineAndColumn.js";
import { virtualPrefix } from "./virtualFiles.js";

/** What TypeScript says of a module, and a notebook does all the time. */
const unproblematic = new Set([
  1202, // `import x = require()` in an ES module: the kernel has require
  1203, // `export =` in an ES module
  2309, // `export =` beside other exports
  2528, // two default exports: they are ignored
  2664, // `declare module` for a package that is not there
  2665, // `declare module` for a package without types
  7005, // a variable that evolved, seen as any
  7016, // a package without types
  7034, // a variable that evolves: `let history = []`
]);

const errorCategory = 1;
const shownErrors = 5;

/** TypeScript's complaints about the cell that keep it from running, in the order of the text. */
export async function typeErrors(project: Project, path: string, cell: Cell): Promise<Diagnostic[]> {
  const { program } = project;
  const lists = await Promise.all([
    program.getSyntacticDiagnostics(path),
    program.getSemanticDiagnostics(path),
  ]);
  if (lists[1].some(({ code, text }) => code === 2307 && text.includes(virtualPrefix))) {
    // Whatever came of them would be any. A new process reads them.
    throw new Error("TypeScript has not read the earlier cells");
  }
  const seen = new Set<string>();
  return lists
    .flat()
    .filter(({ category, code, pos, end, text }) => {
      const key = `${code} ${pos} ${end} ${text}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew && category === errorCategory && !unproblematic.has(code) && pos <= cell.source.length;
    })
    .sort((a, b) => a.pos - b.pos);
}

/** Names a type error apart from JavaScript's `TypeError`, which comes of running. */
export const typeErrorName = "TypeScriptError";

/** An error that lists the first complaints, each with its place and the code there. */
export function typeError(cell: Cell, diagnostics: readonly Diagnostic[]): CellError {
  const [first] = diagnostics;
  const evalue = messageOf(first);
  const traceback = [`${red(typeErrorName)}: ${evalue}`];
  for (const [index, diagnostic] of diagnostics.slice(0, shownErrors).entries()) {
    const { pos, end, code } = diagnostic;
    const { line, column } = lineAndColumn(cell.source, pos);
    const last = lineAndColumn(cell.source, end);
    const [head, ...details] = lines(diagnostic);
    const place = `${bold(`${cell.url}:${line}:${column}`)}  TS${code}`;
    traceback.push(
      // The first message stands in the first line of all.
      ...(index === 0 ? [] : [""]),
      index === 0 ? place : `${place}: ${head}`,
      ...details.map((detail) => `  ${detail}`),
      ...codeFrame(cell.source, line, column, last.line === line ? last.column : undefined),
    );
  }
  const more = diagnostics.length - shownErrors;
  if (more > 0) traceback.push("", more === 1 ? "… and 1 more error" : `… and ${more} more errors`);
  return new CellError({ ename: typeErrorName, evalue, traceback });
}

/** A message, and indented under it what it follows from. */
function lines(diagnostic: Diagnostic, depth = 0): string[] {
  return [
    ...messageOf(diagnostic)
      .split("\n")
      .map((line) => "  ".repeat(depth) + line),
    ...(diagnostic.messageChain ?? []).flatMap((cause) => lines(cause, depth + 1)),
  ];
}

function messageOf({ code, text }: Diagnostic): string {
  // Names of earlier cells are imported behind the scenes.
  const plain = code === 2632 ? text.replace("because it is an import", "because it is a constant") : text;
  return withoutHiddenNames(plain).replace(
    new RegExp(`["']?[^"'\\s]*${virtualPrefix}[\\w.]*["']?`, "g"),
    "this notebook",
  );
}
