// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SetupError } from "../errors.mjs";
import { inProject } from "../project.mjs";
import { language, text } from "../text/text.mjs";
import { withDebianPackage } from "./debianPackage.mjs";
import { isOnPath } from "./packageManager.mjs";

/** @typedef {import("./debianPackage.mjs").DebianPackage} DebianPackage */

/** @type {Record<string, { debian?: DebianPackage }>} */
const sources = JSON.parse(readFileSync(inProject("data", "sources.json"), "utf8"));
const library = inProject("lib", "dist");

export const datasetNames = Object.keys(sources);

/**
 * One data set, verified, in data/. The library fetches it and shows its own progress. What Debian has of it is here, where
 * things are installed: first what is there already, last what apt can download.
 *
 * @param {string} name one of `datasetNames`
 * @param {DebianPackage} [debian] default: what sources.json says
 * @param {import("../../lib/dist/platform/node/datasets/fetchOptions.js").FetchOptions} [options]
 * @returns {Promise<string>} what is where
 * @throws {SetupError} if no source has it
 */
export async function fetchData(name, debian = sources[name].debian, options = {}) {
  /** @type {typeof import("../../lib/dist/platform/node/datasets/fetchDataset.js")} */
  const { fetchDataset } = await load("platform", "node", "datasets", "fetchDataset.js");
  /** @type {typeof import("../../lib/dist/errors/errors.js")} */
  const { SixStepsError } = await load("errors", "errors.js");

  /** @param {{ mirror?: string }} [from] */
  const attempt = async (from = {}) => {
    const mirrorName = from.mirror && debian && text.debian.mirror(debian.package);
    const { title, folder } = await fetchDataset(name, {
      ...options,
      ...from,
      ...(mirrorName && { mirrorName }),
    });
    return `${title} in ${folder}`;
  };

  const hasMirror = Boolean(options.mirror ?? process.env.SIX_STEPS_DATA_MIRROR);
  const installed = debian && existsSync(debian.folder) ? { mirror: debian.folder } : undefined;
  try {
    return await attempt(hasMirror ? {} : installed);
  } catch (error) {
    if (!(error instanceof SixStepsError)) throw error;
    const problem = new SetupError(error.message);
    if (error.name !== "NoSourceError" || !debian) throw problem;
    if (hasMirror && installed) return attempt(installed).catch(() => Promise.reject(problem));
    if (!isOnPath("apt-get")) throw problem;
    return withDebianPackage(debian, (mirror) => attempt({ mirror })).catch((second) => {
      throw second instanceof SetupError ? alsoWithout(problem, second, debian) : second;
    });
  }
}

/**
 * A module of the library, which must be built by now and asks once for its language. Notebooks tell their own to their
 * kernels, which would take it from here.
 *
 * @param {string[]} path
 */
async function load(...path) {
  const { env } = process;
  const told = env.SIX_STEPS_LANGUAGE;
  if (!told && language !== "en") env.SIX_STEPS_LANGUAGE = language;
  try {
    return await import(pathToFileURL(join(library, ...path)).href);
  } finally {
    if (!told) delete env.SIX_STEPS_LANGUAGE;
  }
}

/**
 * What to say when apt could not help either.
 *
 * @param {SetupError} problem @param {SetupError} second @param {DebianPackage} debian
 */
function alsoWithout(problem, second, debian) {
  const message = `${problem.message}\n${text.debian.neither(debian.package, second.message)}`;
  return new SetupError(message, { output: second.output, mend: second.mend });
}

/** Fashion-MNIST, which every lesson needs; the others are fetched by the lessons that use them, or by `npm run data`. */
export async function fetchFirstData() {
  if (existsSync(join(library, "data", "datasets.js"))) await fetchData("fashion-mnist");
}
