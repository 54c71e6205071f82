/** Text that is put into a script, at a place counted from 0: `column` as it was before. */
export interface Insertion {
  line: number;
  column: number;
  text: string;
}

/** A place in a script, both counted from 0. */
export interface Place {
  line: number;
  column: number;
}

/**
 * What is put into the scripts of one cell. They bear one name, and a place in one of them does not tell which: so each gets
 * blanks where another gets text. Nothing stands there, since the parts that others have are blanks in it.
 */
export class Insertions {
  /** By line, in the order of their columns. */
  readonly #lengths = new Map<number, { column: number; length: number }[]>();

  constructor(scripts: readonly (readonly Insertion[])[]) {
    const longest = new Map<string, { line: number; column: number; length: number }>();
    for (const script of scripts) {
      for (const { line, column, length } of joined(script)) {
        const key = `${line}:${column}`;
        const other = longest.get(key)?.length ?? 0;
        longest.set(key, { line, column, length: Math.max(length, other) });
      }
    }
    for (const { line, ...rest } of longest.values()) {
      const onLine = this.#lengths.get(line) ?? [];
      this.#lengths.set(line, onLine);
      onLine.push(rest);
    }
    for (const onLine of this.#lengths.values()) onLine.sort((one, other) => one.column - other.column);
  }

  /** A script with its own insertions, and blanks for the others'. */
  into(text: string, own: readonly Insertion[]): string {
    const texts = new Map(joined(own).map(({ line, column, text }) => [`${line}:${column}`, text]));
    return text
      .split("\n")
      .map((code, line) => {
        let result = "";
        let from = 0;
        for (const { column, length } of this.#lengths.get(line) ?? []) {
          if (column > code.length) break;
          result += code.slice(from, column) + (texts.get(`${line}:${column}`) ?? "").padEnd(length);
          from = column;
        }
        return result + code.slice(from);
      })
      .join("\n");
  }

  /** Where a place stood before; of what was put in, where that was put. */
  before({ line, column }: Place): Place {
    let shift = 0;
    for (const one of this.#lengths.get(line) ?? []) {
      const start = one.column + shift;
      if (column <= start) break;
      if (column < start + one.length) return { line, column: one.column };
      shift += one.length;
    }
    return { line, column: column - shift };
  }
}

/** Those at one place as one. */
function joined(insertions: readonly Insertion[]): (Insertion & { length: number })[] {
  const found = new Map<string, Insertion & { length: number }>();
  for (const { line, column, text } of insertions) {
    const key = `${line}:${column}`;
    const whole = (found.get(key)?.text ?? "") + text;
    found.set(key, { line, column, text: whole, length: whole.length });
  }
  return [...found.values()];
}
