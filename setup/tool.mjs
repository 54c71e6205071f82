// @ts-check
import { createInterface } from "node:readline";
import { causeOf } from "./causes.mjs";
import { SetupError } from "./errors.mjs";
import { noteWork } from "./leftWork.mjs";
import { holdsLock } from "./lock.mjs";
import { spawnGroup } from "./processGroup.mjs";
import { root } from "./project.mjs";
import { text } from "./text/text.mjs";

const keptLines = 200;

/**
 * @typedef {object} Tool
 * @property {string} what the sentence's subject if it fails: "npm"
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} [cwd] default: the project's folder
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(line: string) => boolean} [onLine] sees each line of output; `false` keeps it out of the error report
 * @property {string | string[]} [mend] what to do if the cause is not recognised
 * @property {number} [shownLines] how much of its output the error shows; default 12
 */

/**
 * Runs a tool with its output kept for the case that it fails.
 *
 * @param {Tool} tool
 * @returns {Promise<string>} the last lines of its output
 * @throws {SetupError} with the tool's own last lines, and their cause where it is recognised
 */
export async function runTool({
  what,
  command,
  args,
  cwd = root,
  env = process.env,
  onLine = () => true,
  mend,
  shownLines = 12,
}) {
  const child = spawnGroup(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  if (holdsLock() && child.pid !== undefined) noteWork(child.pid);
  /** @type {string[]} */
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      if (!onLine(line) || isStackTrace(line)) return;
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
    });
  }
  /** @type {{ code?: number | null, signal?: NodeJS.Signals | null, error?: Error }} */
  const end = await new Promise((resolve) => {
    child.once("error", (error) => resolve({ error }));
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  if (end.code === 0) return lines.join("\n");
  const output = lines.join("\n");
  const how = end.error
    ? text.notStarted(what, end.error.message)
    : end.signal
      ? text.endedBy(what, end.signal)
      : text.failed(what, end.code);
  const cause = causeOf(output);
  throw new SetupError(`${how}${cause ? `: ${cause.sentence}` : "."}`, {
    output: lines
      .filter((line) => line.trim())
      .slice(-shownLines)
      .join("\n"),
    mend: cause?.mend ?? mend,
  });
}

/** What only the tool's own authors can read. @param {string} line */
function isStackTrace(line) {
  return /^(npm error)?\s+at .+:\d+:\d+\)?( \{)?$/.test(line);
}
