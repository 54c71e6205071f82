import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { Dataset, IdxFile } from "six-steps/internal/data/dataset.js";

const { resolve } = createRequire(import.meta.url);
const inProject = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** Plain HTTP from another machine, as in a class: no secure context, and no memory that threads share. */
const address = "http://class.test/";

/**
 * Makes a site of scripts of this folder, bundled for a browser with the library, and of the files that the library looks for
 * beside itself.
 *
 * @returns its files by their paths
 */
export async function bundledSite(...scripts: string[]): Promise<Record<string, Uint8Array | string>> {
  const { outputFiles } = await build({
    entryPoints: scripts.map((name) => fileURLToPath(new URL(name, import.meta.url))),
    bundle: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    outdir: "/",
    write: false,
    logLevel: "silent",
  });
  const tensorflow = resolve("@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm");
  return {
    "": "<!doctype html><title>Six Steps</title>",
    ...Object.fromEntries(outputFiles.map(({ path, contents }) => [path.slice(1), contents])),
    "kernels/simd.wasm": readFileSync(inProject("lib/kernels/simd.wasm")),
    "kernels/relaxed-simd.wasm": readFileSync(inProject("lib/kernels/relaxed-simd.wasm")),
    "kernels/tensors-simd.wasm": readFileSync(inProject("lib/kernels/tensors-simd.wasm")),
    "kernels/tensors-relaxed-simd.wasm": readFileSync(inProject("lib/kernels/tensors-relaxed-simd.wasm")),
    "kernels/tfjs-backend-wasm-simd.wasm": readFileSync(tensorflow),
  };
}

/** Opens the site without a server: no other address answers. */
export async function openSite(page: Page, files: Record<string, Uint8Array | string>): Promise<void> {
  await page.route("**", async (route) => {
    const path = route.request().url().replace(address, "");
    const body = files[path];
    if (body === undefined) return route.fulfill({ status: 404 });
    const contentType = path.endsWith(".js")
      ? "text/javascript"
      : path === ""
        ? "text/html"
        : "application/octet-stream";
    await route.fulfill({ contentType, body: typeof body === "string" ? body : Buffer.from(body) });
  });
  await page.goto(address);
}

/** A data set of four idx files, as a site has it. */
export function datasetFiles({ id, ...rest }: Dataset<IdxFile>, payloads: readonly Uint8Array[]) {
  return {
    "data/sources.json": JSON.stringify({ [id]: rest }),
    ...Object.fromEntries(rest.files.map(({ name }, i) => [`data/${id}/${name}`, gzipSync(payloads[i])])),
  };
}
