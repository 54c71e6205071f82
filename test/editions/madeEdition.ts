import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const root = process.cwd();

/** What `npm run edition` printed, and how it ended. */
export interface Ended {
  code: number | null;
  printed: string;
}

/** An empty folder of this test's own, within the project. */
export function editionFolder(): string {
  mkdirSync(join(root, "build"), { recursive: true });
  return mkdtempSync(join(root, "build", "edition-test-"));
}

/** Runs `npm run edition` as a teacher does, by its own program. */
export async function makeEdition(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ["setup/run.mjs", "edition", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, printed: out + err };
}
