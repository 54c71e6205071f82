import type { Node } from "../../platform.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { codeOf } from "../quote.js";

/** `if (a = b)`, when TypeScript complains of `a` or of the whole. */
export function assignedInCondition({ at, around, source }: Complaint): string | undefined {
  const nodes = [at, ...around];
  const index = nodes.findIndex(({ type }) => type === "AssignmentExpression");
  const assignment = nodes[index];
  if (assignment?.type !== "AssignmentExpression" || assignment.operator !== "=") return;
  const outer = nodes[index + 1];
  if (!outer || testOf(outer) !== assignment) return;
  return adviceText.assignedInCondition(codeOf(assignment.left, source), codeOf(assignment.right, source));
}

/** What an `if`, a loop or `? :` asks. */
function testOf(node: Node): unknown {
  return "test" in node ? node.test : undefined;
}
