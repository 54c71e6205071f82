import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { codeOf } from "../quote.js";

/** A name in the braces of `const { name } = value` that the value does not have: it is a promise, or an array. */
export async function notInPattern({ around, source, typeOf }: Complaint): Promise<string | undefined> {
  const [property, pattern, declarator] = around;
  if (property?.type !== "Property" || pattern?.type !== "ObjectPattern") return;
  if (declarator?.type !== "VariableDeclarator" || !declarator.init) return;
  const code = codeOf(declarator.init, source);
  const type = await typeOf(declarator.init);
  if (type?.kind === "promise") return adviceText.notYetValue(code);
  return type?.kind === "array"
    ? adviceText.takenInOrder(code, source.slice(pattern.start + 1, pattern.end - 1).trim())
    : undefined;
}

/** Square brackets, as in `const [a, b] = value`, around what has names and no order. */
export async function noList({ at, around, source, typeOf }: Complaint): Promise<string | undefined> {
  const declarator = around[0];
  if (declarator?.type !== "VariableDeclarator" || declarator.id !== at || !declarator.init) return;
  const code = codeOf(declarator.init, source);
  const { kind, keys = [] } = (await typeOf(declarator.init)) ?? {};
  if (kind === "promise") return adviceText.notYetValue(code);
  return kind === "object" && keys.length > 0 ? adviceText.takenOutByName(code, keys) : undefined;
}
