import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Dataset, DatasetFile, IdxFile } from "six-steps/internal/data/dataset.js";
import { datasetFolder } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import { inProject } from "../../../setup/project.mjs";
import { beginningOf } from "./beginning.js";
import type { SiteFile } from "./siteFile.js";

/** So many examples come in a file of their own. Lessons that show pictures and train nothing ask for fewer. */
const firstExamples = 2000;

/** The data sets that are in the project's cache, whole, each with smaller files of its first examples. */
export function dataFiles(): SiteFile[] {
  const sources: Record<string, Omit<Dataset<DatasetFile>, "id">> = JSON.parse(
    readFileSync(inProject("data", "sources.json"), "utf8"),
  );
  const files = Object.entries(sources).flatMap(([id, source]) => {
    const place = (name: string) => join(datasetFolder(id), name);
    if (!source.files.every(({ name }) => existsSync(place(name)))) return [];
    const found: SiteFile[] = [];
    source.files = source.files.map((file) => {
      const path = `data/${id}`;
      found.push({ path: `${path}/${file.name}`, copyOf: place(file.name) });
      if (!("payloadSha256" in file)) return file;
      const { beginning, bytes } = packedBeginning(file, place(file.name));
      found.push({ path: `${path}/${beginning.name}`, bytes });
      return { ...file, beginning };
    });
    return found;
  });
  return [{ path: "data/sources.json", text: JSON.stringify(sources) }, ...files];
}

function packedBeginning(file: IdxFile, path: string): { beginning: IdxFile; bytes: Uint8Array } {
  const beginning = beginningOf(file, gunzipSync(readFileSync(path)), firstExamples);
  return { beginning: beginning.file, bytes: gzipSync(beginning.payload, { level: 9 }) };
}
