// @ts-check
import { describe, Stopped } from "../setup/errors.mjs";
import { endAllGroups } from "../setup/processGroup.mjs";
import { shown } from "../setup/project.mjs";
import { setUp } from "../setup/setUp.mjs";
import { listenForStop } from "../setup/signals.mjs";
import { editions } from "./editions.mjs";
import { readLessons } from "./lessons.mjs";
import { makeEdition } from "./makeEdition.mjs";
import { parseEditionOptions, selectLessons, usage } from "./options.mjs";

const { stop, hurry } = listenForStop();

try {
  await Promise.race([main(process.argv.slice(2)), stopped()]);
} catch (error) {
  await endAllGroups({ milliseconds: 5000, hurry });
  if (error instanceof Stopped) console.log("\nStopped. Nothing has been replaced.");
  else console.error(describe(error));
  process.exit(error instanceof Stopped ? 130 : 1);
}
process.exit(0);

/** @returns {Promise<never>} */
function stopped() {
  return new Promise((_, reject) => stop.addEventListener("abort", () => reject(new Stopped())));
}

/** @param {string[]} args */
async function main(args) {
  const options = parseEditionOptions(args);
  if (options.help) return console.log(usage);
  await setUp();
  const lessons = selectLessons(await readLessons(), options.lessons);
  await makeEdition(editions[options.name], { ...options, lessons });
  console.log(`\nThe ${options.name} edition is in ${shown(options.out)}.`);
}
