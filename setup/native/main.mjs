// @ts-check
import { existsSync } from "node:fs";
import { runCommand } from "../command.mjs";
import { requireWritable } from "../diskSpace.mjs";
import { withLock } from "../lock.mjs";
import { root } from "../project.mjs";
import { setUp } from "../setUp.mjs";
import { nativeFolder } from "./folders.mjs";
import { installNative } from "./install.mjs";
import { parseNativeOptions, usage } from "./options.mjs";
import { platformProblem, thisPlatform } from "./platform.mjs";
import { removeNative } from "./remove.mjs";
import { verified } from "./verify.mjs";

const wasmGoesOn = "TensorFlow.js goes on computing with WASM, which needs nothing installed.";

let wanted = "";

await runCommand(() => main(process.argv.slice(2)), {
  whenStopped: "Stopped. npm run native goes on from here.",
  afterError() {
    if (wanted === "install" && !existsSync(nativeFolder)) console.error(wasmGoesOn);
  },
});

/** @param {string[]} args */
async function main(args) {
  const options = parseNativeOptions(args);
  if (options.help) return console.log(usage);
  if (options.remove) return await remove();
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
