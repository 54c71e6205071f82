import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pythonOf } from "#setup/project.mjs";
import { prelude } from "./prelude.js";
import { type Grader, isRoot, startedBy, user } from "./sandbox.js";

/** Makes what submissions see of the exercises, in a process of its own: what a set-up prints would disturb the tests' report. */
export function makeStudentLibrary(): void {
  const make = `import { setUp } from "./setup/setUp.mjs";
    import { studentLibrary } from "@six-steps/classroom/internal/grading/studentLibrary.js";
    await setUp({ more: [studentLibrary], data: false });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", make], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout + stderr);
}

/**
 * Runs code of Node's in the sandbox that submissions get, and gives back what it returned.
 *
 * @param code the body of an async function
 * @param given constants that it knows
 */
export function inSandbox(grader: Grader, code: string, given: Record<string, unknown> = {}): unknown {
  const constants = Object.entries(given).map(
    ([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`,
  );
  const program = `${prelude}${constants.join("")}(async () => {${code}})().then(
    (result) => console.log(JSON.stringify({ result })), (error) => console.log(JSON.stringify({ error: error.stack })))
    .finally(() => process.exit());`;
  const { stdout, stderr } = startSandbox(grader, ["node", "-e", program]);
  const last = stdout.trim().split("\n").at(-1) ?? "";
  if (!last.startsWith("{")) throw new Error(`The sandbox said nothing: ${stdout}${stderr}`);
  const { result, error } = JSON.parse(last);
  if (error) throw new Error(error);
  return result;
}

/** Runs a command in the sandbox to its end. With `given`, its library has no more of `ImageClassifierMLP` than that. */
export function startSandbox(grader: Grader, command: string[], env: NodeJS.ProcessEnv = {}, given = "") {
  const folder = mkdtempSync(join(tmpdir(), "six-steps-test-"));
  const connection = join(folder, "kernel.json");
  writeFileSync(connection, "{}", { mode: 0o600 });
  if (isRoot && grader === "a user") for (const path of [folder, connection]) chownSync(path, user, user);
  try {
    const sandbox = [
      pythonOf(),
      join("classroom", "src", "grading", "nbgrader", "six_steps_sandbox.py"),
      ...(given ? ["--given", given] : []),
      connection,
    ];
    const [program, ...args] = startedBy(grader, [...sandbox, ...command]);
    return spawnSync(program, args, {
      encoding: "utf8",
      env: { ...process.env, ...env },
      timeout: 120_000,
      killSignal: "SIGKILL",
      maxBuffer: 1 << 26,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
