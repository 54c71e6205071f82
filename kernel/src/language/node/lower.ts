import type { EncodedSourceMap } from "@jridgewell/trace-mapping";
import { esbuildJsx, type JsxSettings } from "../../shared/jsx.js";
import type { Lowered } from "../platform.js";

type Esbuild = typeof import("esbuild");

let esbuild: Promise<Esbuild> | undefined;

/** Starts esbuild's process at the first call; it stays, and a dead one is replaced. */
export async function lower(source: string, name: string, jsx?: JsxSettings): Promise<Lowered> {
  try {
    return await transform(source, name, jsx);
  } catch (error) {
    // A refused text has errors; without any, esbuild's process has died.
    if (hasErrors(error)) throw error;
    const dead = await esbuild;
    await dead?.stop();
    return await transform(source, name, jsx);
  }
}

/** Ends esbuild's process, if one runs. */
export async function stopLowering(): Promise<void> {
  const running = esbuild;
  esbuild = undefined;
  await (await running)?.stop();
}

async function transform(source: string, name: string, jsx: JsxSettings | undefined): Promise<Lowered> {
  esbuild ??= import("esbuild");
  const { transform } = await esbuild;
  const { code, map } = await transform(source, {
    ...(jsx ? { loader: "tsx", ...esbuildJsx(jsx) } : { loader: "ts" }),
    format: "esm",
    target: `node${process.versions.node}`,
    supported: { using: false, decorators: false },
    sourcemap: "external",
    sourcesContent: false,
    sourcefile: name,
    treeShaking: false,
    charset: "utf8",
    tsconfigRaw: {
      compilerOptions: { verbatimModuleSyntax: true, target: "esnext", useDefineForClassFields: true },
    },
    logLevel: "silent",
  });
  return { code, map: JSON.parse(map) as EncodedSourceMap };
}

function hasErrors(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "errors" in error &&
    Array.isArray(error.errors) &&
    error.errors.length > 0
  );
}
