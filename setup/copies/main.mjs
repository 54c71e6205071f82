// @ts-check
// Fills one folder with the student's copies, without setting anything up: what a hub runs before a student's server.
// node setup/copies/main.mjs <folder>
import { resolve } from "node:path";
import { describe, SetupError } from "../errors.mjs";
import { notebooksFolder, shown } from "../project.mjs";
import { fillCopies } from "./fillCopies.mjs";
import { copiesReport } from "./report.mjs";

try {
  if (process.argv.length !== 3) {
    throw new SetupError("One folder to fill must be named.", { mend: "node setup/copies/main.mjs my-work" });
  }
  const to = resolve(process.argv[2]);
  for (const line of copiesReport(fillCopies({ from: notebooksFolder, to }), shown(to))) console.log(line);
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}
