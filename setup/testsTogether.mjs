// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Folders of tests that only compute: loading the library takes most of such a file's time. */
const computing = ["exercises", "plots", "training"];

/** By what a file asks of its process, its machine or a browser, it is known as one that wants a process of its own. */
const asksForMore =
  /\bprocess\.|\bglobalThis\b|\bmock\b|\bsetSeed\b|playwright-core|browser\.js|\/kernel\/|node:(?!assert|test")/;

/**
 * Puts files of tests that only compute into one process for each folder.
 *
 * @param {readonly string[]} files compiled tests
 * @returns {string[]} what is to be run: the rest, and one file for each folder. They are written where they come first, since
 * Node takes files in the order of their paths: what computes longest would else be left over for one processor.
 */
export function testsTogether(files) {
  /** @type {Map<string, string[]>} */
  const shared = new Map();
  const alone = files.filter((file) => {
    const folder = dirname(file);
    if (!computing.includes(basename(folder)) || asksForMore.test(readFileSync(file, "utf8"))) return true;
    shared.set(folder, [...(shared.get(folder) ?? []), basename(file)]);
    return false;
  });
  const together = [...shared].map(([folder, names]) => {
    const path = join(dirname(folder), "0-together", `${basename(folder)}.test.js`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, names.map((name) => `import "../${basename(folder)}/${name}";\n`).join(""));
    return path;
  });
  return [...together, ...alone];
}
