import { packageOf } from "@six-steps/kernel/internal/shared/missingModule.js";
import { inLanguage } from "../text.js";
import { en } from "./unavailable.en.js";

export const unavailableText = inLanguage("language/unavailable", en);

/** The packages that a cell may import. */
export const carried = ["six-steps", "@six-steps/kernel", "@tensorflow/tfjs"];

/** Node's own modules that a lesson or a book may name without `node:`. */
const builtins =
  /^(?:assert|buffer|child_process|cluster|crypto|dns|events|fs|http2?|https|module|net|os|path|perf_hooks|process|readline|stream|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)(?:\/|$)/;

/** What is said of a global that a cell in a page does not have, though pages have it, or Node. */
export function elsewhere(name: string): string | undefined {
  const { insteadOfPage: page, insteadOfNodeName: node } = unavailableText;
  if (Object.hasOwn(page, name)) return unavailableText.ofPage(name, page[name]);
  return Object.hasOwn(node, name) ? unavailableText.ofNode(name, node[name]) : undefined;
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
    return unavailableText.ofNode(
      specifier,
      unavailableText.insteadOfNode[plain] ?? unavailableText.installed,
    );
  const name = packageOf(specifier);
  if (name === undefined || carried.includes(name)) return undefined;
  return notCarried(name);
}

/** @param name of a package, or of a part of one */
export const notCarried = (name: string): string =>
  unavailableText.noPackage(name, unavailableText.and(carried.map((one) => `\`${one}\``)));
