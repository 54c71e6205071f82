import { closing } from "@six-steps/kernel/internal/language/advice/syntax/brackets.js";
import type { SyntaxPlace } from "./syntaxPlace.js";

/** What oxc's parser says, and where if that is not at the token that TypeScript points at. */
export interface Said {
  message: string;
  start?: number;
  end?: number;
  /** The bracket that is open. */
  opened?: number;
  help?: string;
}

/** oxc's words for what TypeScript's parser complains of, by TypeScript's numbers. */
export const words: Record<number, (place: SyntaxPlace) => Said> = {
  1002: unterminatedText, // Unterminated string literal.
  1003: ({ source, before }) =>
    /\bfunction\s*\*?$/.test(source.slice(0, before)) ? { message: "Expected function name" } : unexpected(), // Identifier expected.
  1005: missing, // '{0}' expected.
  1010: ({ source }) => ({ message: "Unterminated multiline comment", start: source.lastIndexOf("/*") }), // '*/' expected.
  1011: ({ start }) => ({ message: "Unexpected token", end: start + 1 }), // An element access expression should take an argument.
  1068: unexpected, // Unexpected token. A constructor, method, accessor, or property was expected.
  1109: unexpected, // Expression expected.
  1110: unexpected, // Type expected.
  1127: ({ source, start }) => ({ message: `Invalid Character \`${source[start]}\`` }), // Invalid character.
  1128: unexpected, // Declaration or statement expected.
  1131: unexpected, // Property or signature expected.
  1134: unexpected, // Variable declaration expected.
  1135: unexpected, // Argument expression expected.
  1136: unexpected, // Property assignment expected.
  1137: unexpected, // Expression or comma expected.
  1138: unexpected, // Parameter declaration expected.
  1144: semicolon, // '{' or ';' expected.
  1160: unterminatedText, // Unterminated template literal.
  1161: ({ lineEnd }) => ({ message: "Unterminated regular expression", end: lineEnd }),
  1351: () => ({ message: "Invalid characters after number" }), // An identifier or keyword cannot immediately follow a numeric literal.
  1434: ({ end }) => semicolonAt(end), // Unexpected keyword or identifier.
  1435: ({ end }) => semicolonAt(end), // Unknown keyword or identifier. Did you mean '{0}'?
  1442: (place) => expected(";", place), // Expected '=' for property initializer.
};

/** oxc's words for what typescript-eslint complains of that TypeScript's parser lets pass. */
export const wordsOfTree: Record<string, string | undefined> = {
  "Invalid left-hand side expression in unary operation": "Cannot assign to this expression",
};

/** TypeScript's check complains of them once more, and the kernel knows them from there. */
export const leftToCheck: ReadonlySet<number> = new Set([1121]); // Octal literals are not allowed.

function unexpected(): Said {
  return { message: "Unexpected token" };
}

function unterminatedText({ text, lineEnd, source }: SyntaxPlace): Said {
  const end = source[text] === "`" ? source.length : lineEnd;
  return { message: "Unterminated string", start: text, end };
}

function semicolon({ before }: SyntaxPlace): Said {
  return semicolonAt(before);
}

function semicolonAt(at: number): Said {
  const message = "Expected a semicolon or an implicit semicolon after a statement, but found none";
  return { message, start: at, end: at, help: "Try inserting a semicolon here" };
}

function missing(place: SyntaxPlace): Said {
  const { lacking, around, constant } = place;
  if (lacking === "(" && place.found === "=>") return unexpected();
  if (around.kind === "head" && (lacking === ";" || lacking === ",")) return expected(";", place);
  if (lacking === ";") return around.kind === "class" ? expected(";", place) : semicolon(place);
  const close = closing[around.bracket ?? ""];
  if (lacking === ",") {
    if (around.kind === "list") return expected(`,\` or \`${close}`, place, around.start);
    if (constant === undefined) return semicolon(place);
    const help = "Add an initializer (e.g. ` = undefined`) here";
    return { message: "Missing initializer in const declaration", ...constant, help };
  }
  if (lacking === ")" && around.bracket === "(")
    return expected(around.kind === "list" ? ",` or `)" : ")", place, around.start);
  return expected(lacking, place, lacking === "}" ? around.start : undefined);
}

function expected(what: string, { found }: SyntaxPlace, opened?: number): Said {
  return { message: `Expected \`${what}\` but found \`${found}\``, opened };
}
