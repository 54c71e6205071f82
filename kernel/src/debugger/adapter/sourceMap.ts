import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type EncodedSourceMap, TraceMap } from "@jridgewell/trace-mapping";
import type { Script } from "../cdp/scripts.js";

/** A script's source map, and where its sources are. */
export interface ScriptMap {
  readonly trace: TraceMap;
  /** Absolute paths, in the order of the map's sources. */
  readonly paths: readonly string[];
  /** Texts that the map itself carries, for sources that are not on disk. */
  readonly contents: readonly (string | null)[];
}

/** Reads the source map of a file's script. A map that is missing or broken is as good as none. */
export function readSourceMap(script: Script): ScriptMap | undefined {
  if (script.sourceMapUrl === "") return undefined;
  try {
    const url = new URL(script.sourceMapUrl, script.url);
    return parseSourceMap(readText(url), url.protocol === "file:" ? url : new URL(script.url));
  } catch {
    return undefined;
  }
}

/** @param base what the sources' paths are relative to */
export function parseSourceMap(json: string, base: URL): ScriptMap {
  const map = JSON.parse(json) as EncodedSourceMap;
  const root = map.sourceRoot ? new URL(map.sourceRoot.replace(/\/?$/, "/"), base) : base;
  return {
    trace: new TraceMap(map),
    paths: map.sources.map((source) => pathOf(new URL(source ?? "", root))),
    contents: map.sourcesContent ?? [],
  };
}

function readText(url: URL): string {
  if (url.protocol !== "data:") return readFileSync(url, "utf8");
  const [type = "", data = ""] = url.href.slice("data:".length).split(/,(.*)/s);
  return type.endsWith(";base64")
    ? Buffer.from(decodeURIComponent(data), "base64").toString("utf8")
    : decodeURIComponent(data);
}

/** The path of a `file:` URL. A query that makes a reloaded module's URL new is no part of it. */
export function pathOf(url: URL): string {
  const bare = new URL(url);
  bare.search = "";
  bare.hash = "";
  return fileURLToPath(bare);
}
