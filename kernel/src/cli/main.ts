#!/usr/bin/env node
import { createRequire } from "node:module";
import { resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { CliError } from "./cliError.js";
import { install } from "./install.js";
import { uninstall } from "./installed.js";
import { kernelEntry, kernelName, kernelspec } from "./kernelspec.js";
import { kernelsFolder, type PlaceOptions } from "./place.js";

const help = `TypeScript for Jupyter.

  six-steps-kernel install [--user | --sys-prefix | --prefix DIR] [--name N] [--display-name S]
  six-steps-kernel uninstall [--user | --sys-prefix | --prefix DIR] [--name N]
  six-steps-kernel --version
  six-steps-kernel --help

  --user            for you alone, in Jupyter's data folder (this is done if no place is given)
  --sys-prefix      in the active virtual environment or conda environment, else with python3
  --prefix DIR      in DIR/share/jupyter/kernels
  --name N          what notebooks call the kernel: ${kernelName} if not given
  --display-name S  what menus call it: ${kernelspec().display_name} if not given`;

try {
  console.log(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  console.error(`six-steps-kernel: ${error.message}`);
  process.exitCode = 1;
}

/** @returns what to print */
function run(args: string[]): string {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.version) return createRequire(import.meta.url)("../../package.json").version;
  if (values.help || command === "help" || args.length === 0) return help;
  if (rest.length > 0)
    throw new CliError(`"${rest[0]}" is not understood; six-steps-kernel --help shows what is.`);
  const { name = kernelName, "display-name": displayName } = values;
  if (command === "install") {
    const folder = install(kernelsFolder(values), name, displayName);
    return [`Installed in ${folder}.`, nextStep(values, displayName), ...warnings()].join("\n");
  }
  if (command === "uninstall") {
    if (displayName !== undefined) throw new CliError("uninstall takes --name, not --display-name.");
    return `Removed ${uninstall(kernelsFolder(values), name)}.`;
  }
  const what = command === undefined ? "A command is missing" : `There is no command "${command}"`;
  throw new CliError(`${what}; six-steps-kernel --help shows what there is.`);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        user: { type: "boolean" },
        "sys-prefix": { type: "boolean" },
        prefix: { type: "string" },
        name: { type: "string" },
        "display-name": { type: "string" },
        version: { type: "boolean", short: "v" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const [sentence] = (error as Error).message.split(/[.\n]/); // what follows is about positional arguments
    throw new CliError(`${sentence}; six-steps-kernel --help shows what is understood.`);
  }
}

function nextStep({ prefix }: PlaceOptions, displayName = kernelspec().display_name): string {
  const start = `Next: start \`jupyter lab\` and choose "${displayName}".`;
  return prefix === undefined
    ? start
    : `${start} A Jupyter of another prefix finds it with JUPYTER_PATH=${resolve(prefix, "share", "jupyter")}.`;
}

function warnings(): string[] {
  if (!kernelEntry.split(sep).includes("_npx")) return [];
  return [
    "Note: the kernel runs from npx's cache, which npm may empty. To keep it:",
    "  npm install --global @six-steps/kernel && six-steps-kernel install",
  ];
}
