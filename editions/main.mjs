// @ts-check
import { runCommand } from "../setup/command.mjs";
import { shown } from "../setup/project.mjs";
import { setUp } from "../setup/setUp.mjs";
import { editions } from "./editions.mjs";
import { readLessons } from "./lessons.mjs";
import { makeEdition } from "./makeEdition.mjs";
import { parseEditionOptions, selectLessons, usage } from "./options.mjs";

await runCommand(() => main(process.argv.slice(2)), {
  whenStopped: "Stopped. Nothing has been replaced.",
  patience: 5000,
});

/** @param {string[]} args */
async function main(args) {
  const options = parseEditionOptions(args);
  if (options.help) return console.log(usage);
  await setUp();
  const lessons = selectLessons(await readLessons(), options.lessons);
  await makeEdition(editions[options.name], { ...options, lessons });
  console.log(`\nThe ${options.name} edition is in ${shown(options.out)}.`);
}
