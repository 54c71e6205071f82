import { createRequire } from "node:module";

type Strip = typeof import("@swc/wasm-typescript");

const require = createRequire(import.meta.url);
let strip: Strip | undefined;

export function stripTypes(source: string): string | undefined {
  // It compiles 3 MB of WebAssembly when it loads.
  strip ??= require("@swc/wasm-typescript") as Strip;
  try {
    return strip.transformSync(source, { mode: "strip-only", module: true }).code;
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error) return undefined;
    throw error;
  }
}
