import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { codeOf } from "../quote.js";

/** A name in the braces of `const { name } = value` that the value does not have, often because it is a promise. */
export async function notInPattern({ around, source, typeOf }: Complaint): Promise<string | undefined> {
  const [property, pattern, declarator] = around;
  if (property?.type !== "Property" || pattern?.type !== "ObjectPattern") return;
  if (declarator?.type !== "VariableDeclarator" || !declarator.init) return;
  const type = await typeOf(declarator.init);
  return type?.kind === "promise" ? adviceText.notYetValue(codeOf(declarator.init, source)) : undefined;
}
