import type { BatchFile, Dataset, DatasetFile, IdxFile } from "../../data/dataset.js";
import { checkBatch } from "../../data/load/checkBatch.js";
import { checkPayload } from "../../data/load/checkPayload.js";
import { checkRecords } from "../../data/load/records.js";
import { DataFileError } from "../../errors/dataFileError.js";
import { NoSourceError } from "../../errors/noSourceError.js";
import type { Datasets } from "../datasets.js";
import { type AssetOptions, asset } from "./assets.js";
import { fetchProgress } from "./fetchProgress.js";

/**
 * From the page's own site, which has the folder `data`. The browser's cache keeps them: as each is checked, it is asked first,
 * and the site anew only where it has another file.
 */
export const datasets: Datasets = {
  async described<File extends DatasetFile>(id: string) {
    const text = new TextDecoder().decode(await asset("data/sources.json"));
    return { id, ...JSON.parse(text)[id] } as Dataset<File>;
  },

  placeOf: (id) => `data/${id}`,

  async payloads(dataset, files) {
    const progress = fetchProgress(dataset.title);
    const payload = async (file: IdxFile, cache: RequestCache) => {
      const path = `data/${dataset.id}/${file.name}`;
      const found = await unpacked(
        await fetched(dataset, path, { cache, onProgress: progress.of(file.name) }),
      );
      checkPayload(path, found, file, dataset);
      return found;
    };
    const payloads = await Promise.all(
      files.map((file) =>
        payload(file, "force-cache").catch((error) => {
          if (!(error instanceof DataFileError)) throw error;
          return payload(file, "reload");
        }),
      ),
    );
    progress.end();
    return payloads;
  },

  findRecords: (dataset) => datasets.fetchRecords(dataset),

  async fetchRecords({ id, files: [archive] }) {
    const [testFile, ...trainFiles] = archive.batches;
    return { folder: `data/${id}/${archive.folder}`, isSample: false, trainFiles, testFiles: [testFile] };
  },

  async readRecords({ folder }, file) {
    const path = `${folder}/${file.name}`;
    const bytes = await fetched(await datasets.described("cifar-10"), path);
    checkRecords(bytes, file, path);
    checkBatch(path, bytes, file as BatchFile);
    return bytes;
  },
};

async function fetched(
  { title }: Dataset,
  path: string,
  options?: AssetOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return asset(path, options).catch((error) => {
    const attempts = [{ source: "this site", reason: (error as Error).message }];
    throw new NoSourceError(title, "data", attempts, [{ name: path, unpacked: path }]);
  });
}

/** A server may have unpacked it already. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
