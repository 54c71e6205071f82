import { notes } from "#platform/notes";
import type { Membership } from "./membership.js";
import type { SentHelpCall, SentOutcome } from "./protocol.js";

/** Something to send, and when it happened, by this machine's clock. */
export type OutboxItem = { at: number } & (
  | { outcome: SentOutcome; helpCall?: undefined }
  | { helpCall: SentHelpCall; outcome?: undefined }
);

/** One note per item, so that several kernels and a sender can use it at once, and a crash costs none. */
const outboxOf = (folder: string) => `${folder}/outbox`;

export const idOf = (item: OutboxItem): string => (item.outcome ?? item.helpCall).id;

/**
 * @param code the class's that it is for
 * @throws the file system's error, such as that of a full disk
 */
export function putIntoOutbox(folder: string, code: string, item: OutboxItem): void {
  const time = String(item.at).padStart(15, "0");
  notes.write(outboxOf(folder), `${time}-${code}-${idOf(item)}.json`, JSON.stringify(item));
}

export interface Outbox {
  /** The names of what waits to be sent to the class, oldest first. */
  own: string[];
  /** Those of what was done in a class before. It is kept, and goes nowhere else. */
  others: string[];
}

export function outboxOfClass(folder: string, membership: Membership | undefined): Outbox {
  const all = namesIn(folder).sort();
  const isOwn = (name: string) => belongsTo(membership, namePattern.exec(name)?.[1]);
  return { own: all.filter(isOwn), others: all.filter((name) => !isOwn(name)) };
}

/** @param code `undefined` where none is known: it is the present class's */
export function belongsTo(membership: Membership | undefined, code: string | undefined): boolean {
  if (code === undefined || !membership) return true;
  return code === membership.code || membership.mistyped.includes(code);
}

/** The time, the class's code, the item's UUID. */
const namePattern = /^\d+-(?:([A-Z0-9]+)-)?[0-9a-f-]{36}\.json$/;

const namesIn = (folder: string) => notes.names(outboxOf(folder)).filter((name) => namePattern.test(name));

/** `undefined` for what another kernel has sent meanwhile, or what the disk has damaged. */
export function readFromOutbox(folder: string, name: string): OutboxItem | undefined {
  try {
    const item = JSON.parse(notes.read(outboxOf(folder), name) ?? "") as OutboxItem;
    return typeof item.at === "number" && typeof idOf(item) === "string" ? item : undefined;
  } catch {
    return undefined;
  }
}

export function removeFromOutbox(folder: string, name: string): void {
  notes.remove(outboxOf(folder), name);
}

export function emptyOutbox(folder: string): void {
  for (const name of namesIn(folder)) removeFromOutbox(folder, name);
}
