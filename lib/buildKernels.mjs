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
const common = [
  "-O3",
  "--noAssert",
  "--runtime",
  "stub",
  "--importMemory",
  "--sharedMemory",
  "--memoryBase",
  "1024",
];
const memory = [
  "--initialMemory",
  "1",
  "--maximumMemory",
  "65536",
  "--enable",
  "simd",
  "--enable",
  "threads",
];
const half = here("kernels.new");
mkdirSync(half, { recursive: true });
for (const build of ["simd", "relaxed-simd"]) {
  const out = ["-o", `${half}/${build}.wasm`, "--enable", build, "--disableWarning"];
  execFileSync(process.execPath, [asc, here("assembly/index.ts"), ...common, ...memory, ...out], {
    stdio: "inherit",
  });
}
// The bindings are wanted for their types alone: which parameters each kernel has, in which order.
const bindings = here("../build/assemblyscript/bindings");
execFileSync(
  process.execPath,
  [asc, here("assembly/index.ts"), ...common, ...memory, "--enable", "simd", "--disableWarning"].concat([
    "--bindings",
    "raw",
    "-o",
    `${bindings}/kernels.wasm`,
  ]),
  { stdio: "inherit" },
);
const calls = here("src/training/engine/kernelCalls.ts");
writeFileSync(calls, kernelCalls(signaturesOf(readFileSync(`${bindings}/kernels.d.ts`, "utf8"))));
writeFileSync(`${half}/sources.sha256`, `${hashOfSources()}\n`);
rmSync(here("kernels"), { recursive: true, force: true });
renameSync(half, here("kernels"));
console.log("lib/kernels: simd.wasm, relaxed-simd.wasm; lib/src/training/engine/kernelCalls.ts");
