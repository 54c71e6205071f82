import { spawn } from "node:child_process";
import { inProject } from "#setup/project.mjs";
import type { Contender } from "./contenders.js";
import type { Result, Run } from "./run.js";

const mostMinutes = 3;

/** What OpenMP and the libraries of linear algebra read. */
function threadsOf({ threads }: Run) {
  return Object.fromEntries(
    ["OMP", "OPENBLAS", "MKL"].map((library) => [`${library}_NUM_THREADS`, String(threads)]),
  );
}

/** Runs a contender once, in a process of its own. */
export async function runProcess(
  { id, program, args, env }: Contender,
  run: Run,
): Promise<Result | { failed: string }> {
  // What the user has set for lessons must not change what is compared.
  const { SIX_STEPS_ENGINE, SIX_STEPS_THREADS, SIX_STEPS_BACKEND, SIX_STEPS_QUICK, ...rest } = process.env;
  const child = spawn(program, [...args, JSON.stringify(run)], {
    cwd: inProject(),
    env: { ...rest, ...threadsOf(run), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, errors, late] = ["", "", false];
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    errors += text;
  });
  const clock = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, mostMinutes * 60_000);
  const end: { code?: number | null; signal?: string | null; error?: Error } = await new Promise(
    (resolve) => {
      child.on("error", (error) => resolve({ error }));
      child.on("close", (code, signal) => resolve({ code, signal }));
    },
  );
  clearTimeout(clock);
  if (late) return { failed: `took longer than ${mostMinutes} minutes` };
  if (end.error) return { failed: end.error.message };
  const lines = output.trim().split("\n");
  const last = lines.pop() ?? "";
  if (end.code === 0 && last.startsWith("{")) {
    const result = JSON.parse(last.replaceAll(/(?<=: )-?(NaN|Infinity)\b/g, "null")); // as Python writes them
    if (result.loss === null) return { failed: "the loss became NaN" };
    // Where our engine does not cover a model, it says so here.
    const said = [...lines, ...(id.startsWith("six-steps") ? errors.trim().split("\n") : [])];
    return { note: said.join(" ").trim().slice(0, 300) || undefined, ...result };
  }
  return { failed: reasonIn(errors) ?? `ended with ${end.signal ?? `exit code ${end.code}`}` };
}

/** The first sentence of the error in what Node or Python wrote before it ended. */
function reasonIn(errors: string) {
  const messages = [...errors.matchAll(/^(?:Uncaught )?[\w.]*(?:Error|Exception)(?: \[\w+\])?: (.+)$/gm)];
  const message = messages[messages.length - 1]?.[1];
  const [, kernel, backend] = /Kernel '(\w+)' not registered for backend '(\w+)'/.exec(message ?? "") ?? [];
  if (kernel) return `cannot train: TensorFlow.js's ${backend} backend has no ${kernel}`;
  return message?.split(/(?<=[a-z)'"]\.) /)[0].slice(0, 200);
}
