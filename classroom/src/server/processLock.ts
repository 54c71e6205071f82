import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { startOf } from "./processStart.js";

interface Holder {
  pid: number;
  /** As `startOf` tells it. */
  started: string;
}

/** Another server has the file. */
export class HeldError extends Error {
  constructor(readonly pid: number) {
    super(`Process ${pid} holds it.`);
  }
}

/**
 * Holds `file` for this process until it is released, or the process ends in whatever way.
 *
 * The lock is a file beside it with a number in its name, in which the holder's process stands. Whoever finds that
 * process dead makes the file with the next number, which the system lets one process do and no other; no lock is ever
 * taken away while somebody may still be judging it.
 *
 * @returns releases it
 * @throws {HeldError}
 */
export function holdFile(file: string): () => void {
  for (;;) {
    const last = numbersOf(file).at(-1) ?? 0;
    const holder = last > 0 ? holderIn(lockOf(file, last)) : undefined;
    if (holder && isRunning(holder)) throw new HeldError(holder.pid);
    const mine = last + 1;
    if (!make(lockOf(file, mine))) continue;
    const others = numbersOf(file);
    if (others.some((number) => number > mine)) {
      rmSync(lockOf(file, mine), { force: true }); // this process was too slow: it judged an older lock
      continue;
    }
    for (const number of others) if (number < mine) rmSync(lockOf(file, number), { force: true });
    return () => rmSync(lockOf(file, mine), { force: true });
  }
}

const lockOf = (file: string, number: number): string => `${file}.open-${number}`;

/** The locks' numbers, the latest last. */
function numbersOf(file: string): number[] {
  const start = `${basename(file)}.open-`;
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length))
    .filter((rest) => /^\d{1,15}$/.test(rest))
    .map(Number)
    .sort((a, b) => a - b);
}

/** @returns whether this process made it: it appears whole, and once */
function make(lock: string): boolean {
  const holder: Holder = { pid: process.pid, started: startOf(process.pid) ?? "unknown" };
  const draft = join(dirname(lock), `.${basename(lock)}-${process.pid}`);
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function holderIn(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, "utf8"));
  } catch {
    return undefined; // just released, or damaged
  }
}

function isRunning({ pid, started }: Holder): boolean {
  const now = startOf(pid);
  return now === started || (now !== undefined && [now, started].includes("unknown"));
}
