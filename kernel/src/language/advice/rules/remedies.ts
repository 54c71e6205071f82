import type { Node } from "../../platform.js";
import type { Remedy } from "../advice.en.js";
import type { Complaint } from "../complaint.js";
import { callArgument } from "../describe.js";
import type { Kind, PrintedType } from "../printedType.js";
import { codeOf, isNamed } from "../quote.js";

type Mismatch = { code: string; value: Node; given: PrintedType; wanted: PrintedType; complaint: Complaint };

/** What turns a value of one kind into another, where there is one usual way. */
export function remedyFor(
  code: string,
  value: Node,
  given: PrintedType,
  wanted: PrintedType,
  complaint: Complaint,
): Remedy | undefined {
  const mismatch = { code, value, given, wanted, complaint };
  return (
    always[given.kind]?.(mismatch) ??
    byWanted[wanted.kind]?.(mismatch) ??
    byBoth[`${given.kind} ${wanted.kind}`]?.(mismatch)
  );
}

const always: { [Given in Kind]?: (mismatch: Mismatch) => Remedy | undefined } = {
  promise: ({ code }) => ["await", code],
  function: ({ code, value, given, wanted }) =>
    given.returns?.kind === wanted.kind && isNamed(value) ? ["call", code, callArgument(given)] : undefined,
};

const byWanted: { [Wanted in Kind]?: (mismatch: Mismatch) => Remedy | undefined } = {
  function: () => ["writeFunction"],
};

const byBoth: { [Kinds in `${Kind} ${Kind}`]?: (mismatch: Mismatch) => Remedy | undefined } = {
  "text number": ({ code, value }) => {
    const literal = literalText(value);
    return literal !== undefined && literal.trim() !== "" && Number.isFinite(Number(literal))
      ? ["unquote", literal]
      : isNamed(value)
        ? ["toNumber", code]
        : undefined;
  },
  "text boolean": ({ value }) => {
    const literal = literalText(value);
    return literal === "true" || literal === "false" ? ["unquote", literal] : undefined;
  },
  "number text": ({ code, value }) => (value.type === "Literal" ? ["quote", code] : ["toText", code]),
  "boolean text": ({ code }) => ["toText", code],
  "number array": ({ code, value, wanted }) =>
    wanted.element?.kind === "number" ? wrap(code, value) : undefined,
  "text array": ({ code, value, wanted: { element } }) =>
    element?.kind === "text" ? (letters(value, element) ?? wrap(code, value)) : undefined,
  "array number": takeEntry,
  "array text": takeEntry,
  "array array": ({ code, value, given, wanted }) => {
    if (wanted.element?.kind === "array") return wrap(code, value);
    return given.element?.kind === "array" ? ["unwrap"] : ["eachEntry"];
  },
  "typedArray array": ({ code }) => ["toArray", code],
  "tensor array": ({ code }) => ["fromTensor", code],
  "array tensor": ({ code }) => ["toTensor", code],
  "number tensor": ({ code }) => ["toTensor", code],
};

/** `"BDA"` as `["B", "D", "A"]`, where each letter is one of the texts that an entry may be. */
function letters(value: Node, { members = [] }: PrintedType): Remedy | undefined {
  const entries = (literalText(value)?.match(/\w/g) ?? []).map((letter) => `"${letter}"`);
  const areChoices = entries.every((entry) => members.some(({ literal }) => literal === entry));
  return entries.length > 1 && areChoices ? ["separate", entries.join(", ")] : undefined;
}

/** What a call or arithmetic gives is hardly meant to be the only entry; nor is code that is too long to be shown. */
function wrap(code: string, value: Node): Remedy | undefined {
  const isPlain = !/^(?:Call|Binary)Expression$/.test(value.type) && !code.endsWith("…");
  return isPlain ? ["wrap", code] : undefined;
}

function takeEntry({ code, value, given, wanted, complaint }: Mismatch): Remedy | undefined {
  const call = complaint.around[0];
  if (value.type === "SpreadElement") return undefined;
  if (call?.type === "CallExpression" && /^Math\.(?:max|min)$/.test(codeOf(call.callee, complaint.source))) {
    return given.element?.kind === "number" ? ["spread", code] : undefined;
  }
  if (value.type === "ArrayExpression") return ["unwrap"];
  return given.element?.kind === wanted.kind ? ["takeEntry", code] : undefined;
}

function literalText(node: Node): string | undefined {
  return node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}
