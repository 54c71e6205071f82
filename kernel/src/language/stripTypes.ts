import { createRequire } from "node:module";
import type { Node, Program } from "oxc-parser";
import { childrenOf } from "./syntaxTree.js";

type Strip = typeof import("@swc/wasm-typescript");

const require = createRequire(import.meta.url);
let strip: Strip | undefined;

/**
 * Takes TypeScript's types out and puts spaces there, so that every line and column stays.
 *
 * @returns undefined when the text has something that TypeScript turns into code, such as an enum
 */
export function stripTypes(source: string): string | undefined {
  // It compiles 3 MB of WebAssembly when it loads.
  strip ??= require("@swc/wasm-typescript") as Strip;
  try {
    return strip.transformSync(source, { mode: "strip-only", module: true }).code;
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error) return undefined;
    throw error;
  }
}

/** Is there anything that V8 does not know even when all types are gone: enums, decorators, `using` and the like? */
export function needsLowering(program: Program): boolean {
  const stack: Node[] = [program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isLowered(node)) return true;
    stack.push(...childrenOf(node));
  }
  return false;
}

function isLowered(node: Node): boolean {
  switch (node.type) {
    case "Decorator":
    case "TSParameterProperty":
    case "TSImportEqualsDeclaration":
    case "TSTypeAssertion":
    case "AccessorProperty":
    case "TSAbstractAccessorProperty":
    case "TSExportAssignment":
      return true;
    case "TSEnumDeclaration":
      return !node.declare;
    case "TSModuleDeclaration":
      return !node.declare && node.kind === "namespace";
    case "VariableDeclaration":
      return node.kind === "using" || node.kind === "await using";
    default:
      return false;
  }
}
