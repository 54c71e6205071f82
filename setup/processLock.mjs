// @ts-check
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isStill, startOf } from "./processes.mjs";

/** Another process has the file. */
export class HeldError extends Error {
  /** @param {number} pid */
  constructor(pid) {
    super(`Process ${pid} holds it.`);
    this.pid = pid;
  }
}

/**
 * Holds `file` for this process until it is released, or the process ends in whatever way.
 *
 * The lock is a file beside it with a number in its name, in which the holder's process stands. Whoever finds that
 * process dead makes the file with the next number, which the system lets one process do and no other; no lock is ever
 * taken away while somebody may still be judging it.
 *
 * @param {string} file
 * @returns {() => void} releases it
 * @throws {HeldError}
 */
export function holdFile(file) {
  for (;;) {
    const last = numbersOf(file).at(-1) ?? 0;
    const holder = last > 0 ? holderIn(lockOf(file, last)) : undefined;
    if (holder && isStill(holder)) throw new HeldError(holder.pid);
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

/** @param {string} file @param {number} number */
const lockOf = (file, number) => `${file}.open-${number}`;

/** The locks' numbers, the latest last. @param {string} file */
function numbersOf(file) {
  const start = `${basename(file)}.open-`;
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length))
    .filter((rest) => /^\d{1,15}$/.test(rest))
    .map(Number)
    .sort((a, b) => a - b);
}

/** @param {string} lock @returns whether this process made it: it appears whole, and once */
function make(lock) {
  const draft = join(dirname(lock), `.${basename(lock)}-${process.pid}`);
  try {
    const holder = { pid: process.pid, started: startOf(process.pid) ?? "unknown" };
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} lock @returns {{ pid: number, started: string } | undefined} */
function holderIn(lock) {
  try {
    return JSON.parse(readFileSync(lock, "utf8"));
  } catch {
    return undefined; // just released, or damaged
  }
}
