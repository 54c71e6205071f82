import type { Comment, OxcError, Program } from "oxc-parser";
import { bold, red } from "../shared/ansi.js";
import type { Cell } from "../shared/cell.js";
import { codeFrame } from "../shared/codeFrame.js";
import { CellError } from "./language.js";
import { lineAndColumn } from "./lineAndColumn.js";
import { parseTypeScript } from "./syntaxTree.js";

/** A cell that is TypeScript by its grammar. */
export interface ParsedCell {
  cell: Cell;
  program: Program;
  comments: Comment[];
  /** The last statement is an expression, whose value Jupyter shows. */
  showsValue: boolean;
}

/** @throws {CellError} `SyntaxError`, with line and column, when the cell is not TypeScript */
export function parseCell(cell: Cell): ParsedCell {
  const foreign = foreignCommand(cell.source);
  const { program, comments, errors } = parseTypeScript(cell.source);
  if (errors.length > 0 || foreign?.certain) throw syntaxError(cell, errors[0], foreign);
  return { cell, program, comments, showsValue: program.body.at(-1)?.type === "ExpressionStatement" };
}

/** An error that stops a cell before it runs, at a place in it. Offsets are UTF-16 indexes. */
export function cellError(cell: Cell, name: string, message: string, start: number, end: number): CellError {
  const { line, column } = lineAndColumn(cell.source, start);
  const last = lineAndColumn(cell.source, end);
  const endColumn = last.line === line ? last.column : undefined;
  return new CellError({
    ename: name,
    evalue: message,
    traceback: [
      `${red(name)}: ${message}`,
      bold(`${cell.url}:${line}:${column}`),
      ...codeFrame(cell.source, line, column, endColumn),
    ],
  });
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
  return cellError(cell, "SyntaxError", foreign?.message ?? messageOf(error, start, cell.source), start, end);
}

/** oxc's words, and the text that it did not expect. */
function messageOf(error: OxcError | undefined, start: number, source: string): string {
  let message = error?.message ?? "Not TypeScript";
  if (message === "Unexpected token") {
    const found = /^(?:[\p{ID_Continue}$]+|\S)/u.exec(source.slice(start));
    message = found ? `Unexpected \`${found[0]}\`` : "Unexpected end of the code";
  }
  message = message.replace("but found `EOF`", "but the code ends");
  if (message.startsWith("Expected a semicolon")) return "A `;` or a new line is missing here";
  return error?.helpMessage ? `${message}. ${error.helpMessage}` : message;
}

interface ForeignCommand {
  start: number;
  end: number;
  message: string;
  /** Not TypeScript, even if it parses. */
  certain: boolean;
}

/** A line of another kernel's command language, at the cell's start: IPython's magics, shell commands, help. */
export function foreignCommand(source: string): ForeignCommand | undefined {
  const found = /^\s*(#!.*|%%?[a-z]\w*|!(?=[a-z]\w*(?:\s|$)).*|\?{1,2}[\w.]+|[\w.]+\?{1,2}[ \t]*$)/im.exec(
    source,
  );
  if (!found || source.slice(0, found.index).trim() !== "") return;
  const text = found[1].trimEnd();
  const start = found.index + found[0].indexOf(found[1]);
  return {
    start,
    end: start + text.length,
    message: `TypeScript cells know no commands such as \`${text}\`. ${adviceOn(text)}`,
    certain: text.startsWith("#!"),
  };
}

function adviceOn(command: string): string {
  if (command.includes("?")) return "To read about a name, put the cursor on it and press Shift-Tab.";
  if (command.startsWith("%")) return "Write it as TypeScript, or take the line out.";
  return "To run a program, import `execSync` from `node:child_process`.";
}
