import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  nbgraderEnvironment,
  nbgraderFolder,
} from "@six-steps/classroom/internal/grading/nbgraderPackage.js";
import { pythonOf } from "#setup/project.mjs";
import { type Cell, type Notebook, text } from "../notebooks/lessons.js";

/** Reads notebooks, each with the cells that were given out, and writes them as the course would grade them. */
const arranging = `
import json, sys
sys.path.insert(0, "classroom/src/grading/nbgrader")
from six_steps_cells import arrange
from six_steps_exercises import Known
from six_steps_submission import usual
for line in sys.stdin:
    known, cells = json.loads(line)
    print(json.dumps(arrange([usual(cell) for cell in cells], [Known(**cell) for cell in known])))
`;

/** The cells that the course has given out with marks, as the gradebook keeps them. */
const known = (released: Submitted["released"]) =>
  released.cells.flatMap(({ source, metadata }) => {
    const {
      grade_id: name,
      grade,
      solution,
      locked,
      points = 0,
    } = (metadata.nbgrader ?? {}) as Record<string, unknown>;
    return name ? [{ name, source: text(source), grade, solution, locked, points }] : [];
  });

/** A notebook, and what the course has given out. */
export interface Submitted {
  released: Pick<Notebook, "cells">;
  notebook: Pick<Notebook, "cells">;
}

/** Notebooks as the course would grade them. nbgrader must be installed. */
export function arrange(all: readonly Submitted[]): Cell[][] {
  const lines = all.map(({ released, notebook }) => JSON.stringify([known(released), notebook.cells]));
  const { status, stdout, stderr } = spawnSync(pythonOf(nbgraderFolder), ["-c", arranging], {
    input: lines.join("\n"),
    env: nbgraderEnvironment(),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  assert.equal(status, 0, stderr);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}
