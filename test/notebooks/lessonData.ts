import { rmSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ArchiveFile } from "six-steps/internal/data/dataset.js";
import { dataFolder, described } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import { fetchDataset } from "six-steps/internal/platform/node/datasets/fetchDataset.js";
import { findSample, findWhole } from "six-steps/internal/platform/node/datasets/records/recordSet.js";
import { makeBatch } from "../data/cifar10Files.js";
import { root } from "./lessons.js";

/**
 * A cache for the lessons alone, with what is in the real one, and something in CIFAR-10's place. Files of tests run side by
 * side, so each has its own.
 */
const lessonCache = join(root, "build", `lesson-data-${process.pid}`);

let prepared: Promise<Record<string, string>> | undefined;

/**
 * Where a lesson's kernel looks for data: where CIFAR-10 is, or a sample of it, else in a cache of the tests' own. Fetches
 * what the lessons load, so that none of them has a download to report.
 */
export function dataEnvironment(): Promise<Record<string, string>> {
  prepared ??= prepare();
  return prepared;
}

/** CIFAR-10 is not fetched for the tests, 170 MB from far away: coloured patterns are put in its place, as a sample. */
async function prepare(): Promise<Record<string, string>> {
  const fetched = [await fetchDataset("fashion-mnist"), await fetchDataset("mnist")];
  if (await hasCifar10()) return {};
  process.on("exit", () => rmSync(lessonCache, { recursive: true, force: true }));
  const sample = join(lessonCache, "cifar-10-sample");
  await mkdir(sample, { recursive: true });
  await symlink(fetched[0].folder, join(lessonCache, "fashion-mnist"));
  await symlink(fetched[1].folder, join(lessonCache, "mnist"));
  await writeFile(join(sample, "data_batch_1.bin"), makeBatch(1, 2000));
  await writeFile(join(sample, "test_batch.bin"), makeBatch(0, 500));
  return { SIX_STEPS_DATA: lessonCache };
}

async function hasCifar10(): Promise<boolean> {
  const dataset = described<ArchiveFile>("cifar-10");
  return Boolean((await findWhole(dataFolder(), dataset)) ?? (await findSample(dataFolder(), dataset)));
}
