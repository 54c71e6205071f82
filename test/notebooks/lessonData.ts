import { existsSync } from "node:fs";
import { join } from "node:path";
import { findOfficial } from "six-steps/internal/data/cifar10Set.js";
import { NoSourceError } from "six-steps/internal/data/dataErrors.js";
import { dataFolder } from "six-steps/internal/data/dataFolder.js";
import { fetchCifar10 } from "six-steps/internal/data/fetchCifar10.js";
import { fetchFashionMnist } from "six-steps/internal/data/fetchFashionMnist.js";
import { fetchMnist } from "six-steps/internal/data/fetchMnist.js";
import { root } from "./lessons.js";

/** A sample of CIFAR-10 that may lie beside the project, for where the archive cannot be had. */
export const sampleMirror = join(root, "..", "shared", "cifar-10-sample");

/** Where a lesson's kernel looks for data first. The sample has neither MNIST: the next source is asked for those. */
export async function dataEnvironment(): Promise<Record<string, string>> {
  const isNeeded = !process.env.SIX_STEPS_DATA_MIRROR && existsSync(sampleMirror);
  return isNeeded && !(await findOfficial(dataFolder())) ? { SIX_STEPS_DATA_MIRROR: sampleMirror } : {};
}

/**
 * Fetches what the lessons load, so that none of them has a download to report.
 *
 * @returns why CIFAR-10 cannot be had, neither whole nor as the sample; `undefined` if it is there
 */
export async function fetchLessonData(): Promise<string | undefined> {
  await fetchFashionMnist();
  await fetchMnist();
  const { SIX_STEPS_DATA_MIRROR: mirror } = await dataEnvironment();
  try {
    await fetchCifar10(mirror ? { mirror } : {});
  } catch (error) {
    if (!(error instanceof NoSourceError)) throw error;
    return error.message;
  }
}
