import type MagicString from "magic-string";
import type { Node, Program } from "./platform.js";

/**
 * Has a cell give the value of its last expression away: so it can be described while the cell still runs, and not by a
 * further question of the control thread's.
 *
 * @param giving what the expression is assigned to
 */
export function giveValue(edit: MagicString, { body }: Program, giving: string): void {
  const start = valueStart(body);
  if (start !== undefined) edit.appendLeft(start, giving);
}

function valueStart(body: readonly Node[]): number | undefined {
  const last = body.filter(({ type }) => type !== "EmptyStatement").at(-1);
  // With `using`, esbuild puts the whole cell into a `try`.
  if (last?.type === "TryStatement") return valueStart(last.block.body);
  if (last?.type !== "ExpressionStatement") return;
  let { start, expression } = last;
  // An assignment takes in all but a comma, after which stands the value.
  while (expression.type === "SequenceExpression" || expression.type === "ParenthesizedExpression") {
    if (expression.type === "ParenthesizedExpression") expression = expression.expression;
    else {
      expression = expression.expressions[expression.expressions.length - 1];
      ({ start } = expression);
    }
  }
  return start;
}
