import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dataset, DatasetFile } from "six-steps/internal/data/dataset.js";
import { datasetFolder } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import { inProject } from "../../../../setup/project.mjs";
import type { EditionFile } from "../edition.js";
import { keptBeginning } from "./keptBeginning.js";

/** The data sets that are in the project's cache, whole, each with smaller files of its first examples. */
export function dataFiles(): EditionFile[] {
  const sources: Record<string, Omit<Dataset<DatasetFile>, "id">> = JSON.parse(
    readFileSync(inProject("data", "sources.json"), "utf8"),
  );
  const files = Object.entries(sources).flatMap(([id, source]) => {
    const place = (name: string) => join(datasetFolder(id), name);
    if (!source.files.every(({ name }) => existsSync(place(name)))) return [];
    const found: EditionFile[] = [];
    source.files = source.files.map((file) => {
      const path = `data/${id}`;
      found.push({ path: `${path}/${file.name}`, copyOf: place(file.name) });
      if (!("payloadSha256" in file)) return file;
      const { beginning, copyOf } = keptBeginning(file, place(file.name));
      found.push({ path: `${path}/${beginning.name}`, copyOf });
      return { ...file, beginning };
    });
    return found;
  });
  return [{ path: "data/sources.json", text: JSON.stringify(sources) }, ...files];
}
