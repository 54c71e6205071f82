import type { OxcError } from "@six-steps/kernel/internal/language/platform.js";
import ts from "typescript";
import { leftToCheck, words, wordsOfTree } from "./syntaxMessages.js";
import { syntaxPlace } from "./syntaxPlace.js";

export type SyntaxFault = Pick<OxcError, "message" | "labels" | "helpMessage">;

/** What TypeScript's parser complains of first, in the words of oxc's parser and at its place: the kernel has its advice by those. */
export function syntaxError(file: ts.SourceFile): SyntaxFault | undefined {
  const parsed = file as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] };
  parsed.parseDiagnostics = parsed.parseDiagnostics.filter(({ code }) => !leftToCheck.has(code));
  const [fault] = parsed.parseDiagnostics;
  if (fault === undefined) return undefined;
  const place = syntaxPlace(file, fault);
  const own = {
    message: ts.flattenDiagnosticMessageText(fault.messageText, " "),
    end: fault.start + fault.length,
  };
  const said = words[fault.code]?.(place) ?? own;
  const { message, start = fault.start, end = place.end, opened, help = null } = said;
  const labels: OxcError["labels"] = [{ message: null, start, end }];
  if (opened !== undefined) labels.push({ message: "Opened here", start: opened, end: opened + 1 });
  return { message, labels, helpMessage: help };
}

/** What typescript-eslint complains of when it turns TypeScript's tree; nothing where `thrown` is no such complaint. */
export function treeError(thrown: unknown): SyntaxFault | undefined {
  const { message, location } = thrown as { message: string; location?: Location };
  if (location === undefined) return undefined;
  const labels = [{ message: null, start: location.start.offset, end: location.end.offset }];
  return { message: wordsOfTree[message] ?? message, labels, helpMessage: null };
}

interface Location {
  start: { offset: number };
  end: { offset: number };
}
