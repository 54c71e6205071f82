import type { BatchFile, Dataset, DatasetFile } from "../../data/dataset.js";
import { checkBatch } from "../../data/load/checkBatch.js";
import { checkPayload } from "../../data/load/checkPayload.js";
import { checkRecords } from "../../data/load/records.js";
import { NoSourceError } from "../../errors/noSourceError.js";
import type { Datasets } from "../datasets.js";
import { asset } from "./assets.js";

/** From the page's own site, which has the folder `data`; the browser's cache keeps them. */
export const datasets: Datasets = {
  async described<File extends DatasetFile>(id: string) {
    const text = new TextDecoder().decode(await asset("data/sources.json"));
    return { id, ...JSON.parse(text)[id] } as Dataset<File>;
  },

  placeOf: (id) => `data/${id}`,

  payloads: (dataset, files) =>
    Promise.all(
      files.map(async (file) => {
        const path = `data/${dataset.id}/${file.name}`;
        const payload = await unpacked(await fetched(dataset, path));
        checkPayload(path, payload, file, dataset);
        return payload;
      }),
    ),

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

async function fetched({ title }: Dataset, path: string): Promise<Uint8Array<ArrayBuffer>> {
  return asset(path).catch((error) => {
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
