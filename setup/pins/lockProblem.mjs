// @ts-check
import { readFileSync } from "node:fs";
import { SetupError } from "../errors.mjs";
import { shown } from "../project.mjs";
import { lockOf } from "./pythonLocks.mjs";

/** @typedef {{ name: string, version: string, hashes: number, askedBy: string[] }} Pinned one requirement of a file */

/**
 * What a requirements file or a lock names. Names are told as pip compares them: `SQLAlchemy` is `sqlalchemy`.
 *
 * @param {string} text
 * @returns {Pinned[]}
 */
export function pinnedIn(text) {
  /** @type {Pinned[]} */
  const found = [];
  for (const line of text.split("\n")) {
    const requirement = /^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)/.exec(line);
    if (requirement) {
      const name = requirement[1].toLowerCase().replace(/[-_.]+/g, "-");
      found.push({ name, version: requirement[2], hashes: 0, askedBy: [] });
    }
    const last = found.at(-1);
    if (!last) continue;
    if (/--hash=sha256:[0-9a-f]{64}\b/.test(line)) last.hashes++;
    for (const [, file] of line.matchAll(/^ *# via .*?-r ([^\s,]+)/g)) last.askedBy.push(file);
  }
  return found;
}

/**
 * Whether a lock is the one of its requirements. A changed version, or a package that came or went, is told.
 *
 * @param {string} requirements path of a requirements file
 * @returns {string | undefined} what is wrong, in one sentence
 */
export function lockProblem(requirements) {
  const lock = lockOf(requirements);
  /** @type {Pinned[]} */
  let locked;
  try {
    locked = pinnedIn(readFileSync(lock, "utf8"));
  } catch {
    return `${shown(requirements)} has no ${shown(lock)}, which pins what is installed.`;
  }
  const wanted = pinnedIn(readFileSync(requirements, "utf8"));
  for (const { name, version } of wanted) {
    const versions = locked.filter((one) => one.name === name).map((one) => one.version);
    if (versions.includes(version)) continue;
    const has = versions.length > 0 ? `has ${name} ${versions.join(" and ")}` : `lacks ${name}`;
    return `${shown(requirements)} asks for ${name} ${version}, but ${shown(lock)} ${has}.`;
  }
  const left = locked.find(
    ({ name, askedBy }) => askedBy.includes(shown(requirements)) && !wanted.some((one) => one.name === name),
  );
  if (left) return `${shown(requirements)} no longer asks for ${left.name}, but ${shown(lock)} has it.`;
  const bare = locked.find(({ hashes }) => hashes === 0);
  if (bare) return `${shown(lock)} has no SHA-256 for ${bare.name} ${bare.version}.`;
  return undefined;
}

/**
 * @param {string} requirements path of a requirements file
 * @throws {SetupError} if its lock is not its own
 */
export function requireFittingLock(requirements) {
  const problem = lockProblem(requirements);
  if (problem) throw new SetupError(problem, { mend: "npm run lock:python" });
}
