import { gunzipSync } from "fflate";
import type { CountedRecords, Dataset, DatasetFile, IdxFile } from "../../data/dataset.js";
import { checkPayload } from "../../data/load/checkPayload.js";
import { checkSha256 } from "../../data/load/checkSha256.js";
import { checkRecords, recordBytes } from "../../data/load/records.js";
import { DataFileError } from "../../errors/dataFileError.js";
import { SiteDataError } from "../../errors/siteDataError.js";
import type { Datasets } from "../datasets.js";
import { type AssetOptions, asset, assetNow } from "./assets.js";
import { fetchProgress } from "./fetchProgress.js";
import { isPacked } from "./gather.js";

/** A page's own thread may not, a worker may. */
const canWait = typeof document === "undefined" && typeof XMLHttpRequest !== "undefined";

/**
 * From the page's own site, which has the folder `data`. The browser's cache keeps them: as each is checked, it is asked first,
 * and the site anew only where it has another file.
 */
export const datasets: Datasets = {
  canFetch: false,

  async described<File extends DatasetFile>(id: string) {
    const text = new TextDecoder().decode(await fetched(id, "data/sources.json", {}));
    return { id, ...JSON.parse(text)[id] } as Dataset<File>;
  },

  placeOf: (id) => `data/${id}`,

  async payloads(dataset, files) {
    const progress = fetchProgress(dataset.title);
    const payload = async (file: IdxFile, options: AssetOptions) => {
      const path = `data/${dataset.id}/${file.name}`;
      const found = await fetched(dataset.title, path, { ...options, bytes: file.payloadBytes });
      checkPayload(path, found, file, dataset);
      return found;
    };
    const payloads = await Promise.all(
      files.map((file) =>
        cachedOrNew((cache) => payload(file, { cache, onProgress: progress.of(file.name) })),
      ),
    );
    progress.end();
    return payloads;
  },

  payloadNow: canWait ? payloadNow : undefined,

  findRecords: async ({ id, records }) => records && { folder: `data/${id}`, ...records },

  async fetchRecords(dataset) {
    const found = await datasets.findRecords(dataset);
    if (!found) throw new SiteDataError(dataset.title);
    return found;
  },

  openRecords({ title }, { folder }, files) {
    const progress = fetchProgress(title);
    const onProgress = new Map(
      (files as CountedRecords[]).map(({ name, records }) => [
        name,
        progress.of(name, records * recordBytes),
      ]),
    );
    return async (file) => {
      const path = `${folder}/${file.name}`;
      const bytes = await cachedOrNew(async (cache) => {
        const bytes = (file as CountedRecords).records * recordBytes;
        const found = await fetched(title, path, { cache, bytes, onProgress: onProgress.get(file.name) });
        checkRecords(found, file, path);
        checkSha256(path, found, (file as CountedRecords).sha256 ?? "");
        return found;
      });
      onProgress.delete(file.name);
      if (onProgress.size === 0) progress.end();
      return bytes;
    };
  },
};

/** What the browser keeps; if that is damaged or of an earlier edition of the site, what the site has now. */
function cachedOrNew<Bytes>(get: (cache: RequestCache) => Promise<Bytes>): Promise<Bytes> {
  return get("force-cache").catch(() => get("reload"));
}

/** The thread waits for it, and says nothing meanwhile. */
function payloadNow(dataset: Dataset<IdxFile>, file: IdxFile): Uint8Array {
  const path = `data/${dataset.id}/${file.name}`;
  const payload = (isFresh: boolean) => {
    const packed = assetNow(path, isFresh);
    const found = isPacked(packed) ? gunzipSync(packed) : packed;
    checkPayload(path, found, file, dataset);
    return found;
  };
  try {
    return payload(false);
  } catch (error) {
    if (error instanceof DataFileError) return payload(true);
    throw notFetched(dataset.title, error as Error);
  }
}

function fetched(title: string, path: string, options: AssetOptions): Promise<Uint8Array<ArrayBuffer>> {
  return asset(path, options).catch((error) => {
    throw notFetched(title, error);
  });
}

/** Without a status the site has not answered: the browser's own words for that are English, and say less. */
const notFetched = (title: string, { message, cause }: Error) =>
  new SiteDataError(title, typeof cause === "number" ? message : "");
