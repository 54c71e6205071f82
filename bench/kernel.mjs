// @ts-check
// This project's kernel side by side with tslab, ipykernel and, where it is installed, Deno: all started in one run,
// and each question put to one after the other in turn, through jupyter_client. `npm run bench:kernel`.
//
// Deno is taken from the PATH, or from SIX_STEPS_BENCH_DENO. It checks no types; ipykernel is there for scale.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { jupyterEnvironment } from "../setup/jupyter/environment.mjs";
import { inProject, notebooksFolder } from "../setup/project.mjs";
import { kernelName } from "../setup/steps/kernelspec.mjs";
import { tslabKernelJson } from "../setup/steps/tslabKernel.mjs";
import { benchPython } from "./python.mjs";

const python = benchPython(["jupyter_client", "ipykernel", "psutil"]);
const folder = inProject("build", "bench-kernel");
rmSync(folder, { recursive: true, force: true });

/** @param {string} name @param {object} json */
function kernelspec(name, json) {
  const to = join(folder, "kernels", name);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "kernel.json"), JSON.stringify(json));
  return name;
}

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
const environment = jupyterEnvironment();
execFileSync(python, [fileURLToPath(new URL("kernel.py", import.meta.url)), ...kernels], {
  cwd: notebooksFolder,
  env: { ...environment, JUPYTER_PATH: folder, SIX_STEPS_KERNEL_HISTORY: "" },
  // ipykernel warns at each start that TCP is not encrypted.
  stdio: ["ignore", "inherit", "ignore"],
});
