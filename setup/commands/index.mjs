// @ts-check
import { pathToFileURL } from "node:url";
import { attempt } from "../command.mjs";
import { describe, SetupError } from "../errors.mjs";
import { inProject } from "../project.mjs";
import { setUpLibrary } from "../setUp.mjs";
import { benchPrograms } from "../steps/workspaces.mjs";
import { commandText, speak } from "../text/text.mjs";
import { languageOf } from "../translation/languageOf.mjs";

/** The modules whose `run` takes the words after the command's name. @type {Record<string, string>} */
const modules = {
  start: "./start.mjs",
  test: "./test.mjs",
  data: "./data.mjs",
  install: "./install.mjs",
  native: "./native.mjs",
  "lock:python": "./lockPython.mjs",
  "pin:images": "./pinImages.mjs",
  class: "../../classroom/commands/class.mjs",
  edition: "../../classroom/commands/edition.mjs",
  grading: "../../classroom/commands/grading.mjs",
  translate: "../../classroom/commands/translate.mjs",
  "hub:demo": "../../classroom/commands/hub.mjs",
};

/** The same in bench/, which is TypeScript and compiled first. @type {Record<string, string>} */
const measuring = {
  "bench:browser": "browser.js",
  "bench:class": "class.js",
  "bench:data": "data.js",
  "bench:feedback": "feedback.js",
  "bench:hub": "hub.js",
  "bench:kernel": "kernel.js",
  "bench:language": "language.js",
  "bench:lessons": "lessons.js",
  "bench:small": "small.js",
  "bench:threads": "threads.js",
  "bench:training": "training.js",
  reproduce: "reproduce.js",
};

const [name = "", ...args] = process.argv.slice(2);
await speak(languageOf(name, args)); // before the command is loaded: what it says of its options is in that language
if (Object.hasOwn(modules, name)) {
  const { run } = await import(modules[name]);
  await run(args);
} else if (Object.hasOwn(measuring, name)) {
  await attempt(() => setUpLibrary({ more: [benchPrograms] }), { whenStopped: "Stopped." });
  const { run } = await import(pathToFileURL(inProject("build", "bench", measuring[name])).href);
  await run(args);
}
const known = Object.keys({ ...modules, ...measuring }).join(", ");
console.error(describe(new SetupError(commandText.noCommand(JSON.stringify(name), known))));
process.exitCode = 1;
