import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { cellSeconds, readWaits } from "../../bench/waits.js";
import { type Lesson, lessons, root, text } from "./lessons.js";

/** Such as "takes 20 to 50 seconds": from two processors that do nothing else to one, in seconds. */
function announcedIn(prose: string) {
  return [...prose.matchAll(/\b(\d+) to (\d+) (seconds|minutes)\b/g)].map(([words, from, to, unit]) => {
    const [least, most] = [from, to].map((count) => Number(count) * (unit === "minutes" ? 60 : 1));
    return { words, least, most };
  });
}

/** What is said above a cell, back to the nearest text. */
function proseAbove({ notebook }: Lesson, id: string): string {
  const at = notebook.cells.findIndex((cell) => cell.id === id);
  assert.notEqual(at, -1, `${id} is no cell any more: npm run bench:lessons -- --write`);
  const above = notebook.cells.slice(0, at).findLast((cell) => cell.cell_type === "markdown");
  return text(above?.source ?? "");
}

const waits = readWaits();

describe("a wait in docs/measurements.md is announced where the student meets it", () => {
  for (const { lesson: name, cell, seconds } of waits) {
    test(`${name}, ${cell}, ${seconds} s of one processor`, () => {
      const lesson = lessons.find((one) => one.name === name);
      assert.ok(lesson, `${name} is no lesson any more`);
      const announced = announcedIn(proseAbove(lesson, cell));
      const fitting = announced.filter(({ least, most }) => least <= seconds && seconds <= most);
      assert.ok(
        fitting.length > 0,
        `announced: ${announced.map(({ words }) => words).join(", ") || "nothing"}`,
      );

      const notes = readFileSync(join(root, "classroom", "teaching", `${name}.md`), "utf8");
      const places = { "the title": text(lesson.notebook.cells[0].source), "the teacher's notes": notes };
      for (const [where, prose] of Object.entries(places)) {
        assert.ok(
          announcedIn(prose).some(({ words }) => fitting.some((one) => one.words === words)),
          `${where}: no "${fitting[0].words}"`,
        );
      }
    });
  }
});

test("a cell has taken what its processes took between its begin and its end", () => {
  const time = (milliseconds: number) => new Date(milliseconds).toISOString();
  const cell = (id: string, from: number, to: number) => ({
    id,
    cell_type: "code" as const,
    source: "",
    metadata: { execution: { "iopub.status.busy": time(from), "shell.execute_reply": time(to) } },
  });
  const text = { id: "text", cell_type: "markdown" as const, source: "", metadata: {} };
  const cells = [cell("one", 500, 1500), text, cell("two", 1500, 9000)];
  const samples = [0, 1, 4].map((seconds, i) => ({ at: 1000 * i, seconds }));
  assert.deepEqual(cellSeconds({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, samples), [
    { cell: "one", seconds: 2 },
    { cell: "two", seconds: 1.5 },
  ]);
});
