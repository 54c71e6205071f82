import type { InsteadOfBrowser } from "../advice.en.js";

/** Words that students bring along from other languages, and what stands here instead. */
export const pythonNames: Record<string, string> = {
  print: "console.log(…)",
  len: "list.length",
  range: "for (let i = 0; i < n; i++)",
  enumerate: "list.entries()",
  True: "true",
  False: "false",
  None: "null",
  str: "String(…)",
  int: "Math.trunc(Number(…))",
  float: "Number(…)",
  bool: "Boolean(…)",
  list: "Array.from(…)",
  dict: "{ key: value }",
  input: "prompt(…)",
  self: "this",
  sum: "list.reduce((sum, x) => sum + x, 0)",
  sorted: "list.toSorted((a, b) => a - b)",
  reversed: "list.toReversed()",
  append: "list.push(…)",
};

export const pythonPackages = new Set(["np", "numpy", "pd", "pandas", "plt", "keras", "torch", "sklearn"]);

export const mathNames: Record<string, string> = {
  abs: "Math.abs(…)",
  sqrt: "Math.sqrt(…)",
  exp: "Math.exp(…)",
  log: "Math.log(…)",
  log2: "Math.log2(…)",
  log10: "Math.log10(…)",
  pow: "Math.pow(…)",
  sin: "Math.sin(…)",
  cos: "Math.cos(…)",
  tan: "Math.tan(…)",
  tanh: "Math.tanh(…)",
  floor: "Math.floor(…)",
  ceil: "Math.ceil(…)",
  round: "Math.round(…)",
  trunc: "Math.trunc(…)",
  sign: "Math.sign(…)",
  random: "Math.random()",
  max: "Math.max(…)",
  min: "Math.min(…)",
  pi: "Math.PI",
  PI: "Math.PI",
};

/** Names of a page, by what there is instead. */
export const browserNames: Record<string, InsteadOfBrowser> = {
  document: "html",
  window: "window",
  HTMLElement: "html",
  Element: "html",
  Image: "html",
  Audio: "html",
  DOMParser: "html",
  HTMLCanvasElement: "html",
  localStorage: "storage",
  sessionStorage: "storage",
  indexedDB: "storage",
  XMLHttpRequest: "request",
  requestAnimationFrame: "timer",
  FileReader: "file",
  location: "address",
  history: "address",
};

/** What Deno's runtime has; what Node has instead, and in which module. */
export const denoNames: Record<string, [code: string, module?: string]> = {
  readTextFile: ['readFileSync(path, "utf8")', "node:fs"],
  readTextFileSync: ['readFileSync(path, "utf8")', "node:fs"],
  writeTextFile: ["writeFileSync(path, text)", "node:fs"],
  writeTextFileSync: ["writeFileSync(path, text)", "node:fs"],
  readFile: ["readFileSync(path)", "node:fs"],
  readFileSync: ["readFileSync(path)", "node:fs"],
  writeFile: ["writeFileSync(path, bytes)", "node:fs"],
  writeFileSync: ["writeFileSync(path, bytes)", "node:fs"],
  readDir: ["readdirSync(path)", "node:fs"],
  readDirSync: ["readdirSync(path)", "node:fs"],
  mkdir: ["mkdirSync(path)", "node:fs"],
  remove: ["rmSync(path)", "node:fs"],
  stat: ["statSync(path)", "node:fs"],
  serve: ["createServer(…)", "node:http"],
  Command: ["execFileSync(program, […])", "node:child_process"],
  run: ["execFileSync(program, […])", "node:child_process"],
  env: ["process.env"],
  args: ["process.argv"],
  cwd: ["process.cwd()"],
  pid: ["process.pid"],
  version: ["process.versions"],
  build: ["process.platform"],
  memoryUsage: ["process.memoryUsage()"],
};

export const otherTypes: Record<string, string> = {
  int: "number",
  float: "number",
  double: "number",
  num: "number",
  Int: "number",
  Float: "number",
  integer: "number",
  str: "string",
  text: "string",
  bool: "boolean",
  list: "number[]",
  array: "number[]",
  dict: "Record<string, number>",
};

/** Names under which a package is known, and the package. */
export const namespaces: Record<string, string> = {
  JSX: "react",
  React: "react",
  ReactDOM: "react-dom/client",
  d3: "d3",
  THREE: "three",
  Plot: "@observablehq/plot",
  ts: "typescript",
};

/** Types that stand where a value is wanted, and how a value is converted. */
export const converters: Record<string, string> = {
  number: "Number(…)",
  string: "String(…)",
  boolean: "Boolean(…)",
};

export const typeExamples: Record<string, string> = {
  Array: "number[]",
  Map: "Map<string, number>",
  Set: "Set<number>",
  Promise: "Promise<number>",
  Record: "Record<string, number>",
};
