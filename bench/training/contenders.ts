import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SetupError } from "#setup/errors.mjs";
import { inProject } from "#setup/project.mjs";
import { type PeerName, peerNames, pythonWith } from "./peers.js";

export interface Contender {
  id: string;
  title: string;
  program: string;
  /** Before the run. */
  args: string[];
  env: Record<string, string>;
  /** The reason why it cannot run here at all. */
  missing?: string;
  /** Whether it builds the layers of every task. */
  hasAllLayers?: boolean;
  /** How many threads it may be given, where it is not known which number it likes best: each is tried in the first round. */
  threads?: readonly number[];
}

/** Where jax-js is looked for, from the project's folder. */
export const jaxPackage = ["build", "bench-peers", "jax-js", "node_modules", "@jax-js", "jax"];

/** Everything that is measured, in the order of the tables. */
export async function allContenders({
  threads,
  withPeers,
}: {
  threads: number;
  withPeers: boolean;
}): Promise<Contender[]> {
  // "npm alone": six-steps is measured on the backend that is always there.
  const ours = (count: number) =>
    node(`six-steps-${count}`, `six-steps, ${count} thread${count > 1 ? "s" : ""}`, "fit.js", {
      SIX_STEPS_BACKEND: "wasm",
      SIX_STEPS_THREADS: String(count),
    });
  const stock = { SIX_STEPS_ENGINE: "off" };
  const native = { SIX_STEPS_BACKEND: "node", TF_CPP_MIN_LOG_LEVEL: "3" };
  const missing = whyNotNative(native);
  return [
    ...(threads > 1 ? [ours(threads), ours(1)] : [ours(1)]),
    // With this project's kernels in place of those that TensorFlow.js's WASM backend lacks, or has slow ones for.
    node("tfjs-wasm", "TensorFlow.js's own fit, WASM", "fit.js", { SIX_STEPS_BACKEND: "wasm", ...stock }),
    node("loop-wasm", "a training loop of one's own, WASM", "loop.js", { SIX_STEPS_BACKEND: "wasm" }),
    { ...node("tfjs-node", "TensorFlow.js, stock, tfjs-node", "fit.js", { ...native, ...stock }), missing },
    { ...node("loop-node", "a training loop of one's own, tfjs-node", "loop.js", native), missing },
    {
      ...node("graph", "one TensorFlow graph call a step", "graph.js", { ...native, ...stock }),
      missing,
      hasAllLayers: false,
    },
    {
      ...node("jax", "jax-js, WASM", "jax.js", { SIX_STEPS_BACKEND: "cpu" }),
      missing: whyNoJax(),
      hasAllLayers: false,
    },
    ...(withPeers ? await peers(threads) : []),
  ];
}

function node(id: string, title: string, script: string, env: Record<string, string>): Contender {
  return {
    id,
    title,
    hasAllLayers: true,
    program: process.execPath,
    args: [fileURLToPath(new URL(script, import.meta.url))],
    env,
  };
}

async function peers(threads: number): Promise<Contender[]> {
  const ready: Record<string, { python: string; missing?: string }> = {};
  for (const name of peerNames) {
    try {
      ready[name] = { python: await pythonWith(name) };
    } catch (error) {
      const { message, output } = error as SetupError;
      ready[name] = { python: "", missing: [message, output?.trim().split("\n").pop()].join(" ").trim() };
    }
  }
  const python = (peer: PeerName, id: string, title: string, args: string[]) => ({
    id,
    title,
    program: ready[peer].python,
    missing: ready[peer].missing,
    args: [inProject("bench", "training", args[0]), ...args.slice(1)],
    env: {},
    hasAllLayers: args[0] !== "gemm.py",
    threads: [...new Set([threads, 1])],
  });
  return [
    python("keras", "keras", "Keras 3 with TensorFlow", ["fit_keras.py"]),
    python("torch", "torch", "PyTorch", ["fit_torch.py"]),
    python("torch", "gemm-torch", "matrix products alone, PyTorch", ["gemm.py", "torch"]),
    python("keras", "gemm-numpy", "matrix products alone, numpy", ["gemm.py", "numpy"]),
  ];
}

function whyNoJax(): string | undefined {
  if (existsSync(inProject(...jaxPackage))) return undefined;
  return "not installed: npm install --prefix build/bench-peers/jax-js @jax-js/jax@0.1.25";
}

function whyNotNative(env: Record<string, string>): string | undefined {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", 'await import("six-steps")'],
    { cwd: inProject(), env: { ...process.env, ...env }, encoding: "utf8" },
  );
  if (status === 0) return undefined;
  const why = /asks for node, but it (.*?)\. Unset/.exec(stderr)?.[1] ?? "does not load";
  return why === "is not installed" ? "not installed: npm run native" : why;
}
