// Runs the headline of each of the workbook's sources in full, and prints what the source says beside what came out here.
// `npm run reproduce`, `npm run reproduce -- mlp digits` for some lines, `-- --list` for their names.
//
// A line that is done is not run again as long as the code is the same (`-- --again` runs it). One that was interrupted
// goes on after the last epoch that it completed. Results lie in build/reproduce; `-- --write` puts the table of all lines
// that are done into docs/measurements.md.

import { command } from "#setup/command.mjs";
import { shown } from "#setup/project.mjs";
import { requireSection, writeSection } from "./measurements.js";
import { lines } from "./reproduce/lines.js";
import { parseReproduceOptions, usage } from "./reproduce/options.js";
import { Results } from "./reproduce/results.js";
import { startLine } from "./reproduce/startLine.js";
import { markdown, terminal, time } from "./reproduce/table.js";
import { machine } from "./training/machine.js";

export const run = command({ usage, parse: parseReproduceOptions }, reproduce, {
  whenStopped: "Stopped. Run npm run reproduce again to go on from here.",
});

/** @returns the exit code: 1 if a line fails or a figure does not hold */
async function reproduce(asked: ReturnType<typeof parseReproduceOptions>) {
  const { chosen, seed, again, list, quick, write, out } = asked;
  if (list) {
    for (const { name, title, lesson } of lines)
      console.log(`${name.padEnd(10)} ${title} (lesson ${lesson})`);
    return 0;
  }
  if (write) requireSection("reproduce");
  const results = new Results({ seed, quick }, out);
  const here = machine();
  console.log(`${here}, seed ${seed}`);
  if (quick) console.log("A quick run: it shows that all parts work, and its figures mean nothing.");
  let failed = false;
  for (const line of chosen) {
    if (again) results.forget(line.name);
    const before = results.done().find(({ name }) => name === line.name);
    if (before)
      console.log(`✓ ${line.title}: done before, ${before.machine.slice(0, 10)} (${time(before.seconds)})`);
    const now = before
      ? undefined
      : await startLine(line, { seed, quick, folder: results.folderOf(line.name) });
    const result = before ?? (now && { ...now, machine: here, code: results.codeOf(line.name) });
    if (result === undefined) {
      failed = true;
      continue;
    }
    if (!before) results.add(result);
    console.log(terminal(result));
    results.write("results.md", markdown(results.done()));
  }
  console.log(
    `\nThe table is in ${shown(results.folder)}/results.md, and as data in results.json beside it.`,
  );
  if (write) writeSection("reproduce", markdown(results.done()).trimEnd());
  const wrong = results.done().some(({ figures }) => figures.some(({ holds }) => holds === false));
  return failed || (wrong && !quick) ? 1 : 0;
}
