// @ts-check
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "../tool.mjs";
import { tfjsNodeIn } from "./folders.mjs";

/** The highest that tfjs-node 4.22 knows; every Node from 20 on has it, so one binding serves them all. */
const napiVersion = 8;

/**
 * Compiles tfjs-node's binding between Node and the C library that lies in its `deps`. Two files, so neither node-gyp
 * nor the headers that it would fetch are needed.
 *
 * @param {string} folder the installation
 * @param {readonly string[]} compiler
 */
export async function compileBinding(folder, [command, ...options]) {
  const target = tfjsNodeIn(folder, "lib", `napi-v${napiVersion}`);
  rmSync(tfjsNodeIn(folder, "lib"), { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const libraries = tfjsNodeIn(folder, "deps", "lib");
  await runTool({
    what: command,
    command,
    args: [
      ...options,
      ...["-O2", "-std=c++17", "-fPIC", "-shared", `-DNAPI_VERSION=${napiVersion}`],
      `-I${tfjsNodeIn(folder, "deps", "include")}`,
      `-I${join(folder, "node_modules", "node-api-headers", "include")}`,
      tfjsNodeIn(folder, "binding", "tfjs_backend.cc"),
      tfjsNodeIn(folder, "binding", "tfjs_binding.cc"),
      join(libraries, "libtensorflow_cc.so.2"),
      join(libraries, "libtensorflow_framework.so.2"),
      "-Wl,-rpath,$ORIGIN/../../deps/lib", // relative: the installation is moved to its final name
      ...["-o", join(target, "tfjs_binding.node")],
    ],
    mend: "npm run native",
  });
}
