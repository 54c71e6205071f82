import { notes } from "#platform/notes";
import { randomHex } from "../random/randomHex.js";
import type { Taken } from "./protocol.js";

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
  /** What the student's own numbers are drawn by, where the class has such; known once the class has answered. */
  numbers?: string;
  /** What the teacher sees: another than `name` where somebody else has that one. Known once the class has answered. */
  label?: string;
}

const folderName = ".six-steps";
const fileName = "class.json";

/**
 * Where the class is remembered and what is not sent yet lies: `.six-steps` beside the notebook, or the nearest one
 * above it, so that a class that was joined in one lesson holds for all of them.
 */
export const classFolder = (): string => notes.nearest(folderName, fileName);

/** The class that was joined, or `undefined`. */
export function readMembership(folder: string = classFolder()): Membership | undefined {
  try {
    const { earlier = {}, mistyped = [], ...own } = JSON.parse(notes.read(folder, fileName) ?? "");
    const { server, code, name, key, numbers, label } = own;
    const isWhole = [server, code, name, key].every((part) => typeof part === "string");
    return isWhole ? { server, code, name, key, earlier, mistyped, numbers, label } : undefined;
  } catch {
    return undefined;
  }
}

export function writeMembership(membership: Membership, folder: string): void {
  notes.write(folder, fileName, `${JSON.stringify(membership, undefined, 1)}\n`);
}

/** Remembers what the class calls this student, and what it draws the student's numbers by. */
export function keepAnswer(
  membership: Membership,
  { name: label, numbers }: KeptAnswer,
  folder: string,
): void {
  if (membership.numbers === numbers && membership.label === label) return;
  try {
    writeMembership({ ...membership, numbers, label }, folder);
  } catch {
    // a full disk: the class says it again the next time
  }
}

type KeptAnswer = Pick<Taken, "name" | "numbers">;

export function forgetMembership(folder: string): void {
  for (const name of notes.names(folder)) {
    if (name === fileName || name.startsWith(markStart)) notes.remove(folder, name);
  }
}

/** Says of a code that it is a class's own. In files of their own, so that no kernel overwrites what another has learnt. */
const markStart = "class-";

/** Remembers that a class answered to this code. */
export function markClass(folder: string, code: string): void {
  try {
    notes.write(folder, `${markStart}${code}`, "");
  } catch {
    // a full disk: then it is learnt the next time
  }
}

const isMarked = (folder: string, code: string): boolean =>
  notes.names(folder).includes(`${markStart}${code}`);

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

const newKey = (): string => randomHex(32);
