import { bold, red } from "../shared/ansi.js";
import type { Cell } from "../shared/cell.js";
import { codeFrame } from "../shared/codeFrame.js";
import { adviseOnSyntax, unclosedBracket } from "./advice/syntax/adviseOnSyntax.js";
import { parseCode } from "./grammar.js";
import { CellError } from "./language.js";
import { languageText } from "./languageText.js";
import { lineAndColumn } from "./lineAndColumn.js";
import { objectCell } from "./objectCell.js";
import type { Comment, Grammar, OxcError, Program } from "./platform.js";

/** A cell that is TypeScript by its grammar. */
export interface ParsedCell {
  cell: Cell;
  /** What TypeScript and V8 get: the cell, with round brackets around the object that it may end with. */
  text: string;
  /** From a place in the text to the one in the cell. */
  toCell(position: number): number;
  grammar: Grammar;
  program: Program;
  comments: Comment[];
  /** The last statement is an expression, whose value Jupyter shows. */
  showsValue: boolean;
}

/** @throws {CellError} `SyntaxError`, with line and column, when the cell is not TypeScript */
export function parseCell(cell: Cell): ParsedCell {
  const foreign = foreignCommand(cell.source);
  const asWritten = parseCode(cell.source);
  const object = objectCell(cell.source, asWritten.parsed);
  const { text, toCell } = object ?? { text: cell.source, toCell: (position: number) => position };
  const { grammar, parsed } = object ? parseCode(text) : asWritten;
  const { program, comments, errors } = parsed;
  if (errors.length > 0 || foreign?.certain) throw syntaxError(cell, asWritten.parsed.errors[0], foreign);
  const showsValue = object !== undefined || program.body.at(-1)?.type === "ExpressionStatement";
  return { cell, text, toCell, grammar, program, comments, showsValue };
}

/**
 * An error that stops a cell before it runs, at a place in it. Offsets are UTF-16 indexes.
 *
 * @param advice what to do about it, and another place to look at
 */
export function cellError(
  cell: Cell,
  name: string,
  message: string,
  start: number,
  end: number,
  advice: { sentence?: string; see?: number } = {},
): CellError {
  const { line, column } = lineAndColumn(cell.source, start);
  const last = lineAndColumn(cell.source, end);
  const endColumn = last.line === line ? last.column : undefined;
  const other = advice.see === undefined ? undefined : lineAndColumn(cell.source, advice.see);
  const traceback = [
    `${red(name)}: ${message}`,
    bold(`${cell.url}:${line}:${column}`),
    ...(advice.sentence === undefined ? [] : [advice.sentence]),
    ...codeFrame(cell.source, line, column, endColumn),
    ...(other && other.line !== line ? ["", ...codeFrame(cell.source, other.line, other.column)] : []),
  ];
  const diagnostic = { message, advice: advice.sentence, start, end, line, column };
  return new CellError({ ename: name, evalue: message, traceback }, { diagnostics: [diagnostic] });
}

/** For a line such as `!ls`, which is TypeScript by its grammar, when its names turn out to be nothing. */
export function foreignCommandError(cell: Cell): CellError | undefined {
  const foreign = foreignCommand(cell.source);
  return foreign && syntaxError(cell, undefined, foreign);
}

function syntaxError(
  cell: Cell,
  error: OxcError | undefined,
  foreign: ForeignCommand | undefined,
): CellError {
  const label = error?.labels[0];
  const start = foreign?.start ?? label?.start ?? cell.source.length;
  const end = foreign?.end ?? label?.end ?? start;
  if (foreign) return cellError(cell, "SyntaxError", foreign.message, start, end);
  const sentence = error && adviseOnSyntax(cell.source, error);
  const message = messageOf(error, start, cell.source, sentence === undefined);
  // The parser only sees that it cannot go on: where more is known, that would mislead.
  if (sentence !== undefined && message === languageText.semicolon) {
    return cellError(cell, "SyntaxError", sentence, start, end);
  }
  const see = error && unclosedBracket(cell.source, error);
  return cellError(cell, "SyntaxError", message, start, end, { sentence, see });
}

/** oxc's words, and the text that it did not expect. @param withHelp as well what oxc would do about it */
function messageOf(error: OxcError | undefined, start: number, source: string, withHelp: boolean): string {
  let message = error?.message ?? languageText.notTypeScript;
  if (message === "Unexpected token") {
    const found = /^(?:[\p{ID_Continue}$]+|\S)/u.exec(source.slice(start));
    message = found ? languageText.unexpected(found[0]) : languageText.unexpectedEnd;
  }
  // In JSX, what follows the `<` of a closing tag would be one.
  if (message === "Unterminated regular expression" && source[start - 1] === "<") {
    return languageText.braceBeforeTag(/^[^\s>]*>?/.exec(source.slice(start))?.[0] ?? "");
  }
  message = message.replace(/^Expected `(.+)` but found `(.+)`$/s, (_, what, found) =>
    found === "EOF" ? languageText.expectedMore(what) : languageText.expected(what, found),
  );
  if (message.startsWith("Expected a semicolon")) return languageText.semicolon;
  return withHelp && error?.helpMessage ? `${message.replace(/\.$/, "")}. ${error.helpMessage}` : message;
}

interface ForeignCommand {
  start: number;
  end: number;
  message: string;
  /** Not TypeScript, even if it parses. */
  certain: boolean;
}

/** `ls -l` and the like after `!`, but neither `!done && next()` nor `!done` with its operator on the line below. */
const program =
  /[a-z]\w*(?:[ \t]+(?!(?:instanceof|in|as|satisfies)\b|- )(?:[\w./~"'$-]|[|>](?![|=>]))|[ \t]*(?![^\n\r])(?!\s*[?&|=<>.,:;)+*/%-]))/;

const commands = new RegExp(
  `^\\s*(#!.*|%%?[a-z]\\w*|!(?=${program.source}).*|\\?{1,2}[\\w.]+|[\\w.]+\\?{1,2}[ \\t]*(?![^\\n\\r]))`,
  "i",
);

/** A line of another kernel's command language, at the cell's start: IPython's magics, shell commands, help. */
export function foreignCommand(source: string): ForeignCommand | undefined {
  const found = commands.exec(source);
  if (!found) return;
  const command = found[1].trimEnd();
  const start = found.index + found[0].indexOf(found[1]);
  return {
    start,
    end: start + command.length,
    message: refusalOf(command),
    certain: command.startsWith("#!"),
  };
}

function refusalOf(command: string): string {
  if (command.includes("?")) return languageText.help(command);
  if (command.startsWith("%")) return languageText.magic(command);
  return languageText.shell(command);
}
