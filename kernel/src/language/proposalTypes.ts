/**
 * The names of kinds that JupyterLab shows an icon for, by the numbers of the Language Server Protocol's
 * `CompletionItemKind`.
 */
export const typeOfKind: Record<number, string> = {
  2: "method",
  3: "function",
  4: "class",
  5: "property",
  6: "variable",
  7: "class",
  8: "interface",
  9: "module",
  10: "property",
  12: "value",
  13: "enum",
  14: "keyword",
  17: "module",
  19: "module",
  20: "enum",
  21: "constant",
  25: "type",
};

/** By TypeScript's `SymbolFlags`. */
export function typeOfSymbol(flags: number): string {
  if (flags & 16) return "function";
  if (flags & 32) return "class";
  if (flags & (128 | 256)) return "enum";
  if (flags & (512 | 1024 | 2097152)) return "module";
  if (flags & 64) return "interface";
  if (flags & (262144 | 524288)) return "type";
  return "variable";
}
