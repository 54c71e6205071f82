// @ts-check
// Builds lib/kernels from lib/assembly: `npm run build:kernels`, after a change there. What it makes is committed, so that
// nobody else needs the compiler, which is 100 MB large; lib/kernels/sources.sha256 says what it was made from.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { kernelCalls, signaturesOf } from "./kernelCalls.mjs";
import { compiler, hashOfSources } from "./kernelSources.mjs";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const tools = here("../build/assemblyscript");
const asc = `${tools}/node_modules/assemblyscript/bin/asc.js`;

if (!existsSync(asc)) {
  console.log(`… npm install ${compiler}, 100 MB, into build/assemblyscript`);
  mkdirSync(tools, { recursive: true });
  execFileSync("npm", ["install", "--prefix", tools, "--no-save", "--silent", compiler], {
    stdio: "inherit",
  });
}
const half = here("kernels.new");
mkdirSync(half, { recursive: true });

/** @param {string} source @param {string[]} options */
function compile(source, ...options) {
  const common = ["-O3", "--noAssert", "--runtime", "stub", "--disableWarning", "--enable", "simd"];
  const memory = [
    "--importMemory",
    "--memoryBase",
    "1024",
    "--initialMemory",
    "1",
    "--maximumMemory",
    "65536",
  ];
  execFileSync(process.execPath, [asc, here(source), ...common, ...memory, ...options], { stdio: "inherit" });
}

/** What is built: kernels over the engine's memory, which its threads share, and over that of TensorFlow.js's WASM backend. */
const modules = [
  {
    source: "assembly/index.ts",
    prefix: "",
    options: ["--sharedMemory", "--enable", "threads"],
    calls: { path: "src/training/engine/kernelCalls.ts", type: "Kernels" },
  },
  {
    source: "assembly/tensors/index.ts",
    prefix: "tensors-",
    options: [],
    calls: { path: "src/training/backend/tensorKernelCalls.ts", type: "TensorKernels" },
  },
];
for (const { source, prefix, options, calls } of modules) {
  for (const build of ["simd", "relaxed-simd"]) {
    compile(source, ...options, "--enable", build, "-o", `${half}/${prefix}${build}.wasm`);
  }
  // The bindings are wanted for their types alone: which parameters each kernel has, in which order.
  const bindings = here("../build/assemblyscript/bindings");
  compile(source, ...options, "--bindings", "raw", "-o", `${bindings}/kernels.wasm`);
  const signatures = signaturesOf(readFileSync(`${bindings}/kernels.d.ts`, "utf8"));
  writeFileSync(here(calls.path), kernelCalls(signatures, source, calls.type));
}
writeFileSync(`${half}/sources.sha256`, `${hashOfSources()}\n`);
rmSync(here("kernels"), { recursive: true, force: true });
renameSync(half, here("kernels"));
console.log(`lib/kernels, ${modules.map(({ calls }) => `lib/${calls.path}`).join(", ")}`);
