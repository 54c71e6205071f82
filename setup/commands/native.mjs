// @ts-check
import { existsSync } from "node:fs";
import { command } from "../command.mjs";
import { requireWritable } from "../diskSpace.mjs";
import { withLock } from "../lock.mjs";
import { nativeFolder } from "../native/folders.mjs";
import { installNative } from "../native/install.mjs";
import { platformProblem, thisPlatform } from "../native/platform.mjs";
import { removeNative } from "../native/remove.mjs";
import { verified } from "../native/verify.mjs";
import { commandLine, flag } from "../options.mjs";
import { root } from "../project.mjs";
import { setUp } from "../setUp.mjs";

const wasmGoesOn = "TensorFlow.js goes on computing with WASM, which needs nothing installed.";

export const line = commandLine({
  name: "npm run native",
  does: "let TensorFlow's own C library compute for TensorFlow.js (tfjs-node)",
  options: { remove: flag("undo that: the project computes with WASM again") },
  more: "CXX=<program>   the C++ compiler, instead of g++, c++ or clang++",
});

let wanted = "";

export const run = command(line, main, {
  whenStopped: "Stopped. npm run native goes on from here.",
  afterError() {
    if (wanted === "install" && !existsSync(nativeFolder)) console.error(wasmGoesOn);
  },
});

/** @param {{ remove: boolean }} asked */
async function main(asked) {
  if (asked.remove) return await remove();
  wanted = "install";
  const problem = platformProblem(thisPlatform());
  if (problem) throw problem;
  await setUp();
  await withLock(installNative);
}

async function remove() {
  requireWritable();
  await withLock(async () => {
    const megabytes = removeNative();
    console.log(
      megabytes > 0
        ? `Native TensorFlow is removed, ${megabytes} MB.`
        : "There is no native TensorFlow to remove.",
    );
    const npms = await verified(root);
    console.log(
      npms
        ? `npm itself has installed tfjs-node, and that stays. SIX_STEPS_BACKEND=wasm goes without it.`
        : wasmGoesOn,
    );
  });
}
