import { readdirSync } from "node:fs";
import { inProject } from "#setup/project.mjs";
import { hashOf } from "#setup/stamp.mjs";
import { lines } from "./lines.js";

/** The parts of the library that compute; what it draws and asks changes no figure. */
const computing = ["data", "metrics", "models", "training"].map((folder) => `lib/src/${folder}`);

/** What a line's program shares with the others, beside what lies in `lines/` and is no line itself. */
const shared = ["figure.ts", "resumeEpochs.ts", "runLine.ts", "trainByEpoch.ts"];

/**
 * A hash of everything that a line's figures depend on. Other lines' programs are left out, so that a change in one does not
 * throw away the hours of the others.
 */
export function codeOf(name: string) {
  const others = new Set(lines.filter((line) => line.name !== name).map((line) => `${line.name}.ts`));
  const programs = readdirSync(inProject("bench", "reproduce", "lines")).filter((file) => !others.has(file));
  const paths = [
    ...computing,
    "lib/kernels",
    "data/sources.json",
    ...shared.map((file) => `bench/reproduce/${file}`),
    ...programs.sort().map((file) => `bench/reproduce/lines/${file}`),
  ];
  return hashOf({ texts: paths, paths: paths.map((path) => inProject(path)) });
}
