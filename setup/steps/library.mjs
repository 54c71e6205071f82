// @ts-check
import { existsSync, rmSync } from "node:fs";
import { rename } from "node:fs/promises";
import { inProject } from "../project.mjs";
import { hashOf, isStamped, writeStamp } from "../stamp.mjs";
import { runTool } from "../tool.mjs";
import { installed, npmPackages } from "./npmPackages.mjs";

const built = inProject("lib", "dist");
const halfBuilt = inProject("lib", "dist.new");
const outdated = inProject("lib", "dist.old");

const inputs = () =>
  hashOf({
    paths: [
      inProject("lib", "src"),
      inProject("lib", "tsconfig.json"),
      inProject("tsconfig.json"),
      installed("typescript", "package.json"),
    ],
  });

/** @type {import("../setUp.mjs").Step} */
export const library = {
  title: "the library six-steps, built from lib/src",
  megabytes: 5,
  isDone: () => npmPackages.isDone() && isStamped(built, inputs()),
  async run() {
    const hash = inputs();
    rmSync(halfBuilt, { recursive: true, force: true });
    await runTool({
      what: "The TypeScript compiler",
      command: process.execPath,
      args: [installed("typescript", "bin", "tsc"), "-p", "lib", "--outDir", halfBuilt],
      mend: "npm run types   (it lists what is wrong in lib/src)",
    });
    writeStamp(halfBuilt, hash);
    rmSync(outdated, { recursive: true, force: true });
    if (existsSync(built)) await rename(built, outdated);
    await rename(halfBuilt, built);
    rmSync(outdated, { recursive: true, force: true });
  },
};
