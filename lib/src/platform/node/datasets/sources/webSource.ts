import type { DatasetFile } from "../../../../data/dataset.js";
import { fetchText } from "../../../../data/fetchText.js";
import { recordBytes } from "../../../../data/load/records.js";
import { type DownloadTimings, download } from "../download/download.js";
import { type ProgressOutput, TransferProgress } from "../download/transferProgress.js";
import type { Source } from "./source.js";

/** gzip adds little to what it cannot compress: no honest file is larger than its payload and this. */
const gzipOverhead = 1_000_000;

/** No file of CIFAR-10 has more. */
const mostRecords = 10_000;

function mostBytes(file: DatasetFile): number {
  if ("md5" in file) return file.bytes;
  if ("payloadBytes" in file) return file.payloadBytes + gzipOverhead;
  return (file.records ?? mostRecords) * recordBytes;
}

/** A folder on the web, whose address `base` ends in a slash, that holds the files under their own names. */
export function webSource(base: URL, name: string, output: ProgressOutput, timings: DownloadTimings): Source {
  return {
    name,
    slow: true,
    async obtain(file, part) {
      const progress = new TransferProgress(file.name, output);
      try {
        return await download(new URL(file.name, base), part, {
          ...timings,
          maxBytes: mostBytes(file),
          onProgress: progress.update,
          onRetry: (reason) => progress.say(fetchText.progress.askingAgain(reason)),
        });
      } finally {
        progress.clear();
      }
    },
  };
}
