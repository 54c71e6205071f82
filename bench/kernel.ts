// This project's kernel side by side with tslab, ipykernel and, where it is installed, Deno: all started in one run,
// and each question put to one after the other in turn, through jupyter_client. `npm run bench:kernel`.
//
// Deno is taken from the PATH, or from SIX_STEPS_BENCH_DENO. It checks no types; ipykernel is there for scale.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "#setup/command.mjs";
import { jupyterEnvironment } from "#setup/jupyter/environment.mjs";
import { commandLine } from "#setup/options.mjs";
import { inProject, notebooksFolder } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";
import { kernelName } from "#setup/steps/kernelspec.mjs";
import { tslabKernelJson } from "#setup/steps/tslabKernel.mjs";
import { benchPython } from "./python.js";

const folder = inProject("build", "bench-kernel");

const line = commandLine({
  name: "npm run bench:kernel",
  does: "this project's kernel beside tslab, ipykernel and Deno",
  options: {},
  more: "SIX_STEPS_BENCH_DENO=<program>   Deno, where it is not on the PATH",
});

export const run = command(line, bench, { whenStopped: "Stopped." });

async function bench() {
  await setUp();
  const python = benchPython(["jupyter_client", "ipykernel", "psutil"]);
  rmSync(folder, { recursive: true, force: true });
  const kernels = [kernelName, kernelspec("tslab", tslabKernelJson()), "python3"];
  const deno = process.env.SIX_STEPS_BENCH_DENO || "deno";
  const denoVersion = spawnSync(deno, ["--version"], { encoding: "utf8" }).stdout?.split("\n")[0];
  if (denoVersion) {
    const argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"];
    kernels.push(kernelspec("deno", { argv, display_name: "Deno", language: "typescript" }));
  } else console.log("Deno is not installed, so it is left out. SIX_STEPS_BENCH_DENO names its program.\n");

  console.log(
    `Node ${process.version}${denoVersion ? `, ${denoVersion}` : ""}, ${new Date().toISOString().slice(0, 10)}\n`,
  );
  execFileSync(python, [inProject("bench", "kernel.py"), ...kernels], {
    cwd: notebooksFolder,
    env: { ...jupyterEnvironment(), JUPYTER_PATH: folder, SIX_STEPS_KERNEL_HISTORY: "" },
    // ipykernel warns at each start that TCP is not encrypted.
    stdio: ["ignore", "inherit", "ignore"],
  });
}

function kernelspec(name: string, json: object) {
  const to = join(folder, "kernels", name);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "kernel.json"), JSON.stringify(json));
  return name;
}
