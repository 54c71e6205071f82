// @ts-check
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { SetupError } from "../errors.mjs";
import { inProject } from "../project.mjs";

/** @param {string} file of the library, which must be built by now */
const load = (file) => import(pathToFileURL(inProject("lib", "dist", "data", file)).href);

/** @type {Record<string, () => Promise<string>>} what fetches each data set and says where it is */
const fetchers = {
  "fashion-mnist": async () =>
    `Fashion-MNIST in ${await (await load("fetchFashionMnist.js")).fetchFashionMnist()}`,
  mnist: async () => `MNIST in ${await (await load("fetchMnist.js")).fetchMnist()}`,
  "cifar-10": async () => {
    const { folder, isSample } = await (await load("fetchCifar10.js")).fetchCifar10();
    return `${isSample ? "a sample of CIFAR-10" : "CIFAR-10"} in ${folder}`;
  },
};

export const datasetNames = Object.keys(fetchers);

/**
 * One data set, verified, in data/. The library fetches it and shows its own progress.
 *
 * @param {string} name one of `datasetNames`
 * @returns {Promise<string>} what is where
 * @throws {SetupError} if no source has it
 */
export async function fetchData(name) {
  try {
    return await fetchers[name]();
  } catch (error) {
    if (!(error instanceof Error) || !isOurs(error)) throw error;
    throw new SetupError(error.message);
  }
}

/** Fashion-MNIST, which every lesson needs; the others are fetched by the lessons that use them, or by `npm run data`. */
export async function fetchFirstData() {
  if (existsSync(inProject("lib", "dist", "data", "fetchFashionMnist.js"))) await fetchData("fashion-mnist");
}

/**
 * The library marks what it throws on purpose by the class SixStepsError.
 *
 * @param {Error} error
 */
function isOurs(error) {
  for (let type = error.constructor; type; type = Object.getPrototypeOf(type)) {
    if (type.name === "SixStepsError") return true;
  }
  return false;
}
