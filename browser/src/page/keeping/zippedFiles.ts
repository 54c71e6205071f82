import { unzipSync } from "fflate";

/** Of a program or a system, and nobody's work. */
const isHidden = (path: string) => path.split("/").some((part) => /^(?:\.|__MACOSX$|$)/.test(part));

/**
 * The files of a zip by their paths in `my-work/`, also where the zip is of that folder itself.
 *
 * @throws if it is no zip
 */
export function zippedFiles(zip: Uint8Array): Map<string, Uint8Array> {
  const all = Object.entries(unzipSync(zip)).map(
    ([name, bytes]) => [name.replaceAll("\\", "/"), bytes] as const,
  );
  const files = all.filter(([path]) => !isHidden(path));
  const [top] = /^(?:my-work|six-steps)[^/]*\//.exec(files[0]?.[0] ?? "") ?? [""];
  const begin = files.every(([path]) => path.startsWith(top)) ? top.length : 0;
  return new Map(files.map(([path, bytes]) => [path.slice(begin), bytes]));
}
