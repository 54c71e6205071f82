import type { Node } from "../../platform.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { codeOf } from "../quote.js";
import type { Rules } from "../rule.js";

/** Functions: what they give back, and what their parameters are. */
export const functionRules: Rules = {
  2355: noReturn,
  2366: () => adviceText.returnMissingSomewhere(),
  2683: ({ around }) =>
    around.some(({ type }) => type === "FunctionDeclaration") ? adviceText.thisInFunction() : undefined,
  7006: parameterType,
  7019: ({ at }) => {
    const name = at.type === "RestElement" ? at.argument : at;
    return name.type === "Identifier" ? adviceText.restType(name.name) : undefined;
  },
  7031: ({ around, source }) => {
    const pattern = around.find(({ type }) => type === "ObjectPattern");
    return pattern && adviceText.patternType(codeOf(pattern, source));
  },
  1104: () => adviceText.outsideLoop("continue"),
  1105: () => adviceText.outsideLoop("break"),
};

function parameterType({ at, around }: Complaint) {
  // What is called with such a function is what TypeScript does not know.
  const isPassedOn = around[1]?.type === "CallExpression";
  return at.type === "Identifier" && !isPassedOn ? adviceText.parameterType(at.name) : undefined;
}

function noReturn({ around, source }: Complaint) {
  const body = bodyOf(around.find((node) => bodyOf(node)));
  if (body?.type !== "BlockStatement") return;
  const last = body.body.at(-1);
  if (last?.type === "LabeledStatement" && body.body.length === 1) {
    return adviceText.bracesMeanBlock(codeOf(body, source));
  }
  if (last?.type === "ExpressionStatement" && isResult(last.expression)) {
    return adviceText.returnForgotten(codeOf(last.expression, source));
  }
  return adviceText.returnMissing();
}

/** Not what stands there for its effect. */
function isResult({ type }: Node): boolean {
  return !/^(?:AssignmentExpression|UpdateExpression|CallExpression|AwaitExpression)$/.test(type);
}

function bodyOf(node: Node | undefined): Node | undefined {
  if (!node || !/Function/.test(node.type) || !("body" in node) || !node.body) return;
  const body = node.body as Node;
  // oxc says FunctionBody for what every other tree calls a BlockStatement.
  return body;
}
