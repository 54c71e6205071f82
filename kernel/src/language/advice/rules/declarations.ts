import type { Node } from "../../platform.js";
import { walk } from "../../syntaxTree.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import type { Rules } from "../rule.js";
import { quotedIn } from "../template.js";
import { isOnNextLine } from "./calls.js";
import { assignedInCondition } from "./conditions.js";

/** When and how a name is declared, and whether it may change. */
export const declarationRules: Rules = {
  2300: declaredTwice,
  2440: declaredTwice,
  2451: declaredTwice,
  2448: (complaint) => {
    const { at, around } = complaint;
    if (at.type !== "Identifier") return;
    return isInItsOwnValue(at, around) ? inItself(at.name, complaint) : adviceText.usedBefore(at.name);
  },
  2588: constant,
  2628: fixed("enum"),
  2629: fixed("class"),
  2630: fixed("function"),
  2632: fixed("import"),
  7022: usesItself,
};

function declaredTwice({ at, around }: Complaint) {
  if (at.type !== "Identifier") return;
  const outer = around[0];
  if (outer && "params" in outer && Array.isArray(outer.params)) return adviceText.parameterTwice(at.name);
  return outer?.type === "VariableDeclarator" ? adviceText.declaredTwice(at.name) : undefined;
}

function constant(complaint: Complaint) {
  const { at, around } = complaint;
  if (at.type !== "Identifier") return;
  const compared = assignedInCondition(complaint);
  if (compared) return compared;
  const loop = around.find(({ type }) => type === "ForStatement");
  const isCounter =
    loop?.type === "ForStatement" &&
    loop.init?.type === "VariableDeclaration" &&
    loop.init.declarations.some(({ id }) => id.type === "Identifier" && id.name === at.name);
  return isCounter ? adviceText.constantInLoop(at.name) : adviceText.constant(at.name);
}

function fixed(kind: "import" | "function" | "class" | "enum") {
  return ({ at }: Complaint) => (at.type === "Identifier" ? adviceText.fixed(at.name, kind) : undefined);
}

function usesItself(complaint: Complaint) {
  const { message, at, around, source } = complaint;
  const declarator = around[0];
  let goesOn = false;
  if (declarator?.type === "VariableDeclarator" && declarator.init) {
    walk(declarator.init, (node) => {
      goesOn ||= isOnNextLine(node, source);
      return true;
    });
  }
  // It is used there by mistake: a `;` is missing.
  if (goesOn) return adviceText.lineGoesOn("(");
  const matches = quotedIn(
    "'{0}' implicitly has type 'any' because it does not have a type annotation and is referenced directly or indirectly in its own initializer.",
    message,
  );
  return matches && at.type === "Identifier" ? inItself(at.name, complaint) : undefined;
}

/** `const data = data.map(…)`, by what an earlier cell made of the name. */
function inItself(name: string, { around, earlier }: Complaint): string {
  const declared = earlier(name);
  const index = around.findIndex(({ type }) => type === "VariableDeclaration");
  const [declaration, declarator] = [around[index], around[index - 1]];
  const isPlain = declarator?.type === "VariableDeclarator" && declarator.id.type === "Identifier";
  return declared === "let" && isPlain && declaration?.type === "VariableDeclaration"
    ? adviceText.declaredAgain(name, declaration.kind)
    : adviceText.usesItself(name, declared === "let" || declared === "constant");
}

function isInItsOwnValue(at: Node & { name: string }, around: readonly Node[]): boolean {
  return around.some(
    (node) => node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.id.name === at.name,
  );
}
