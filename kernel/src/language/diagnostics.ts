import { bold, red } from "../shared/ansi.js";
import { codeFrame } from "../shared/codeFrame.js";
import { withoutHiddenNames } from "./cellNames.js";
import type { CellText } from "./cellText.js";
import { inStudentsLanguage } from "./inStudentsLanguage.js";
import { CellError } from "./language.js";
import { languageText } from "./languageText.js";
import { lineAndColumn } from "./lineAndColumn.js";
import type { ParsedCell } from "./parseCell.js";
import type { Diagnostic, Project } from "./platform.js";
import { virtualPrefix } from "./virtualFiles.js";
import { withoutTypes } from "./withoutTypes.js";

/** What TypeScript says of a module, and a notebook does all the time. */
const unproblematic = new Set([
  1202, // `import x = require()` in an ES module: the kernel has require
  1203, // `export =` in an ES module
  2309, // `export =` beside other exports
  2528, // two default exports: they are ignored
  2664, // `declare module` for a package that is not there
  2665, // `declare module` for a package without types
  7026, // JSX whose types are not installed
  7005, // a variable that evolved, seen as any
  7016, // a package without types
  7034, // a variable that evolves: `let history = []`
]);

/** "Cannot find name" in its forms. */
const unknownNames = new Set([2304, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591]);

const errorCategory = 1;
export const shownErrors = 5;
/** So many are offered to libraries: a long cell may have thousands. */
const mostDiagnostics = 100;

/** TypeScript's complaints about the cell that keep it from running, in the order of the text. */
export async function typeErrors(project: Project, path: string, text: CellText): Promise<Diagnostic[]> {
  const { program } = project;
  const lists = await Promise.all([
    program.getSyntacticDiagnostics(path),
    program.getSemanticDiagnostics(path),
  ]);
  if (lists[1].some((one) => one.code === 2307 && one.text.includes(virtualPrefix))) {
    // Whatever came of them would be any. A new process reads them.
    throw new Error(languageText.earlierCellsUnread);
  }
  const seen = new Set<string>();
  const keyOf = (one: Diagnostic) =>
    // A name that is not known is one mistake, however often it is used, and whatever is proposed in its place.
    unknownName(one) ?? `${one.code} ${one.pos} ${one.end} ${one.text}`;
  return lists
    .flat()
    .filter(({ category, code }) => category === errorCategory && !unproblematic.has(code))
    .filter((one) => !isOfNothing(one, text.text))
    .flatMap((one) => text.inCell(one) ?? [])
    .sort((a, b) => a.pos - b.pos)
    .filter((one) => {
      const key = keyOf(one);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** `a?.b` where `a` is never there: it is `undefined`, as the sign says. */
function isOfNothing({ code, pos, text: message }: Diagnostic, text: string): boolean {
  return code === 2339 && message.endsWith("on type 'never'.") && /\?\.\s*$/.test(text.slice(0, pos));
}

/** Names a type error apart from JavaScript's `TypeError`, which comes of running. */
export const typeErrorName = "TypeScriptError";

/** An error that lists the first complaints, each with its place, what to do about it, and the code there. */
export function typeError(
  parsed: ParsedCell,
  diagnostics: readonly Diagnostic[],
  advice: readonly (string | undefined)[],
): CellError {
  const { cell, toCell } = parsed;
  const [first] = diagnostics;
  const evalue = shownMessage(first);
  const traceback = [`${red(typeErrorName)}: ${evalue}`];
  for (const [index, diagnostic] of diagnostics.slice(0, shownErrors).entries()) {
    const { pos, end, code } = diagnostic;
    const { line, column } = lineAndColumn(cell.source, toCell(pos));
    const last = lineAndColumn(cell.source, toCell(end));
    const [head, ...details] = lines(diagnostic);
    const place = `${bold(`${cell.url}:${line}:${column}`)}  TS${code}`;
    traceback.push(
      // The first message stands in the first line of all.
      ...(index === 0 ? [] : [""]),
      index === 0 ? place : `${place}: ${head}`,
      ...[...details, ...related(diagnostic, parsed)].map((detail) => `  ${detail}`),
      ...(advice[index] === undefined ? [] : [advice[index]]),
      ...codeFrame(cell.source, line, column, last.line === line ? last.column : undefined),
    );
  }
  const more = diagnostics.length - shownErrors;
  if (more > 0) traceback.push("", languageText.moreErrors(more));
  const offered = diagnostics.slice(0, mostDiagnostics).map((diagnostic, index) => ({
    code: diagnostic.code,
    message: lines(diagnostic).join("\n"),
    advice: advice[index],
    start: toCell(diagnostic.pos),
    end: toCell(diagnostic.end),
    ...lineAndColumn(cell.source, toCell(diagnostic.pos)),
  }));
  return new CellError(
    { ename: typeErrorName, evalue, traceback },
    { diagnostics: offered, javascript: withoutTypes(parsed) },
  );
}

/** A message, and indented under it what it follows from. */
function lines(diagnostic: Diagnostic, depth = 0): string[] {
  return [
    ...shownMessage(diagnostic)
      .split("\n")
      .map((line) => "  ".repeat(depth) + line),
    ...(diagnostic.messageChain ?? []).flatMap((cause) => lines(cause, depth + 1)),
  ];
}

/** What TypeScript has to add: the place, where that is another one in the cell. */
function related(error: Diagnostic, { cell, toCell }: ParsedCell): string[] {
  const { pos, end, relatedInformation = [] } = error;
  // Where the name stands that is proposed, one need not look.
  if (unknownName(error) !== undefined) return [];
  return relatedInformation.flatMap((one) => {
    const message = shownMessage(one);
    if (one.fileName === undefined) return /\bhere\b/.test(one.text) ? [] : message;
    if (pos <= one.pos && one.pos <= end) return message;
    const { line, column } = lineAndColumn(cell.source, toCell(one.pos));
    return `${cell.url}:${line}:${column}  ${message}`;
  });
}

/** The name that nothing declares. */
export function unknownName({ code, text }: Diagnostic): string | undefined {
  return unknownNames.has(code) ? /'([^']+)'/.exec(text)?.[1] : undefined;
}

/** Advice that helps nobody in a notebook: to change the compiler's options, which the kernel sets. */
const elsewhere = / Do you need to (?:change your target library|install type definitions for)\b.*$/s;

/** In TypeScript's own English, by which advice recognises it. */
export function messageOf({ text }: Diagnostic): string {
  return withoutPaths(text.replace(elsewhere, ""));
}

/** As the student reads it. */
function shownMessage({ code, text }: Diagnostic): string {
  return withoutPaths(inStudentsLanguage(code, text.replace(elsewhere, "")));
}

/** Where a package's declarations lie: `"/home/…/node_modules/@tensorflow/tfjs/dist/index"`. */
const inPackage = /"[^"]*\/node_modules\/((?:@[^/"]+\/)?[^/"]+)[^"]*"/g;

function withoutPaths(message: string): string {
  return withoutHiddenNames(message)
    .replace(new RegExp(`["']?[^"'\\s]*${virtualPrefix}[\\w.]*["']?`, "g"), languageText.thisNotebook)
    .replace(inPackage, '"$1"');
}
