import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findOfficial } from "six-steps/internal/data/cifar10Set.js";
import { dataFolder } from "six-steps/internal/data/dataFolder.js";
import { fetchCifar10 } from "six-steps/internal/data/fetchCifar10.js";
import { fetchFashionMnist } from "six-steps/internal/data/fetchFashionMnist.js";
import { fetchMnist } from "six-steps/internal/data/fetchMnist.js";
import { makeBatch } from "../data/cifar10Files.js";
import { root } from "./lessons.js";

/** A sample of CIFAR-10 that may lie beside the project, for where the archive cannot be had. */
export const sampleMirror = join(root, "..", "shared", "cifar-10-sample");

/** Patterns in CIFAR-10's form, for where there is no sample either: enough to see that the lessons' cells run. */
const standIn = join(root, "build", "cifar-10-stand-in");

/** Where a lesson's kernel looks for data first. The sample has neither MNIST: the next source is asked for those. */
export async function dataEnvironment(): Promise<Record<string, string>> {
  const mirror = [sampleMirror, standIn].find((folder) => existsSync(folder));
  const isNeeded = !process.env.SIX_STEPS_DATA_MIRROR && mirror;
  return isNeeded && !(await findOfficial(dataFolder())) ? { SIX_STEPS_DATA_MIRROR: mirror } : {};
}

/** Fetches what the lessons load, so that none of them has a download to report. CIFAR-10 may be out of reach. */
export async function fetchLessonData(): Promise<void> {
  await fetchFashionMnist();
  await fetchMnist();
  const { SIX_STEPS_DATA_MIRROR: mirror } = await dataEnvironment();
  try {
    await fetchCifar10(mirror ? { mirror } : {});
  } catch (error) {
    console.log(`${error}\nLessons 13 and 13b run on patterns instead.`);
    await makeStandIn();
  }
}

async function makeStandIn(): Promise<void> {
  if (existsSync(standIn)) return;
  const half = `${standIn}-${process.pid}`;
  await mkdir(half, { recursive: true });
  await writeFile(join(half, "data_batch_1.bin"), makeBatch(1));
  await writeFile(join(half, "test_batch.bin"), makeBatch(0, 2_000));
  await rename(half, standIn).catch(() => rm(half, { recursive: true })); // another run was first
}
