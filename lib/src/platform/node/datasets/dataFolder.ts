import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dataset, DatasetFile } from "../../../data/dataset.js";

const projectData = fileURLToPath(new URL("../../../../../data/", import.meta.url));

/** Where datasets are cached: the folder that `SIX_STEPS_DATA` names, else `data/` in the project. */
export function dataFolder(): string {
  return resolve(process.env.SIX_STEPS_DATA || projectData);
}

/** Where the files of one dataset are cached. */
export function datasetFolder(id: string, cache = dataFolder()): string {
  return join(cache, id);
}

/** A dataset as data/sources.json describes it: what it is, where it comes from, its licence, its hashes. */
export function described<File extends DatasetFile>(id: string): Dataset<File> {
  return { id, ...JSON.parse(readFileSync(resolve(projectData, "sources.json"), "utf8"))[id] };
}
