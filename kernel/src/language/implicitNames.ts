import { literal } from "../shared/kernelNames.js";
import { anyDeclaration, type Declaration } from "./earlierDeclaration.js";
import type { Program } from "./platform.js";
import { declaredIn, targetsOf, walkScopes } from "./scopes.js";

/** Names that code gives a value though nothing declares them, `total = 0`: plain JavaScript makes globals of them. */
export function implicitNames(program: Program, isDeclared: (name: string) => boolean): string[] {
  const found = new Set<string>();
  const own = declaredIn(program);
  walkScopes(program, (node, isInner) => {
    // `total += 1` gives nothing its first value.
    if ("operator" in node && node.operator !== "=") return;
    for (const { name } of targetsOf(node)) {
      if (!own.has(name) && !isInner(name) && !isDeclared(name)) found.add(name);
    }
  });
  return [...found];
}

/** Code that makes them globals, in which strict code may then put values. On one line. */
export function implicitPrelude(names: readonly string[]): string {
  return names
    .map((name) => `${literal(name)}in globalThis||(globalThis[${literal(name)}]=void 0);`)
    .join("");
}

/** Such a name, as later cells know it. */
export function implicitDeclaration(name: string, url: string): Declaration {
  return { name, meaning: "value", text: anyDeclaration(name, "value"), as: "let", source: name, url };
}
