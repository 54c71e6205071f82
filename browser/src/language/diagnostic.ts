import type { Diagnostic } from "@six-steps/kernel/internal/language/platform.js";
import type ts from "typescript";

/** A complaint of TypeScript 6 as TypeScript 7's API tells it. */
export function diagnostic(one: ts.DiagnosticRelatedInformation): Diagnostic {
  const { code, category, file, start = 0, length = 0, messageText } = one;
  const { relatedInformation } = one as ts.Diagnostic;
  const chain = typeof messageText === "string" ? { messageText, code, category } : messageText;
  return {
    ...chained(chain),
    code,
    category,
    pos: start,
    end: start + length,
    fileName: file?.fileName,
    relatedInformation: relatedInformation?.map(diagnostic),
  } as unknown as Diagnostic;
}

interface Chain {
  code: number;
  category: number;
  text: string;
  messageChain: Chain[];
}

function chained({ messageText, code, category, next = [] }: ts.DiagnosticMessageChain): Chain {
  return { code, category, text: messageText, messageChain: next.map(chained) };
}
