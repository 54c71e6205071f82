import type { LanguagePlatform } from "../platform.js";

const notYet = (what: string) => (): never => {
  throw new Error(`The kernel has no ${what} in a page yet.`);
};

export const platform: LanguagePlatform = {
  parse: notYet("parser"),
  stripTypes: notYet("way to take types out"),
  lower: notYet("compiler"),
  stopLowering: async () => {},
  typeScript: notYet("TypeScript"),
  runtime: "",
  lacking: () => [],
  absent: () => [],
  syntax: notYet("TypeScript"),
  localFiles: async () => [],
  isFile: async () => false,
  importable: async () => ({ packages: [], builtins: [] }),
  packages: async () => [],
};
