// @ts-check
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { SetupError } from "../errors.mjs";
import { inProject } from "../project.mjs";

const loader = inProject("lib", "dist", "data", "fetchFashionMnist.js");

/**
 * Fashion-MNIST, verified, in data/. The library fetches it and shows its own progress.
 *
 * @throws {SetupError} if no source has it: every lesson needs it
 */
export async function fetchData() {
  if (!existsSync(loader)) return;
  const { fetchFashionMnist } = await import(pathToFileURL(loader).href);
  try {
    await fetchFashionMnist();
  } catch (error) {
    if (!(error instanceof Error) || !isOurs(error)) throw error;
    throw new SetupError(error.message);
  }
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
