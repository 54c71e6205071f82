import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { SourceUnavailableError } from "./dataErrors.js";

const run = promisify(execFile);
const longestMs = 15 * 60 * 1000;

/**
 * Runs a package client, such as apt-get or npm, and answers what it prints.
 *
 * @param name the program's name in messages.
 * @param complaint finds the reason among the lines of its stderr; where it finds none, the first line is taken.
 * @throws SourceUnavailableError if the program is not there, or fails.
 */
export async function runClient(
  name: string,
  [program, ...args]: readonly string[],
  complaint: RegExp,
  cwd?: string,
): Promise<string> {
  try {
    const env = { ...process.env, LC_ALL: "C" };
    return (await run(program, args, { cwd, env, timeout: longestMs })).stdout;
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string | number; stderr?: string };
    if (code === "ENOENT") throw new SourceUnavailableError(`${name} is not on this machine`);
    const reason = complaint.exec(stderr)?.[1] ?? stderr.trim().split("\n")[0];
    throw new SourceUnavailableError(reason || `${name} ended with ${code}`, { cause: error });
  }
}

/** A new folder for what a client fetches; whoever asks removes it. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "six-steps-")).catch(({ code }) => {
    throw new SourceUnavailableError(`no temporary folder can be made in ${tmpdir()} (${code})`);
  });
}
