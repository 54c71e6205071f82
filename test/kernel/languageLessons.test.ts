import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import { CellError } from "@six-steps/kernel/internal/language/language.js";
import { isLong } from "../long.js";

/** Prose, training, a class. `test/notebooks/run.test.ts` has the kernel check every cell of every lesson. */
const differing = ["01-the-data.ipynb", "06-hidden-layers.ipynb", "08-image-classifier.ipynb"];

const folder = join(process.cwd(), "notebooks");

test("every cell of a lesson passes the strict check", async (t) => {
  const all = readdirSync(folder).filter((file) => file.endsWith(".ipynb"));
  for (const name of isLong ? all : differing) {
    await t.test(name, async () => {
      const language = createLanguage({ folder });
      try {
        const { cells } = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
          cells: { cell_type: string; source: string | string[] }[];
        };
        let count = 0;
        for (const { source } of cells.filter((cell) => cell.cell_type === "code")) {
          count++;
          const cell = { id: count, count, url: `cell[${count}]`, source: [source].flat().join("") };
          const compiled = await language.compile(cell).catch((error: unknown) => {
            throw error instanceof CellError ? new Error(error.content.traceback.join("\n")) : error;
          });
          compiled.commit();
        }
      } finally {
        language.dispose();
      }
    });
  }
});
