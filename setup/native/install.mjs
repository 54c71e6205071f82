// @ts-check
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { requireSpace } from "../diskSpace.mjs";
import { SetupError } from "../errors.mjs";
import { during } from "../progress.mjs";
import { inProject, root } from "../project.mjs";
import { replaceFolder } from "../replaceFolder.mjs";
import { hashOf, isStamped, writeStamp } from "../stamp.mjs";
import { npmCi, packagesAreInstalled } from "../steps/npmPackages.mjs";
import { compileBinding } from "./binding.mjs";
import { findCompiler } from "./compiler.mjs";
import { megabytesIn, nativeFolder, outdatedFolder, tfjsNodeIn, workingFolder } from "./folders.mjs";
import { nativePackages } from "./lockedPackages.mjs";
import { installOfficialLibrary, namedMirror, notChecked } from "./officialLibrary.mjs";
import { verified, verify } from "./verify.mjs";
import { fetchWheel, unpackWheel, wheelMegabytes } from "./wheel.mjs";

const afterwards = 600;
/** The wheel twice while pip copies it, or once beside what is in it. */
const meanwhile = 850;

const wheelFolder = join(workingFolder, "wheel");
const inputs = () =>
  hashOf({
    texts: [JSON.stringify(nativePackages().lock)],
    paths: [inProject("setup", "native", "requirements.txt")],
  });

/**
 * Makes the native backend aside, tries it there, and only then gives it its name.
 *
 * @throws {SetupError}
 */
export async function installNative() {
  if (await isThere()) return;
  announce();
  await requireSpace(Math.max(0, meanwhile - megabytesIn(workingFolder)));
  await during("tfjs-node from npm", installPackages);
  const native = await library();
  writeStamp(workingFolder, inputs());
  publish();
  console.log(
    `\nTensorFlow ${native.version} computes for TensorFlow.js. A fresh process loaded it and computed a convolution ` +
      `with its gradient in ${native.seconds.toFixed(1)} s with ${native.megabytes} MB of memory; on the disk it takes ` +
      `${megabytesIn(nativeFolder)} MB, in native/.\nKernels that start from now on use it. ` +
      "SIX_STEPS_BACKEND=wasm goes without it once, npm run native -- --remove for good.",
  );
}

/** tfjs-node as npm has it, without its install script. @param {import("../progress.mjs").Progress} progress */
async function installPackages(progress) {
  const { manifest, lock } = nativePackages();
  mkdirSync(workingFolder, { recursive: true });
  for (const [name, content] of Object.entries({ package: manifest, "package-lock": lock })) {
    writeFileSync(join(workingFolder, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
  }
  if (!packagesAreInstalled(workingFolder)) await npmCi(workingFolder, [], progress);
}

async function isThere() {
  const stamped = isStamped(nativeFolder, inputs());
  // Whoever has had npm run tfjs-node's installer has it already.
  const native = await verified(stamped ? nativeFolder : root);
  if (!native) return false;
  const by = stamped ? "" : " npm itself has installed it.";
  console.log(
    `TensorFlow ${native.version} computes for TensorFlow.js already.${by} There is nothing to do.`,
  );
  return true;
}

function announce() {
  const { "@tensorflow/tfjs-node": version } = nativePackages().manifest.dependencies;
  console.log(`Native TensorFlow for TensorFlow.js, by @tensorflow/tfjs-node ${version}

  gets      its C library out of PyPI's tensorflow-cpu, checked by its SHA-256; without a C++ compiler, or with a mirror
            named, by tfjs-node's own installer: ${notChecked}
  download  at most ${wheelMegabytes + 10} MB
  disk      ${meanwhile} MB meanwhile, ${afterwards} MB afterwards, in native/
  undo      npm run native -- --remove
`);
}

/**
 * The way whose every file is pinned by its hash, unless nothing compiles here or a mirror for the other one is named.
 *
 * @returns {Promise<import("./verify.mjs").Native>}
 */
async function library() {
  const mirror = namedMirror(); // refused before anything is fetched, if it is to be
  /** @type {unknown} */
  let problem;
  const compiler = await findCompiler().catch((error) => {
    problem = error;
    return undefined;
  });
  if (compiler && !mirror) return await fromWheel(compiler);
  try {
    return await during(`the C library, by tfjs-node's own installer; ${notChecked}`, async (progress) => {
      await installOfficialLibrary(workingFolder, progress);
      return await verify(workingFolder);
    });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    if (!compiler) throw problem;
    console.log(`  That is not to be had here, so it comes from PyPI. (${error.message})`);
    return await fromWheel(compiler);
  }
}

/** @param {string[]} compiler found before the long download, not after it */
async function fromWheel(compiler) {
  const wheel = await during(`the C library from PyPI, ${wheelMegabytes} MB`, (progress) =>
    fetchWheel(wheelFolder, progress),
  );
  await during("unpacking it", () => unpackWheel(wheel, tfjsNodeIn(workingFolder, "deps")));
  await during(`compiling tfjs-node's binding, by ${compiler[0]}`, () =>
    compileBinding(workingFolder, compiler),
  );
  return await during("trying it in a fresh process", () => verify(workingFolder));
}

/**
 * Gives what is made its name. What bore it before, if anything, is of other versions or broken.
 */
function publish() {
  rmSync(wheelFolder, { recursive: true, force: true });
  rmSync(tfjsNodeIn(workingFolder, "deps", "include"), { recursive: true, force: true });
  replaceFolder(workingFolder, nativeFolder, outdatedFolder);
}
