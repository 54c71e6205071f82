// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npmCommand, packagesAreInstalled } from "../steps/npmPackages.mjs";
import { runTool } from "../tool.mjs";
import { nativePackages } from "./lockedPackages.mjs";

/**
 * tfjs-node as npm has it, without its install script: that is a step of its own, and its failure is no end.
 *
 * @param {string} folder
 */
export async function installPackages(folder) {
  const { manifest, lock } = nativePackages();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
  if (packagesAreInstalled(folder)) return;
  const npm = npmCommand();
  await runTool({
    what: "npm ci",
    command: npm.command,
    args: [
      ...npm.args,
      "ci",
      `--prefix=${folder}`,
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--fetch-retry-mintimeout=2000",
      "--fetch-retry-maxtimeout=8000",
    ],
    mend: "npm run native",
  });
}
