import type { Node } from "../../platform.js";
import { walk } from "../../syntaxTree.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { codeOf } from "../quote.js";
import type { Rules } from "../rule.js";

/** Values that are not there, or may not be. */
export const missingRules: Rules = {
  2531: mayBe("null"),
  2532: mayBe("undefined"),
  2533: mayBe("undefined"),
  18047: mayBe("null"),
  18048: mayBe("undefined"),
  18049: mayBe("undefined"),
  18046: ({ at, source }) => adviceText.unknownValue(codeOf(at, source)),
  18050: ({ at, source }) => adviceText.isMissing(codeOf(at, source)),
  2721: mayBe("null"),
  2722: mayBe("undefined"),
  2454: noValueYet,
};

function mayBe(missing: "undefined" | "null") {
  return async ({ at, around, source, typeOf }: Complaint) => {
    if (at.type === "ThisExpression") return;
    const code = codeOf(at, source);
    const method = calledMethod(at);
    const owner = method && (await typeOf(method.object))?.kind;
    if (owner === "map" && method?.name === "get") return adviceText.mapGet(code);
    if (owner === "array" && method?.name === "find") return adviceText.arrayFind(code);
    if (isPrompt(at) || comesFromPrompt(at, around)) return adviceText.promptAnswer(code);
    const type = await typeOf(at);
    if (type?.kind === "null" || type?.kind === "undefined") return adviceText.isMissing(code);
    return adviceText.mayBeMissing(code, missing);
  };
}

function noValueYet({ at, around }: Complaint) {
  let isDeclaredBefore = false;
  walk(around.at(-1) as Node, (node) => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && at.type === "Identifier") {
      isDeclaredBefore ||= node.id.name === at.name && !node.init && node.end < at.start;
    }
    return true;
  });
  return at.type === "Identifier" && isDeclaredBefore ? adviceText.noValueYet(at.name) : undefined;
}

function calledMethod(node: Node): { object: Node; name: string } | undefined {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return;
  const { object, property } = node.callee;
  return property.type === "Identifier" ? { object, name: property.name } : undefined;
}

function isPrompt(node: Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "prompt";
}

function comesFromPrompt(node: Node, around: readonly Node[]): boolean {
  const program = around.at(-1);
  if (node.type !== "Identifier" || program?.type !== "Program") return false;
  return program.body.some(
    (statement) =>
      statement.type === "VariableDeclaration" &&
      statement.declarations.some(
        ({ id, init }) => id.type === "Identifier" && id.name === node.name && init && isPrompt(init),
      ),
  );
}
