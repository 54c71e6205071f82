import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWhole } from "../platform/node/files.js";

/** Which class this folder's student has joined, and as whom. */
export interface Membership {
  /** `http://192.168.1.20:8900` */
  server: string;
  code: string;
  name: string;
  /** Known to this folder and the class alone: it says that what comes later is the same student's. */
  key: string;
}

const folderName = ".six-steps";
const fileName = "class.json";

/**
 * Where the class is remembered and what is not sent yet lies: `.six-steps` beside the notebook, or the nearest one
 * above it, so that a class that was joined in one lesson holds for all of them. A folder that another user made is
 * not trusted: it could lead what is sent elsewhere.
 */
export function classFolder(from: string = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, folderName);
    const stats = statSync(join(found, fileName), { throwIfNoEntry: false });
    if (stats && (process.getuid === undefined || stats.uid === process.getuid())) return found;
    if (folder === dirname(folder)) return join(from, folderName);
  }
}

/** The class that was joined, or `undefined`. */
export function readMembership(folder: string = classFolder()): Membership | undefined {
  try {
    const { server, code, name, key } = JSON.parse(readFileSync(join(folder, fileName), "utf8"));
    const isWhole = [server, code, name, key].every((part) => typeof part === "string");
    return isWhole ? { server, code, name, key } : undefined;
  } catch {
    return undefined;
  }
}

export function writeMembership(membership: Membership, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, fileName), `${JSON.stringify(membership, undefined, 1)}\n`);
}

export function forgetMembership(folder: string): void {
  rmSync(join(folder, fileName), { force: true });
}

export const newKey = (): string => randomBytes(32).toString("base64url");
