import { similarNames } from "@six-steps/kernel/internal/language/similarNames.js";
import { packageOf } from "@six-steps/kernel/internal/shared/missingModule.js";
import { inLanguage } from "../text.js";
import { en } from "./unavailable.en.js";

export const unavailableText = inLanguage("language/unavailable", en);

/** The packages that a cell may import. */
export const carried = ["six-steps", "@six-steps/kernel", "@tensorflow/tfjs"];

/** Node's own modules that a lesson or a book may name without `node:`. */
const builtins =
  /^(?:assert|buffer|child_process|cluster|crypto|dns|events|fs|http2?|https|module|net|os|path|perf_hooks|process|readline|stream|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)(?:\/|$)/;

const ofPage = whatInstead({
  window: ["window"],
  html: ["document", "HTMLElement", "Element", "HTMLCanvasElement", "Image", "Audio", "DOMParser"],
  keeping: ["localStorage", "sessionStorage", "indexedDB"],
  address: ["location", "history"],
  text: ["alert"],
  frame: ["requestAnimationFrame"],
  load: ["XMLHttpRequest"],
  files: ["FileReader"],
});
const ofNode = whatInstead({
  bytes: ["Buffer"],
  import: ["require"],
  global: ["global"],
  immediate: ["setImmediate"],
  folders: ["__dirname", "__filename"],
});
const modulesOfNode = whatInstead({
  files: ["fs", "fs/promises"],
  folders: ["path"],
  performance: ["perf_hooks"],
  url: ["url"],
  wait: ["timers/promises"],
  log: ["util"],
});

type Instead = keyof (typeof en)["instead"];

/** What is said of names, by the names. */
function whatInstead(names: Partial<Record<Instead, string[]>>): Map<string, string> {
  const sentences = unavailableText.instead;
  return new Map(
    Object.entries(names).flatMap(([key, of]) => of.map((name) => [name, sentences[key as Instead]])),
  );
}

/** What is said of a global that a cell in a page does not have, though pages have it, or Node. */
export function elsewhere(name: string): string | undefined {
  const [page, node] = [ofPage.get(name), ofNode.get(name)];
  if (page !== undefined) return unavailableText.ofPage(name, page);
  return node && unavailableText.ofNode(name, node);
}

/**
 * What is said of a module that no notebook in a browser can import, when it is checked and when it runs.
 *
 * @returns undefined for a package that the site has
 */
export function unavailable(specifier: string): string | undefined {
  if (/^\.{0,2}\//.test(specifier)) return unavailableText.noFile(specifier);
  if (/^https?:/.test(specifier)) return unavailableText.fromInternet;
  const plain = specifier.replace(/^node:/, "");
  if (plain !== specifier || builtins.test(specifier))
    return unavailableText.ofNode(specifier, modulesOfNode.get(plain) ?? unavailableText.instead.installed);
  const name = packageOf(specifier);
  if (name === undefined || carried.includes(name)) return undefined;
  return notCarried(name);
}

/** @param name of a package, or of a part of one */
export function notCarried(name: string): string {
  const [meant] = similarNames(name, carried);
  if (meant !== undefined) return unavailableText.misspelled(name, meant);
  return unavailableText.noPackage(name, unavailableText.and(carried.map((one) => `\`${one}\``)));
}
