import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { SetupError } from "../../../setup/errors.mjs";
import { inProject, pythonOf } from "../../../setup/project.mjs";
import { gradingText } from "./gradingText.js";

const text = gradingText.sandbox;

/**
 * Submissions are programs of other people's: they run where they see neither the course nor the teacher's files. Makes
 * that place once, to see that it can be made.
 *
 * @throws {SetupError} if there is no sandbox here, and nobody said that none is wanted
 */
export function requireSandbox(env = process.env): void {
  if (env.SIX_STEPS_GRADING_SANDBOX === "off") return;
  const program = inProject("classroom", "src", "grading", "nbgrader", "six_steps_sandbox.py");
  const tried = spawnSync(pythonOf(), [program, "/dev/null", process.execPath, "--version"], {
    env,
    encoding: "utf8",
  });
  if (tried.status === 0) return;
  const why = tried.stderr.trim();
  if (!why.startsWith("bwrap:")) throw new SetupError(why || String(tried.error ?? text.fails));
  throw new SetupError(text.refused, {
    output: why,
    mend: [...ways(), ...text.otherwise],
  });
}

/** What systems keep users from namespaces by, which a sandbox is made of. */
const switches = [
  { name: "kernel.apparmor_restrict_unprivileged_userns", refuses: "1", allows: 0 },
  { name: "kernel.unprivileged_userns_clone", refuses: "0", allows: 1 },
  { name: "user.max_user_namespaces", refuses: "0", allows: 10000 },
];

const ways = (): string[] =>
  switches
    .filter(({ name, refuses }) => setting(name) === refuses)
    .map(({ name, allows }) => text.allow(`${name}=${allows}`));

function setting(name: string): string {
  try {
    return readFileSync(`/proc/sys/${name.replaceAll(".", "/")}`, "utf8").trim();
  } catch {
    return "";
  }
}
