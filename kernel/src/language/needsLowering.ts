import type { Node, Program } from "./platform.js";
import { childrenOf } from "./syntaxTree.js";

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
