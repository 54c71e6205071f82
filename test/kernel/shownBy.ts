import { stripVTControlCharacters } from "node:util";
import type { KernelProcess } from "./protocolClient.js";

/** What a cell comes to in a real kernel. */
export interface Shown {
  status: unknown;
  /** The value's `text/plain`. */
  value?: unknown;
  /** What it prints on stderr. */
  stderr: string;
  /** The traceback, without colours. */
  words: string;
}

export async function shownBy(kernel: KernelProcess, code: string): Promise<Shown> {
  const { reply, outputs } = await kernel.run(code);
  const result = outputs.find(({ type }) => type === "execute_result")?.content.data;
  const value = (result as Record<string, unknown> | undefined)?.["text/plain"];
  const stderr = outputs
    .filter(({ type, content }) => type === "stream" && content.name === "stderr")
    .map(({ content }) => content.text)
    .join("");
  const words = stripVTControlCharacters([reply.traceback ?? []].flat().join("\n"));
  return { status: reply.status, ...(value !== undefined && { value }), stderr, words };
}
