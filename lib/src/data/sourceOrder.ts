import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ValueError } from "../errors/errors.js";
import { type Dataset, unpackedNames } from "./dataset.js";
import { debianDownload } from "./debianPackage.js";
import type { DownloadTimings } from "./download.js";
import { folderSource, unpackedSource } from "./folderSource.js";
import { npmPackage } from "./npmPackage.js";
import type { Source } from "./source.js";
import type { ProgressOutput } from "./transferProgress.js";
import { webSource } from "./webSource.js";

/**
 * Where to look for what the cache lacks, best first: unpacked files in the cache itself, the mirror that the user
 * names, what the Debian package has installed, the npm package, as npm has just installed everything else, the mirrors
 * on the web, the Debian package itself.
 *
 * @param folder the dataset's folder in the cache.
 * @param mirror a folder or URL; empty for none.
 * @throws ValueError if `mirror` is a URL of another kind than file:, http: and https:.
 */
export function sourceOrder(
  dataset: Dataset,
  folder: string,
  mirror: string,
  output: ProgressOutput,
  timings: DownloadTimings,
): Source[] {
  const { debian, npm } = dataset;
  const hasUnpacked = dataset.files.some((file) =>
    unpackedNames(file).some((name) => existsSync(join(folder, name))),
  );
  return [
    ...(hasUnpacked ? [unpackedSource(folder)] : []),
    ...mirrorSources(mirror, [dataset.id, ""], output, timings),
    ...(debian ? [folderSource(debian.folder, `${debian.folder} (Debian package ${debian.package})`)] : []),
    ...(npm ? [npmPackage(npm)] : []),
    ...webSources(dataset, output, timings),
    ...(debian ? [debianDownload(debian, output)] : []),
  ];
}

/** The mirrors on the web. */
export function webSources(dataset: Dataset, output: ProgressOutput, timings: DownloadTimings): Source[] {
  return dataset.mirrors.map((base) => webSource(new URL(base), base, output, timings));
}

/**
 * A mirror is a copy of `data/`, with a folder for each dataset, or holds the files of this one dataset itself.
 *
 * @param mirror a folder or URL; empty for none.
 * @param folders where in the mirror to look, "" for itself.
 * @throws ValueError if `mirror` is a URL of another kind than file:, http: and https:.
 */
export function mirrorSources(
  mirror: string,
  folders: readonly string[],
  output: ProgressOutput,
  timings: DownloadTimings,
): Source[] {
  if (mirror === "") return [];
  const name = (place: string) => `SIX_STEPS_DATA_MIRROR, ${place}`;
  if (/^https?:/i.test(mirror)) {
    const base = mirrorUrl(mirror);
    return folders
      .map((folder) => new URL(folder && `${folder}/`, base))
      .map((url) => webSource(url, name(url.href), output, timings));
  }
  const base = mirrorFolder(mirror);
  return folders.map((folder) => join(base, folder)).map((place) => folderSource(place, name(place)));
}

function mirrorUrl(mirror: string): URL {
  try {
    return new URL(mirror.endsWith("/") ? mirror : `${mirror}/`);
  } catch {
    throw notAMirror(mirror);
  }
}

function mirrorFolder(mirror: string): string {
  if (mirror.startsWith("~/")) return join(homedir(), mirror.slice(2)); // a shell expands it only where it is not quoted
  if (!/^[a-z][a-z0-9+.-]+:/i.test(mirror)) return resolve(mirror);
  try {
    return fileURLToPath(mirror);
  } catch {
    throw notAMirror(mirror);
  }
}

function notAMirror(mirror: string): ValueError {
  return new ValueError(
    "SIX_STEPS_DATA_MIRROR",
    "a folder, or a URL that begins with file:///, http:// or https://",
    mirror,
  );
}
