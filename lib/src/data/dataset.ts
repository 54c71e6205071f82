import { readFileSync } from "node:fs";
import { sourcesFile } from "./dataFolder.js";

/** One gzipped idx file of a dataset. Its payload, what gunzip makes of it, is what counts: mirrors compress it differently. */
export interface DatasetFile {
  name: string;
  /** Size of each dimension, as the idx header states it. */
  shape: readonly number[];
  payloadBytes: number;
  /** SHA-256 of the payload, in hexadecimal. */
  payloadSha256: string;
}

/** What the file is called once unpacked: `train-images-idx3-ubyte`, or `train-images.idx3-ubyte` as some programs write it. */
export function unpackedNames({ name }: DatasetFile): string[] {
  const plain = name.replace(/\.gz$/, "");
  return [plain, plain.replace("-idx", ".idx")];
}

/** Where a dataset comes from and what its files hold: one entry of data/sources.json. */
export interface Dataset {
  /** Its key in sources.json, and its folder in the cache. */
  id: string;
  title: string;
  what: string;
  homepage: string;
  licence: string;
  /** Folders on the web that hold the files under their own names, each ending in a slash, best first. */
  mirrors: readonly string[];
  /** The Debian package with the same files, and the folder that it installs them into. */
  debian?: { package: string; folder: string };
  /** The npm package with the same files, unpacked or gzipped, and the folder of its tarball that holds them. */
  npm?: { package: string; version: string; folder: string };
  files: readonly DatasetFile[];
}

/** Fashion-MNIST as data/sources.json describes it. */
export const fashionMnist = () => described("fashion-mnist");

/** MNIST as data/sources.json describes it. */
export const mnist = () => described("mnist");

function described(id: string): Dataset {
  return { id, ...JSON.parse(readFileSync(sourcesFile, "utf8"))[id] };
}
