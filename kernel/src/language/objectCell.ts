import { openBrackets } from "./advice/syntax/brackets.js";
import { parseCode } from "./grammar.js";
import type { BlockStatement, Node, ParseResult, Statement } from "./platform.js";

/** A cell whose last statement is an object literal, which TypeScript alone would take for a block of code. */
export interface ObjectCell {
  /** The cell with round brackets around the object. */
  text: string;
  /** From a place in the text to the one in the cell. */
  toCell(position: number): number;
}

/**
 * Finds the object that a cell ends with: `{ units: 32, rate: 0.1 }`. It is one where no block can be meant: the text is
 * no block by its grammar, or one that would do nothing, such as `{ rate: 0.1 }` with its label.
 */
export function objectCell(source: string, parsed: ParseResult): ObjectCell | undefined {
  for (const opened of objectStarts(source, parsed)) {
    const end = objectEnd(source.slice(opened.start));
    if (end !== undefined) return inBrackets(source, opened, opened.start + end);
  }
}

/** The text with a bracket before what may be an object without its end. There may be several readings. */
export function unfinishedObjects(source: string, parsed: ParseResult): string[] {
  return objectStarts(source, parsed).map((opened) =>
    inBrackets(source, opened, source.length).text.slice(0, -1),
  );
}

interface Opened {
  /** Where the object begins. */
  start: number;
  /** Where the statement before it ends; 0 where there is none. */
  after: number;
}

/** Where an object may begin that the text ends with. */
function objectStarts(source: string, { program, errors }: ParseResult): Opened[] {
  if (errors.length === 0) {
    const statements = program.body.filter(({ type }) => type !== "EmptyStatement");
    const last = statements.pop();
    if (last?.type !== "BlockStatement" || !doesNothing(last, statements.length > 0)) return [];
    return [{ start: last.start, after: statements.at(-1)?.end ?? 0 }];
  }
  const place = errors[0].labels[0]?.start ?? source.length;
  const outermost = openBrackets(source.slice(0, place))?.[0];
  // Signs in a regular expression count as brackets there: what a line begins with may be right where that is not.
  const lines = [...source.slice(0, place).matchAll(/^[ \t]*\{/gm)];
  const ends = [lines.at(-1), lines[0]].flatMap((line) => (line ? line.index + line[0].length - 1 : []));
  const starts = new Set(outermost?.bracket === "{" ? [outermost.start, ...ends] : ends);
  return [...starts].flatMap((start) => {
    const before = parseCode(source.slice(0, start)).parsed;
    if (before.errors.length > 0) return [];
    const previous = before.program.body.at(-1);
    return previous && !isOver(previous, source.slice(0, start))
      ? []
      : [{ start, after: previous?.end ?? 0 }];
  });
}

/** Does what follows begin a statement of its own? The body of a function does not. */
function isOver(previous: Statement, before: string): boolean {
  if (/^TS(?:DeclareFunction|ModuleDeclaration)$/.test(declarationOf(previous).type)) return false;
  return before.trimEnd().endsWith(";") || /[\n\r]/.test(before.slice(previous.end));
}

function declarationOf(statement: Statement): Node {
  return ("declaration" in statement && statement.declaration) || statement;
}

/** `{ base }`, `{ rate: 0.1 }` and, as a whole cell, `{}`: nobody writes such a block. */
function doesNothing({ body }: BlockStatement, hasOthers: boolean): boolean {
  const [first] = body;
  if (first === undefined) return !hasOthers;
  if (body.length > 1) return false;
  if (first.type === "LabeledStatement") {
    const { body } = first;
    return (
      body.type === "ExpressionStatement" || (body.type === "BlockStatement" && doesNothing(body, false))
    );
  }
  if (first.type !== "ExpressionStatement") return false;
  const { expression } = first;
  const names = expression.type === "SequenceExpression" ? expression.expressions : [expression];
  return names.every(({ type }) => type === "Identifier");
}

/** Where the object that the text begins with ends, when nothing else follows. */
function objectEnd(text: string): number | undefined {
  const head = "_=";
  const { program, errors } = parseCode(head + text).parsed;
  const [first, ...others] = program.body;
  if (errors.length > 0 || others.some(({ type }) => type !== "EmptyStatement")) return;
  if (first?.type !== "ExpressionStatement" || first.expression.type !== "AssignmentExpression") return;
  const { right } = first.expression;
  return isObjectLiteral(right) ? right.end - head.length : undefined;
}

function isObjectLiteral(node: Node): boolean {
  if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression")
    return isObjectLiteral(node.expression);
  return node.type === "ObjectExpression";
}

/** The bracket comes right after the statement before: so the columns of the object's lines stay. */
function inBrackets(source: string, { start, after }: Opened, end: number): ObjectCell {
  const isFirst = after === 0;
  const between = source.slice(after, start);
  // On the same line, it takes the place of a space.
  const isRoom = !isFirst && !/[\n\r]/.test(between) && /^[ \t]/.test(between);
  const open = isFirst || isRoom ? "(" : ";(";
  const rest = after + (isRoom ? 1 : 0);
  const text = `${source.slice(0, after)}${open}${source.slice(rest, end)})${source.slice(end)}`;
  const shift = text.length - source.length - 1;
  return {
    text,
    toCell(position) {
      if (position <= after) return position;
      const place = position - shift;
      return Math.max(after, place > end ? place - 1 : place);
    },
  };
}
