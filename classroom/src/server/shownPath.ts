import { relative, sep } from "node:path";

/** A path as a message shows it: relative where it lies in the folder that the command was given in. */
export function shownPath(path: string): string {
  const within = relative(process.cwd(), path);
  return within === "" || within === ".." || within.startsWith(`..${sep}`) ? path : within;
}
