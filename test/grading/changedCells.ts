import { exercises } from "six-steps";
import { type Cell, type Notebook, text } from "../notebooks/lessons.js";

const { outputNodes, softmax } = exercises.outputLayer;
/** Points of a submission that is right. */
export const full = { outputNodes: 1, softmax: 4, sigmoid: 4 };

const at = ({ cells }: Notebook, id: string) => cells.findIndex((cell) => cell.id === id);
export const cellOf = (notebook: Notebook, id: string): Cell => notebook.cells[at(notebook, id)];
const copyOf = (cell: Cell, parts: Partial<Cell> = {}): Cell => ({ ...structuredClone(cell), ...parts });
export const ownCell = (source: string, id: string): Cell => ({
  cell_type: "code",
  id,
  metadata: {},
  source,
  outputs: [],
  execution_count: null,
});

/** A change of a notebook in which everything is answered rightly. */
type Change = (notebook: Notebook) => void;

export const wrongSoftmax = softmax.cell("function softmax(c: number[]): number[] { return c; }");

export interface Became {
  change: Change;
  points?: Record<string, number>;
  /** What the feedback on softmax says. */
  says?: RegExp;
  /** What the end of the run says of softmax; without it, nothing. */
  told?: RegExp;
}

/** What became of the cells, the points, and what is said of it. */
export const changedCells: Record<string, Became> = {
  "a solution copied above, one below, and a grading cell copied": {
    change(notebook) {
      notebook.cells.splice(
        at(notebook, "exercise-sigmoid"),
        0,
        copyOf(cellOf(notebook, "exercise-sigmoid"), { id: "a" }),
      );
      notebook.cells.splice(
        at(notebook, "exercise-softmax") + 1,
        0,
        copyOf(cellOf(notebook, "exercise-softmax"), { id: "b" }),
      );
      notebook.cells.push(copyOf(cellOf(notebook, "grade-softmax"), { id: "c" }));
    },
    says: /`?softmax`? is declared in 2 cells above\. They ran in order, and the last one counts\./,
    told: /`softmax` is declared in 2 cells above\. They ran in order, and the last one counts\./,
  },
  "a wrong copy above the right one": {
    change(notebook) {
      const wrong = copyOf(cellOf(notebook, "exercise-softmax"), { id: "a", source: wrongSoftmax });
      notebook.cells.splice(at(notebook, "exercise-softmax"), 0, wrong);
    },
    says: /declared in 2 cells/,
    told: /declared in 2 cells/,
  },
  "a wrong copy below the right one": {
    change(notebook) {
      notebook.cells.push(copyOf(cellOf(notebook, "exercise-softmax"), { id: "a", source: wrongSoftmax }));
    },
    points: { ...full, softmax: 0 },
    says: /declared in 2 cells/,
    told: /declared in 2 cells/,
  },
  "the stub kept as a copy below": {
    change(notebook) {
      const stub = copyOf(cellOf(notebook, "exercise-softmax"), {
        id: "a",
        source: `${softmax.stub}\n\nask.softmax.check(softmax);\n// ask.softmax.hint();`,
      });
      notebook.cells.splice(at(notebook, "exercise-softmax") + 1, 0, stub);
    },
  },
  "a cell split, its grading cell moved up": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      const [answer, rest] = text(cell.source).split("\n\nask");
      notebook.cells.splice(
        at(notebook, cell.id),
        1,
        copyOf(cell, { source: answer }),
        copyOf(cell, { id: "a", source: `ask${rest}` }),
      );
      const [grading] = notebook.cells.splice(at(notebook, "grade-softmax"), 1);
      notebook.cells.unshift(grading);
    },
    says: /The cell was split: one declares `?softmax`?, and another calls the check\. Both ran, in order\./,
    told: /The cell was split/,
  },
  "a cell split inside the function": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      const [head, ...rest] = text(cell.source).split("\n");
      const halves = [copyOf(cell, { source: head }), copyOf(cell, { source: rest.join("\n"), id: "a" })];
      notebook.cells.splice(at(notebook, cell.id), 1, ...halves);
    },
    points: { ...full, softmax: 0 },
    says: /The cell was split/,
    told: /The cell was split/,
  },
  "an answer under another name": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      cell.source = text(cell.source).replaceAll("softmax(", "softMax(").replace("(softmax)", "(softMax)");
    },
    points: { ...full, softmax: 0 },
    says: /No line of the notebook begins by declaring `?softmax`?, with function, class, let or const\./,
    told: /No line of the notebook begins by declaring `softmax`/,
  },
  "grade_ids swapped": {
    change(notebook) {
      const [one, other] = ["exercise-softmax", "exercise-sigmoid"].map((id) => cellOf(notebook, id));
      [one.metadata, other.metadata, one.id, other.id] = [other.metadata, one.metadata, other.id, one.id];
    },
  },
  "a solution deleted with its grading cell": {
    change(notebook) {
      notebook.cells = notebook.cells.filter(({ id }) => !id.endsWith("-softmax"));
    },
    points: { ...full, softmax: 0 },
    says: /No cell of this exercise was found .* declares softmax and calls ask\.softmax\.check\(softmax\)\./,
    told: /No cell of this exercise was found .* calls `ask\.softmax\.check\(softmax\)`\./,
  },
  "through an editor that keeps neither metadata nor ids": {
    change(notebook) {
      notebook.nbformat_minor = 4;
      notebook.metadata = { kernelspec: { name: "python3" } };
      for (const cell of notebook.cells) Object.assign(cell, { metadata: { id: "x1" }, id: undefined });
    },
  },
  "all exercises merged into one cell": {
    change(notebook) {
      const parts = notebook.cells.splice(1);
      notebook.cells.push(copyOf(parts[0], { source: parts.map(({ source }) => text(source)).join("\n\n") }));
    },
  },
  "answers made Markdown and raw, the setup deleted": {
    change(notebook) {
      notebook.cells.splice(at(notebook, "setup"), 1);
      cellOf(notebook, "exercise-softmax").cell_type = "markdown";
      cellOf(notebook, "exercise-sigmoid").cell_type = "raw";
      for (const cell of notebook.cells) if (cell.cell_type !== "code") delete cell.outputs;
    },
    says: /`?softmax`? stood in a Markdown cell, and was graded as code\./,
    told: /`softmax` stood in a Markdown cell, and was graded as code\./,
  },
  "a value set in a cell between the exercise and its grading cell": {
    change(notebook) {
      cellOf(notebook, "exercise-outputNodes").source =
        "let outputNodes: number | undefined;\n\nask.outputNodes.check(outputNodes);\n// ask.outputNodes.hint();";
      notebook.cells.splice(at(notebook, "grade-outputNodes"), 0, ownCell("outputNodes = 10;", "a"));
    },
  },
  "half characters in a source, an output, an error, metadata and an answer": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      cell.source = `console.log("🙂 ok".charAt(0));\n// \ud83d\n${text(cell.source)}`;
      Object.assign(cell.metadata, { "\ud83d": "\udc00" });
      cellOf(notebook, "exercise-outputNodes").source = outputNodes.cell('let outputNodes: any = "\\ud83d";');
      notebook.cells.push(ownCell('throw new Error("🙂".split("")[1]);', "a"));
    },
    points: { ...full, outputNodes: 0 },
  },
  "much shown": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      cell.source = `for (let i = 0; i < 10_000; i++) display({ "text/plain": String(i) });\n${text(cell.source)}`;
      const bundle = '{ "text/plain": "1" }, { metadata: { big: "z".repeat(20e6) } }';
      notebook.cells.push(ownCell(`display(${bundle});`, "metadata"));
      notebook.cells.push(ownCell('throw new RangeError("x".repeat(20e6));', "error"));
      notebook.cells.push(ownCell('console.log("y".repeat(20e6));', "prints"));
    },
  },
  "a kernel ended": {
    change(notebook) {
      const ends =
        'import { spawnSync } from "node:child_process";\nspawnSync("sh", ["-c", "kill -9 $PPID"]);';
      notebook.cells.splice(at(notebook, "exercise-softmax"), 0, ownCell(ends, "ends"));
    },
  },
  "forged answers": {
    change(notebook) {
      cellOf(notebook, "exercise-outputNodes").source = `let outputNodes: any = {};
const entries = Object.entries;
(Object as any).entries = (o: any) => (o === outputNodes ? [[{ toString: 1, valueOf: 1 }, 1]] : entries(o));`;
      cellOf(notebook, "exercise-softmax").source = `let deep: any = [];
for (let i = 0; i < 3_000; i++) deep = [deep];
(Array as any).from = (one: any) => one;
function softmax(c: number[]): any { return Object.assign([1], { map: () => deep }); }`;
    },
    points: { ...full, outputNodes: 0, softmax: 0 },
    says: /What came back/,
  },
};
