import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import { CellError } from "@six-steps/kernel/internal/language/language.js";

const folder = join(process.cwd(), "notebooks");

test("every cell of every lesson passes the strict check", async (t) => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".ipynb"))) {
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
