import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ValueError } from "../errors/errors.js";
import type { DownloadTimings } from "./download.js";
import { folderSource } from "./folderSource.js";
import type { Source } from "./source.js";
import type { ProgressOutput } from "./transferProgress.js";
import { webSource } from "./webSource.js";

const wanted = "a folder, or a URL that begins with file:, http: or https:";

/**
 * The sources behind `SIX_STEPS_DATA_MIRROR`: a folder or URL that holds a copy of this project's `data/`, with a
 * folder for each dataset, or the files of the one dataset itself.
 *
 * @throws ValueError if it is a URL of another kind.
 */
export function mirrorSources(
  mirror: string,
  datasetId: string,
  output: ProgressOutput,
  timings: DownloadTimings,
): Source[] {
  const name = (place: string) => `SIX_STEPS_DATA_MIRROR ${place}`;
  if (/^https?:/i.test(mirror)) {
    const base = baseUrl(mirror);
    return [new URL(`${datasetId}/`, base), base].map(({ href }) =>
      webSource(href, output, timings, name(href)),
    );
  }
  const folder = folderOf(mirror);
  return [join(folder, datasetId), folder].map((place) => folderSource(place, name(place)));
}

function baseUrl(mirror: string): URL {
  try {
    return new URL(mirror.endsWith("/") ? mirror : `${mirror}/`);
  } catch {
    throw new ValueError("SIX_STEPS_DATA_MIRROR", wanted, mirror);
  }
}

function folderOf(mirror: string): string {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(mirror)) return mirror;
  try {
    return fileURLToPath(mirror);
  } catch {
    throw new ValueError("SIX_STEPS_DATA_MIRROR", wanted, mirror);
  }
}
