import { type Cell, type Notebook, text } from "../notebooks/lessons.js";

/** Numbers that follow from a seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)];
  }
}

/** A submission as it lies in a student's folder. */
export interface Handed {
  file: string;
  notebook: Notebook;
}

/** What was done, and the exercises whose answer it may have spoilt. */
export interface Edit {
  what: string;
  spoilt: string[];
}

/** The exercises whose answer a cell declares, checks, or holds a part of. */
function answersIn(cell: Cell): string[] {
  const source = text(cell.source);
  const named = [...source.matchAll(/\bask\.(\w+)\.check\(|^(?:function|let|class) (\w+)/gm)];
  const id = /^exercise-(\w+)/.exec(
    String((cell.metadata.nbgrader as { grade_id?: string })?.grade_id ?? ""),
  );
  return [...new Set([...named.map((match) => match[1] ?? match[2]), ...(id ? [id[1]] : [])])];
}

const own: [Cell["cell_type"], string][] = [
  ["code", "const tries = [1, 2, 3].map((x) => x * x);\nconsole.log(tries);"],
  ["code", 'throw new Error("I do not understand this");'],
  ["code", "this does not parse"],
  ["code", "1 + 1"],
  ["code", 'console.log("🙂 ok".charAt(0));'],
  ["markdown", "My notes: `ask.softmax.check(softmax);` came out **wrong** at first."],
  ["raw", "left over"],
];

const like = (cell: Cell, parts: Partial<Cell>): Cell => ({ ...structuredClone(cell), ...parts });
const codeParts = { outputs: [], execution_count: null };

/** A cell of another kind, as JupyterLab makes it: with its metadata. */
function converted(cell: Cell, kind: Cell["cell_type"]): Cell {
  const { outputs: _, execution_count: __, ...rest } = cell;
  return { ...rest, cell_type: kind, ...(kind === "code" ? codeParts : {}) };
}

/** Whether code ends in the midst of a statement that is written over several lines. */
const isCut = (code: string) => code.split(/[{(]/).length !== code.split(/[})]/).length;

let fresh = 0;
const freshId = () => `fresh-${fresh++}`;

type Change = (handed: Handed, place: number, chance: Chance) => string[];

/** Everything that JupyterLab, or another editor on the way, does to a notebook. */
export const changes: Record<string, Change> = {
  "copies a cell": ({ notebook: { cells } }, i, chance) => {
    const { deletable: _, ...metadata } = cells[i].metadata;
    cells.splice(chance.of([i, i + 1, cells.length]), 0, like(cells[i], { id: freshId(), metadata }));
    return [];
  },
  "copies a cell with its id": ({ notebook: { cells } }, i) => {
    cells.splice(i + 1, 0, structuredClone(cells[i]));
    return [];
  },
  "splits a cell": ({ notebook: { cells } }, i, chance) => {
    const lines = text(cells[i].source).split("\n");
    const at = chance.below(lines.length + 1);
    const parts = [lines.slice(0, at), lines.slice(at)].map((part) => part.join("\n"));
    // Without `ask`, no cell with an answer compiles.
    const answers = /^const ask =/m.test(lines.join("\n"))
      ? isCut(parts[0])
        ? cells.flatMap(answersIn)
        : []
      : answersIn(cells[i]);
    const isWhole = parts.some((part) => /^(function|class)\b[\s\S]*^}|^let .*;/m.test(part));
    cells.splice(
      i,
      1,
      like(cells[i], { source: parts[0] }),
      like(cells[i], { id: freshId(), source: parts[1] }),
    );
    return isWhole ? [] : answers;
  },
  "merges a cell with the next": ({ notebook: { cells } }, i) => {
    if (i + 1 >= cells.length) return [];
    const both = cells.slice(i, i + 2);
    const source = both.map((cell) => text(cell.source)).join("\n\n");
    cells.splice(i, 2, like(cells[i], { source }));
    return both.flatMap(answersIn);
  },
  "moves a cell": ({ notebook: { cells } }, i, chance) => {
    const [cell] = cells.splice(i, 1);
    cells.splice(chance.below(cells.length + 1), 0, cell);
    return [];
  },
  "swaps two cells": ({ notebook: { cells } }, i, chance) => {
    const j = chance.below(cells.length);
    [cells[i], cells[j]] = [cells[j], cells[i]];
    return [];
  },
  "deletes a cell": ({ notebook: { cells } }, i) =>
    cells.length > 3 ? answersIn(cells.splice(i, 1)[0]) : [],
  "makes it Markdown": ({ notebook: { cells } }, i) => {
    cells[i] = converted(cells[i], "markdown");
    return [];
  },
  "makes it raw": ({ notebook: { cells } }, i) => {
    cells[i] = converted(cells[i], "raw");
    return [];
  },
  "makes it code": ({ notebook: { cells } }, i) => {
    cells[i] = converted(cells[i], "code");
    return [];
  },
  "clears a cell's metadata": ({ notebook: { cells } }, i) => {
    cells[i].metadata = {};
    return [];
  },
  "loses all metadata and ids": ({ notebook }) => {
    for (const cell of notebook.cells) Object.assign(cell, { metadata: {}, id: freshId() });
    return [];
  },
  "adds a cell of his own": ({ notebook: { cells } }, i, chance) => {
    const [cell_type, source] = chance.of(own);
    cells.splice(i, 0, {
      cell_type,
      id: freshId(),
      metadata: {},
      source,
      ...(cell_type === "code" ? codeParts : {}),
    });
    return [];
  },
  "changes ids": ({ notebook }) => {
    for (const cell of notebook.cells) cell.id = freshId();
    return [];
  },
  "gives cells one id": ({ notebook }) => {
    for (const cell of notebook.cells) cell.id = "same";
    return [];
  },
  "changes the kernelspec": ({ notebook }, _, chance) => {
    notebook.metadata = chance.of([
      { kernelspec: { name: "python3" } },
      {},
      { kernelspec: { name: "deno" } },
    ]);
    return [];
  },
  "saves as nbformat 4.4": ({ notebook }) => {
    notebook.nbformat_minor = 4;
    for (const cell of notebook.cells) delete (cell as Partial<Cell>).id;
    return [];
  },
  "folds and tags a cell": ({ notebook: { cells } }, i) => {
    Object.assign(cells[i].metadata, {
      collapsed: true,
      tags: ["skip-execution", "raises-exception"],
      jupyter: { source_hidden: true },
    });
    return [];
  },
  "keeps outputs": ({ notebook: { cells } }) => {
    for (const cell of cells)
      if (cell.cell_type === "code")
        cell.outputs = [{ output_type: "stream", name: "stdout", text: "\ud83d old" }];
    return [];
  },
  "stores lines": ({ notebook: { cells } }) => {
    for (const cell of cells) cell.source = text(cell.source).split(/(?<=\n)/);
    return [];
  },
  "renames the file": (handed, _, chance) => {
    handed.file = chance.of([
      "04-output-layer (1).ipynb",
      "KimP_04.ipynb",
      "Untitled.IPYNB",
      "숙제 04.ipynb",
    ]);
    return [];
  },
};

/** Makes a change somewhere; without `what`, one at random. */
export function edit(handed: Handed, chance: Chance, what = chance.of(Object.keys(changes))): Edit {
  const place = chance.below(handed.notebook.cells.length);
  const { id } = handed.notebook.cells[place];
  return { what: `${what} (${place}, ${id})`, spoilt: changes[what](handed, place, chance) };
}
