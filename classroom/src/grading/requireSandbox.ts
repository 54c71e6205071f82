import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { SetupError } from "../../../setup/errors.mjs";
import { inProject, pythonOf } from "../../../setup/project.mjs";

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
  if (!why.startsWith("bwrap:")) throw new SetupError(why || String(tried.error ?? "The sandbox fails."));
  throw new SetupError("Submissions run in a sandbox, and this system does not let bubblewrap make one.", {
    output: why,
    mend: [...ways(), ...others],
  });
}

const others = [
  "or grade on another machine, in a virtual machine, or in a container that may make namespaces (--privileged)",
  "or in a container that holds nothing else: SIX_STEPS_GRADING_SANDBOX=off npm run grading -- …",
];

/** What systems keep users from namespaces by, which a sandbox is made of. */
const switches = [
  { name: "kernel.apparmor_restrict_unprivileged_userns", refuses: "1", allows: 0 },
  { name: "kernel.unprivileged_userns_clone", refuses: "0", allows: 1 },
  { name: "user.max_user_namespaces", refuses: "0", allows: 10000 },
];

const ways = (): string[] =>
  switches
    .filter(({ name, refuses }) => setting(name) === refuses)
    .map(({ name, allows }) => `let users make namespaces: sudo sysctl ${name}=${allows}`);

function setting(name: string): string {
  try {
    return readFileSync(`/proc/sys/${name.replaceAll(".", "/")}`, "utf8").trim();
  } catch {
    return "";
  }
}
