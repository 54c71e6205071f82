import type { PackedFrames } from "../packFrames.js";
import type { Part } from "../parts.js";

/** One of the frames that `packFrames` has packed. Runs in the page, not here: see `interactInPage`. */
export function unpackFrame({ base, differ }: PackedFrames, index: number): Part[] {
  let parts = JSON.parse(JSON.stringify(base));
  for (const [path, values, which] of differ) {
    const value = values[which ? which[index] : index];
    if (path.length === 0) {
      parts = value;
      continue;
    }
    let holder = parts;
    for (const key of path.slice(0, -1)) holder = holder[key];
    holder[path[path.length - 1]] = value;
  }
  return parts;
}
