import type { Node } from "../../platform.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { callArgument, describe } from "../describe.js";
import { codeOf } from "../quote.js";
import type { Rules } from "../rule.js";
import { quotedIn } from "../template.js";
import { layerOptions } from "./tensors.js";

/** Calls: of what is not a function, or with other arguments than it takes. */
export const callRules: Rules = {
  2348: ({ at, source }) =>
    at.type === "CallExpression" ? adviceText.needsNew(codeOf(at.callee, source)) : undefined,
  2349: notAFunction,
  2351: ({ at, source }) => adviceText.notAClass(codeOf(at, source)),
  2554: argumentCount,
  2555: argumentCount,
  2774: functionNotCalled,
  2801: ({ at, source }) => adviceText.promiseInCondition(codeOf(at, source)),
};

async function notAFunction({ at, around, source, typeOf }: Complaint) {
  const outer = around[0];
  const isMethod = outer?.type === "MemberExpression" && outer.property === at;
  const callee = isMethod ? outer : at;
  const call = isMethod ? around[1] : outer;
  if (call?.type !== "CallExpression" || call.callee !== callee) return;
  if (isOnNextLine(call, source)) return adviceText.lineGoesOn("(");
  const type = await typeOf(at);
  if (!type || type.kind === "function" || type.kind === "mixed") return;
  const [argument] = call.arguments;
  if (type.kind === "array" && argument && (await typeOf(argument))?.kind === "number") {
    return adviceText.entryInSquareBrackets(codeOf(callee, source), codeOf(argument, source));
  }
  if (
    type.kind === "number" &&
    argument &&
    call.arguments.length === 1 &&
    (at.type === "Literal" || isOperation())
  ) {
    return adviceText.timesMissing(codeOf(callee, source), codeOf(argument, source));
  }
  return adviceText.notAFunction(codeOf(callee, source), describe(type));

  /** `2(a + b)` and `n(a + b)` mean a product, `n(5)` may mean anything. */
  function isOperation() {
    return at.type === "Identifier" && argument?.type === "BinaryExpression";
  }
}

/** Does the bracket of a call begin a line? */
export function isOnNextLine(call: Node, source: string): boolean {
  if (call.type !== "CallExpression") return false;
  return /^[^(]*\n[^(]*\(/.test(source.slice(call.callee.end, call.end));
}

function argumentCount({ message, details, at, around, source }: Complaint) {
  const [wanted, given] =
    quotedIn("Expected {0} arguments, but got {1}.", message) ??
    quotedIn("Expected at least {0} arguments, but got {1}.", message) ??
    [];
  const call = [at, ...around].find(
    (node) => node.type === "CallExpression" || node.type === "NewExpression",
  );
  if (given === undefined || (call?.type !== "CallExpression" && call?.type !== "NewExpression")) return;
  const layer = layerOptions(call, source);
  if (layer !== undefined) return layer;
  const called = codeOf(call.callee, source);
  for (const detail of details) {
    const [name] = quotedIn("An argument for '{0}' was not provided.", detail) ?? [];
    if (name !== undefined) return adviceText.argumentMissing(called, name);
  }
  const most = Number(wanted.split("-").at(-1));
  return Number(given) > most
    ? adviceText.tooManyArguments(called, wanted, given)
    : adviceText.tooFewArguments(called, wanted, given);
}

async function functionNotCalled({ at, source, typeOf }: Complaint) {
  const type = await typeOf(at);
  return type?.kind === "function"
    ? adviceText.functionNotCalled(codeOf(at, source), callArgument(type))
    : undefined;
}
