import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fetchText } from "../../../data/fetchText.js";

const text = fetchText.strangers;

/** How deep the folders of pictures may lie: `train/Coat/0001.png`. */
const deepest = 3;

/** Entries that are looked at in each folder: 60,000 pictures need not be. */
const most = 50;

/**
 * Says what lies in a data set's folder that is no file of it, in the forms in which others hand it out: pictures in
 * folders, a table, an archive. Nobody else would tell why it is not read.
 *
 * @returns `undefined` if there is nothing of that kind
 */
export async function describeStrangers(folder: string, title: string): Promise<string | undefined> {
  const found = await filesIn(folder, deepest);
  const first = (ending: RegExp) => found.find((path) => ending.test(path));
  const picture = first(/\.(png|jpe?g|bmp|webp|gif)$/i);
  if (picture) return text.pictures(title, picture);
  const table = first(/\.(csv|tsv|parquet|arff|npz|npy|pkl)$/i);
  if (table) return text.table(title, table);
  const archive = first(/\.(zip|7z|rar)$/i);
  return archive && text.archive(archive);
}

/** Paths of files below a folder; of each folder the first ones. */
async function filesIn(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries.slice(0, most)) {
    if (entry.isFile()) found.push(entry.name);
    if (!entry.isDirectory() || depth === 1) continue;
    for (const inside of await filesIn(join(folder, entry.name), depth - 1))
      found.push(join(entry.name, inside));
  }
  return found;
}
