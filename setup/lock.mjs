// @ts-check
import { mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { endLeftWork, forgetWork } from "./leftWork.mjs";
import { HeldError, holdFile } from "./processLock.mjs";
import { Progress } from "./progress.mjs";
import { inProject } from "./project.mjs";
import { text } from "./text/text.mjs";

const folder = inProject(".setup");
const file = inProject(".setup", "lock");

let isHeld = false;

/** Whether this process is the one that sets the project up. */
export const holdsLock = () => isHeld;

/**
 * Runs `work` while no other set-up of this project runs: two at once would take each other's files away.
 *
 * @param {() => Promise<void>} work
 */
export async function withLock(work) {
  mkdirSync(folder, { recursive: true });
  /** @type {Progress | undefined} */
  let waiting;
  /** @type {(() => void) | undefined} */
  let release;
  while (!release) {
    try {
      release = holdFile(file);
    } catch (error) {
      if (!(error instanceof HeldError)) throw error;
      waiting ??= new Progress(text.waiting(error.pid));
      await sleep(200);
    }
  }
  waiting?.done();
  process.once("exit", release);
  try {
    await endLeftWork();
    isHeld = true;
    await work();
    forgetWork();
  } finally {
    isHeld = false;
    release();
    process.off("exit", release);
  }
}
