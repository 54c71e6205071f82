import type { Position } from "@six-steps/kernel/internal/execution/cellScripts.js";

/** Text that is put into a script, at a place as it was before. */
export interface Insertion extends Position {
  text: string;
}

/**
 * What is put into the scripts of one cell. They bear one name, and a place in one of them does not tell which: so each gets
 * blanks where another gets text. Nothing stands there, since the parts that others have are blanks in it.
 */
export class Insertions {
  /** By line, in the order of their columns, with the number of the script that gets the text. */
  readonly #lines = new Map<number, { column: number; text: string; script: number }[]>();

  /** @param scripts of each, in the order in which they are to stand where they are put at one place */
  constructor(scripts: readonly (readonly Insertion[])[]) {
    for (const [script, insertions] of scripts.entries())
      for (const { line, column, text } of insertions) {
        const onLine = this.#lines.get(line) ?? [];
        this.#lines.set(line, onLine);
        onLine.push({ column, text, script });
      }
    for (const onLine of this.#lines.values()) onLine.sort((one, other) => one.column - other.column);
  }

  /** A script with its own insertions, and blanks for the others'. @param index the script's, from 0 */
  into(text: string, index: number): string {
    return text
      .split("\n")
      .map((code, line) => {
        let result = "";
        let from = 0;
        for (const { column, text, script } of this.#lines.get(line) ?? []) {
          if (column > code.length) break;
          result += code.slice(from, column) + (script === index ? text : " ".repeat(text.length));
          from = column;
        }
        return result + code.slice(from);
      })
      .join("\n");
  }

  /** Where a place stood before; of what was put in, where that was put. */
  before({ line, column }: Position): Position {
    let shift = 0;
    for (const { column: at, text } of this.#lines.get(line) ?? []) {
      if (column <= at + shift) break;
      if (column < at + shift + text.length) return { line, column: at };
      shift += text.length;
    }
    return { line, column: column - shift };
  }
}
