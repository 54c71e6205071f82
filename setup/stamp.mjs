// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What Python keeps beside what it has read: to read a folder does not change it. */
const pythonsCache = "__pycache__";

/**
 * A hash of everything that a result is made from: texts as they are, files and folders by content.
 *
 * @param {{ texts?: string[], paths?: string[] }} inputs
 */
export function hashOf({ texts = [], paths = [] }) {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`text ${text.length}\n${text}`);
  for (const path of paths) addPath(hash, path, "");
  return hash.digest("hex");
}

/** @param {import("node:crypto").Hash} hash @param {string} path @param {string} name */
function addPath(hash, path, name) {
  if (!statSync(path).isDirectory()) {
    const bytes = readFileSync(path);
    hash.update(`file ${name} ${bytes.length}\n`).update(bytes);
    return;
  }
  for (const child of readdirSync(path).sort()) {
    if (child !== pythonsCache) addPath(hash, join(path, child), `${name}/${child}`);
  }
}

/** The stamp lies in the folder it vouches for and is written last: a half-made folder has none. */
const stampName = ".six-steps-stamp";

/** @param {string} folder @param {string} hash */
export function isStamped(folder, hash) {
  try {
    return readFileSync(join(folder, stampName), "utf8") === hash;
  } catch {
    return false;
  }
}

/** @param {string} folder @param {string} hash */
export function writeStamp(folder, hash) {
  writeFileSync(join(folder, stampName), hash);
}
