import type { NamesBroughtIn } from "./earlierNames.js";
import { Probes } from "./narrowing/probes.js";
import type { Reference } from "./narrowing/reference.js";
import type { Diagnostic, Program } from "./platform.js";
import { exported } from "./topLevel.js";

/**
 * A cell as TypeScript sees it: with names of earlier cells. Their declarations stand after the cell; before its first
 * statement, and behind its leading comments, which may be for TypeScript, stands only what has to come first.
 */
export class CellText {
  readonly source: string;
  /** What TypeScript reads. */
  readonly text: string;
  readonly probes: Probes;
  readonly probesAt: number;
  readonly #start: number;
  readonly #inserted: number;

  /** @param source the cell */
  constructor(
    source: string,
    program: Program,
    { before, after }: NamesBroughtIn,
    references: readonly Reference[],
  ) {
    this.source = source;
    this.#start = startOf(program, source);
    this.#inserted = before.length;
    this.probes = new Probes(references);
    const text = `${source.slice(0, this.#start)}${before}${source.slice(this.#start)}\n${after}\n`;
    this.probesAt = text.length;
    this.text = `${text}${this.probes.text}\nexport {};`;
  }

  /** Where a position of the cell is in the text. */
  toChecked(position: number): number {
    return position < this.#start ? position : position + this.#inserted;
  }

  /** Where a position of the text is in the cell; nothing for what the student did not write. */
  fromChecked(position: number): number | undefined {
    if (position < this.#start) return position;
    const inCell = position - this.#inserted;
    return inCell < this.#start || inCell > this.source.length ? undefined : inCell;
  }

  /** A message with positions in the cell, if it is about the cell. */
  inCell(diagnostic: Diagnostic): Diagnostic | undefined {
    const pos = this.fromChecked(diagnostic.pos);
    if (pos === undefined) return undefined;
    const relatedInformation = diagnostic.relatedInformation?.map(
      // What stands in another file has no place that could be shown.
      (related) => this.#ofSameFile(related, diagnostic) ?? { ...related, fileName: undefined },
    );
    return { ...diagnostic, pos, end: this.fromChecked(diagnostic.end) ?? pos, relatedInformation };
  }

  #ofSameFile(related: Diagnostic, { fileName }: Diagnostic): Diagnostic | undefined {
    return related.fileName === fileName ? this.inCell(related) : undefined;
  }
}

function startOf({ body: [first] }: Program, source: string): number {
  if (!first) return source.length;
  const node = exported(first);
  const decorator = node.type === "ClassDeclaration" ? node.decorators[0]?.start : undefined;
  return Math.min(first.start, decorator ?? first.start);
}
