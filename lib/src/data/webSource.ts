import type { DownloadTimings } from "./download.js";
import { download } from "./download.js";
import type { Source } from "./source.js";
import { type ProgressOutput, TransferProgress } from "./transferProgress.js";

/** gzip adds little to what it cannot compress: no honest file is larger than its payload and this. */
const gzipOverhead = 1_000_000;

/** A folder on the web that holds the files under their own names. */
export function webSource(
  base: string,
  output: ProgressOutput,
  timings: DownloadTimings,
  name = base,
): Source {
  return {
    name,
    async obtain(file, part) {
      const progress = new TransferProgress(file.name, output);
      let arrived = false;
      try {
        const resumed = await download(new URL(file.name, withSlash(base)), part, {
          ...timings,
          maxBytes: file.payloadBytes + gzipOverhead,
          onProgress: progress.update,
        });
        arrived = true;
        return resumed;
      } finally {
        progress.end(arrived);
      }
    },
  };
}

function withSlash(base: string): string {
  return base.endsWith("/") ? base : `${base}/`;
}
