import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const projectData = fileURLToPath(new URL("../../../data/", import.meta.url));

/** The description of every dataset: what, where from, licence, SHA-256. */
export const sourcesFile = join(projectData, "sources.json");

/** Where datasets are cached: the folder that `SIX_STEPS_DATA` names, else `data/` in the project. */
export function dataFolder(): string {
  return resolve(process.env.SIX_STEPS_DATA || projectData);
}
