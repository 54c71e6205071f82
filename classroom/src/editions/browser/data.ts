import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveFile, Dataset, DatasetFile, IdxFile } from "six-steps/internal/data/dataset.js";
import { datasetFolder } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import { inProject } from "../../../../setup/project.mjs";
import type { EditionFile } from "../edition.js";
import { keptBeginning } from "./keptBeginning.js";
import { recordFiles } from "./records.js";

type Source = Omit<Dataset<DatasetFile>, "id">;

/** What a site says of a data set, and its files. */
interface OnSite {
  source: Source;
  files: EditionFile[];
}

/** The data sets that are in the project's cache, each with smaller files of its first examples. */
export async function dataFiles(): Promise<EditionFile[]> {
  const sources: Record<string, Source> = JSON.parse(readFileSync(inProject("data", "sources.json"), "utf8"));
  const found: EditionFile[] = [];
  for (const [id, source] of Object.entries(sources)) {
    const isArchive = "md5" in source.files[0];
    const onSite = isArchive ? await archived({ id, ...source }) : ofIdxFiles({ id, ...source });
    if (!onSite) continue;
    sources[id] = onSite.source;
    found.push(...onSite.files);
  }
  return [{ path: "data/sources.json", text: JSON.stringify(sources) }, ...found];
}

async function archived({ id, ...source }: Dataset): Promise<OnSite | undefined> {
  const onSite = await recordFiles({ id, ...source } as Dataset<ArchiveFile>);
  return onSite && { source: { ...source, records: onSite.records }, files: onSite.files };
}

function ofIdxFiles({ id, ...source }: Dataset): OnSite | undefined {
  const place = (name: string) => join(datasetFolder(id), name);
  if (!source.files.every(({ name }) => existsSync(place(name)))) return undefined;
  const files: EditionFile[] = [];
  const described = (source.files as readonly IdxFile[]).map((file) => {
    const { beginning, copyOf } = keptBeginning(file, place(file.name));
    files.push({ path: `data/${id}/${file.name}`, copyOf: place(file.name) });
    files.push({ path: `data/${id}/${beginning.name}`, copyOf });
    return { ...file, beginning };
  });
  return { source: { ...source, files: described }, files };
}
