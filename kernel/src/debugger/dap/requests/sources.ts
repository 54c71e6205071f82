import { basename } from "node:path";
import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Adapter } from "../../adapter/adapter.js";
import { debuggerText } from "../../debuggerText.js";

export class NoSourceError extends Error {
  override readonly name = "NoSourceError";

  constructor(path: string) {
    super(debuggerText.noSource(path));
  }
}

export const sources = {
  /** A cell's code, or a file's text. */
  async source(
    adapter: Adapter,
    { source }: DebugProtocol.SourceArguments,
  ): Promise<DebugProtocol.SourceResponse["body"]> {
    const path = source?.path ?? "";
    const content = await adapter.attached("source").sources.text(path);
    if (content === undefined) throw new NoSourceError(path);
    const isTypeScript = /\.[cm]?tsx?$/.test(path);
    return { content, mimeType: isTypeScript ? "text/typescript" : "text/javascript" };
  },

  /** The student's files. JupyterLab lists them as kernel sources, and sets breakpoints in them. */
  async modules(
    adapter: Adapter,
    { startModule = 0, moduleCount }: DebugProtocol.ModulesArguments,
  ): Promise<DebugProtocol.ModulesResponse["body"]> {
    const files = await adapter.attached("modules").sources.files();
    const end = moduleCount ? startModule + moduleCount : files.length;
    const modules = files.map((path) => ({ id: path, name: basename(path), path }));
    return { modules: modules.slice(startModule, end), totalModules: files.length };
  },

  async loadedSources(adapter: Adapter): Promise<DebugProtocol.LoadedSourcesResponse["body"]> {
    const files = await adapter.attached("loadedSources").sources.files();
    return { sources: files.map((path) => ({ name: basename(path), path })) };
  },
};
