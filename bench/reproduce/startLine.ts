import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawnGroup } from "#setup/processGroup.mjs";
import { Progress } from "#setup/progress.mjs";
import { inProject } from "#setup/project.mjs";
import type { Line } from "./lines.js";
import type { Result } from "./results.js";

const program = fileURLToPath(new URL("runLine.js", import.meta.url));
const shownLines = 12;

/** What a line's process tells at its end. */
type Outcome = Pick<Result, "figures" | "peakMegabytes" | "engine">;

/**
 * Runs a line in a process of its own, and shows what it has done so far.
 *
 * @returns nothing if it failed, which is told
 */
export async function startLine(
  { name, title }: Line,
  { seed, quick, folder }: { seed: number; quick: boolean; folder: string },
): Promise<Omit<Result, "machine" | "code"> | undefined> {
  const clock = new Clock(folder);
  const progress = new Progress(title);
  const { SIX_STEPS_QUICK, ...env } = process.env;
  const child = spawnGroup(process.execPath, [program, JSON.stringify({ name, quick, seed, folder })], {
    cwd: inProject(),
    env: quick ? { ...env, SIX_STEPS_QUICK: "1" } : env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  let outcome: Outcome | undefined;
  child.on("message", (message: Outcome | { progress: string }) => {
    if ("progress" in message) {
      progress.update(message.progress);
      clock.note();
    } else outcome = message;
  });
  const [exitCode, signal] = await once(child, "close");
  if (exitCode !== 0 || outcome === undefined) {
    progress.fail();
    const last = said.trim().split("\n").slice(-shownLines);
    console.error([`  It ended with ${signal ?? `exit code ${exitCode}`}:`, ...last].join("\n  | "));
    return undefined;
  }
  progress.done();
  return { name, seed, quick, seconds: clock.seconds(), ...outcome };
}

/** How long a line has run, with the time before an interruption. */
class Clock {
  #file;
  #start = performance.now();
  #before;

  constructor(folder: string) {
    this.#file = join(folder, "seconds");
    this.#before = read(this.#file);
  }

  seconds() {
    return this.#before + (performance.now() - this.#start) / 1000;
  }

  note() {
    writeFileSync(this.#file, String(this.seconds()));
  }
}

function read(file: string) {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0; // it starts afresh
  }
}
