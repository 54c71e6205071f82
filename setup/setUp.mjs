// @ts-check
import { requireSpace, requireWritable } from "./diskSpace.mjs";
import { withLock } from "./lock.mjs";
import { during } from "./progress.mjs";
import { fetchFirstData } from "./steps/data.mjs";
import { environment } from "./steps/environment.mjs";
import { kernelspec } from "./steps/kernelspec.mjs";
import { npmPackages } from "./steps/npmPackages.mjs";
import { pageExtension } from "./steps/pageExtension.mjs";
import { findPython } from "./steps/python.mjs";
import { kernelPackage, library } from "./steps/workspaces.mjs";

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {number} megabytes on the disk, at most
 * @property {() => boolean} isDone
 * @property {(progress: Pick<import("./progress.mjs").Progress, "update">) => void | Promise<void>} run
 */

/** In this order: what is built needs the packages; the kernelspec and the page's extension need that and the environment. */
const always = [npmPackages, library, kernelPackage, environment, kernelspec, pageExtension];

const dataMegabytes = 150;

/**
 * Installs what is missing. With nothing missing it takes a moment and does not touch the network.
 *
 * @param {object} [options]
 * @param {Step[]} [options.more] what this command needs besides, after the rest; default nothing
 * @param {boolean} [options.data] whether Fashion-MNIST is fetched; default yes
 * @throws {import("./errors.mjs").SetupError}
 */
export async function setUp({ more = [], data = true } = {}) {
  requireWritable();
  const wanted = [...always, ...more];
  await withLock(async () => {
    const missing = wanted.filter((step) => !step.isDone());
    if (missing.length > 0) {
      await requireSpace(missing.reduce((sum, { megabytes }) => sum + megabytes, data ? dataMegabytes : 0));
      if (missing.includes(environment)) await findPython(); // before the long install, not after it
    }
    for (const step of wanted) await runStep(step);
    if (data) await fetchFirstData();
  });
}

/**
 * Installs the packages and builds the library, which is what fetches data sets.
 *
 * @param {object} [options]
 * @param {Step[]} [options.more] what this command needs besides, after the rest; default nothing
 * @throws {import("./errors.mjs").SetupError}
 */
export async function setUpLibrary({ more = [] } = {}) {
  requireWritable();
  await withLock(async () => {
    for (const step of [npmPackages, library, ...more]) await runStep(step);
  });
}

/** @param {Step} step that may be done already */
export async function runStep(step) {
  if (!step.isDone()) await during(step.title, (progress) => step.run(progress));
}
