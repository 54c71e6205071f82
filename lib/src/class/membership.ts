import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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
  /** The keys in classes before, by their codes: whoever comes back to one is the same student there. */
  earlier: Record<string, string>;
  /** Codes that were typed before this one and let nobody in: what was done under them belongs to this class. */
  mistyped: string[];
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
    const { earlier = {}, mistyped = [], ...own } = JSON.parse(readFileSync(join(folder, fileName), "utf8"));
    const { server, code, name, key } = own;
    const isWhole = [server, code, name, key].every((part) => typeof part === "string");
    return isWhole ? { server, code, name, key, earlier, mistyped } : undefined;
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
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name.startsWith(markStart)) rmSync(join(folder, name), { force: true });
  }
}

/** Says of a code that it is a class's own. In files of their own, so that no kernel overwrites what another has learnt. */
const markStart = "class-";

/** Remembers that a class answered to this code. */
export function markClass(folder: string, code: string): void {
  try {
    writeFileSync(join(folder, `${markStart}${code}`), "");
  } catch {
    // a full disk: then it is learnt the next time
  }
}

const isMarked = (folder: string, code: string): boolean => existsSync(join(folder, `${markStart}${code}`));

/** The membership that follows from the one before when somebody joins. */
export function nextMembership(
  wanted: Pick<Membership, "server" | "code" | "name">,
  before: Membership | undefined,
  folder: string,
): Membership {
  if (!before) return { ...wanted, key: newKey(), earlier: {}, mistyped: [] };
  if (before.code === wanted.code) return { ...before, ...wanted };
  const earlier = { ...before.earlier, [before.code]: before.key };
  const mistyped = isMarked(folder, before.code) ? [] : [...before.mistyped, before.code];
  return { ...wanted, key: earlier[wanted.code] ?? newKey(), earlier, mistyped };
}

const newKey = (): string => randomBytes(32).toString("base64url");
