/** The kernel's own files on the main thread. */
const kernel = new URL("../../", import.meta.url).href;

/** Patterns of URLs, as V8 takes them, of what stepping goes past and the stack leaves out. */
export function skippedPatterns({ justMyCode }: { justMyCode: boolean }): readonly string[] {
  const always = [
    // Node's own, and what has no name.
    "^(?!file:|(?:cell|silent)\\[)",
    `^${kernel.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`,
    // From where execution imports what a cell asks for.
    "^file:.*/notebook$",
  ];
  return justMyCode ? [...always, "/node_modules/"] : always;
}

export function isSkipped(url: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => new RegExp(pattern).test(url));
}
