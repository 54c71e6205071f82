import type { LanguagePlatform } from "../platform.js";
import { importable, isFile, localFiles, packages } from "./importable.js";
import { lower, stopLowering } from "./lower.js";
import { absent, lacking } from "./standardLibrary.js";
import { stripTypes } from "./stripTypes.js";
import { NativeTypeScript } from "./typeScript.js";

export const platform: LanguagePlatform = {
  stripTypes,
  lower,
  stopLowering,
  typeScript: (folder, executable) => new NativeTypeScript(folder, executable),
  runtime: `Node ${process.versions.node}`,
  lacking,
  absent,
  syntax: () => import("typescript/unstable/ast"),
  localFiles,
  importable,
  isFile,
  unavailable: () => undefined,
  elsewhere: () => undefined,
  packages,
};
