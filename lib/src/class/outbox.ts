import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../platform/node/files.js";
import type { SentHelpCall, SentOutcome } from "./protocol.js";

/** Something to send, and when it happened, by this machine's clock. */
export type OutboxItem = { at: number } & (
  | { outcome: SentOutcome; helpCall?: undefined }
  | { helpCall: SentHelpCall; outcome?: undefined }
);

/** One file an item, so that several kernels and a sender can use it at once, and a crash costs none. */
const outboxOf = (folder: string) => join(folder, "outbox");

export const idOf = (item: OutboxItem): string => (item.outcome ?? item.helpCall).id;

/** @throws the file system's error, such as that of a full disk */
export function putIntoOutbox(folder: string, item: OutboxItem): void {
  mkdirSync(outboxOf(folder), { recursive: true });
  const time = String(item.at).padStart(15, "0");
  writeWhole(join(outboxOf(folder), `${time}-${idOf(item)}.json`), JSON.stringify(item));
}

/** The names of what waits to be sent, oldest first. */
export function outboxNames(folder: string): string[] {
  try {
    return readdirSync(outboxOf(folder))
      .filter((name) => /^\d+-[\w-]+\.json$/.test(name))
      .sort();
  } catch {
    return []; // nothing was ever put there
  }
}

/** `undefined` for what another kernel has sent meanwhile, or what the disk has damaged. */
export function readFromOutbox(folder: string, name: string): OutboxItem | undefined {
  try {
    const item = JSON.parse(readFileSync(join(outboxOf(folder), name), "utf8")) as OutboxItem;
    return typeof item.at === "number" && typeof idOf(item) === "string" ? item : undefined;
  } catch {
    return undefined;
  }
}

export function removeFromOutbox(folder: string, name: string): void {
  rmSync(join(outboxOf(folder), name), { force: true });
}

export function emptyOutbox(folder: string): void {
  rmSync(outboxOf(folder), { recursive: true, force: true });
}
