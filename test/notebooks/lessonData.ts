import { existsSync } from "node:fs";
import { join } from "node:path";
import { findOfficial } from "six-steps/internal/data/cifar10Set.js";
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

/** Fetches what the lessons load, so that none of them has a download to report. CIFAR-10 may be out of reach. */
export async function fetchLessonData(): Promise<void> {
  await fetchFashionMnist();
  await fetchMnist();
  const { SIX_STEPS_DATA_MIRROR: mirror } = await dataEnvironment();
  await fetchCifar10(mirror ? { mirror } : {}).catch((error) => console.log(String(error)));
}
