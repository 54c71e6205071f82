// @ts-check
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { peerNames, pythonWith } from "./peers.mjs";

/**
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} title
 * @property {string} program
 * @property {string[]} args before the run
 * @property {Record<string, string>} env
 * @property {string} [missing] the reason why it cannot run here at all
 * @property {string} [withoutConvolutions] the reason why it cannot train a network with convolutions
 */

/** @param {string} name */
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Everything that is measured, in the order of the tables.
 *
 * @param {{ threads: number, withPeers: boolean }} options
 * @returns {Promise<Contender[]>}
 */
export async function allContenders({ threads, withPeers }) {
  // "npm alone": six-steps is measured on the backend that is always there.
  const ours = (/** @type {number} */ count) =>
    node(`six-steps-${count}`, `six-steps, ${count} thread${count > 1 ? "s" : ""}`, "fit.mjs", {
      SIX_STEPS_BACKEND: "wasm",
      SIX_STEPS_THREADS: String(count),
    });
  const stock = { SIX_STEPS_ENGINE: "off" };
  const native = { SIX_STEPS_BACKEND: "node", TF_CPP_MIN_LOG_LEVEL: "3" };
  const missing = whyNotNative(native);
  return [
    ...(threads > 1 ? [ours(threads), ours(1)] : [ours(1)]),
    {
      ...node("tfjs-wasm", "TensorFlow.js, stock, WASM", "fit.mjs", { SIX_STEPS_BACKEND: "wasm", ...stock }),
      // six-steps puts one in JavaScript in its place, by which an epoch takes a quarter of an hour
      withoutConvolutions: "cannot train: TensorFlow.js's wasm backend has no Conv2DBackpropFilter",
    },
    { ...node("tfjs-node", "TensorFlow.js, stock, tfjs-node", "fit.mjs", { ...native, ...stock }), missing },
    { ...node("graph", "one TensorFlow graph call a step", "graph.mjs", { ...native, ...stock }), missing },
    ...(withPeers ? await peers(threads) : []),
  ];
}

/** @param {string} id @param {string} title @param {string} script @param {Record<string, string>} env @returns {Contender} */
function node(id, title, script, env) {
  return { id, title, program: process.execPath, args: [beside(script)], env };
}

/** @param {number} threads @returns {Promise<Contender[]>} */
async function peers(threads) {
  const env = Object.fromEntries(
    ["OMP", "OPENBLAS", "MKL"].map((library) => [`${library}_NUM_THREADS`, String(threads)]),
  );
  /** @type {Record<string, { python: string, missing?: string }>} */
  const ready = {};
  for (const name of peerNames) {
    try {
      ready[name] = { python: await pythonWith(name) };
    } catch (error) {
      const { message, output } = /** @type {import("../../setup/errors.mjs").SetupError} */ (error);
      ready[name] = { python: "", missing: [message, output?.trim().split("\n").pop()].join(" ").trim() };
    }
  }
  /** @param {import("./peers.mjs").PeerName} peer @param {string} id @param {string} title @param {string[]} args */
  const python = (peer, id, title, args) => ({
    id,
    title,
    program: ready[peer].python,
    missing: ready[peer].missing,
    args: [beside(args[0]), ...args.slice(1)],
    env,
  });
  return [
    python("keras", "keras", "Keras 3 with TensorFlow", ["fit_keras.py"]),
    python("torch", "torch", "PyTorch", ["fit_torch.py"]),
    python("torch", "gemm-torch", "matrix products alone, PyTorch", ["gemm.py", "torch"]),
    python("keras", "gemm-numpy", "matrix products alone, numpy", ["gemm.py", "numpy"]),
  ];
}

/** @param {Record<string, string>} env @returns {string | undefined} */
function whyNotNative(env) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", 'await import("six-steps")'],
    { cwd: fileURLToPath(new URL(".", import.meta.url)), env: { ...process.env, ...env }, encoding: "utf8" },
  );
  if (status === 0) return undefined;
  const why = /asks for node, but it (.*?)\. Unset/.exec(stderr)?.[1] ?? "does not load";
  return why === "is not installed" ? "not installed: npm run native" : why;
}
