import { platform } from "#language";
import type {
  TypeScriptCall,
  TypeScriptExpression,
  TypeScriptNew,
  TypeScriptNode,
  TypeScriptPropertyAccess,
  TypeScriptSource,
} from "./platform.js";

/** A call with its brackets around a position, or next to it. */
export interface EnclosingCall {
  call: TypeScriptCall | TypeScriptNew;
  /** What is called, without the object before the dot. */
  callee: TypeScriptNode;
  /** Which argument the position is in, counted from 0; none beside the brackets. */
  index?: number;
  /** The position is where that argument begins, or would. */
  begins: boolean;
}

/** The innermost call that the position is in; else one whose bracket it stands at. The code may be unfinished. */
export async function enclosingCall(
  source: TypeScriptSource,
  position: number,
): Promise<EnclosingCall | undefined> {
  const { SyntaxKind } = await platform.syntax();
  let around: EnclosingCall | undefined;
  let beside: EnclosingCall | undefined;
  const visit = (node: TypeScriptNode): undefined => {
    if (node.pos > position) return;
    if (node.kind === SyntaxKind.CallExpression || node.kind === SyntaxKind.NewExpression) {
      const call = node as TypeScriptCall | TypeScriptNew;
      const isMember = call.expression.kind === SyntaxKind.PropertyAccessExpression;
      const callee = isMember ? (call.expression as TypeScriptPropertyAccess).name : call.expression;
      const argument = argumentAt(call, source, position);
      if (argument) around = { call, callee, ...argument };
      else if (call.arguments && callee.end <= position && position <= call.end)
        beside = { call, callee, begins: false };
    }
    node.forEachChild(visit);
  };
  source.forEachChild(visit);
  return around ?? beside;
}

function argumentAt(
  { arguments: list, end }: TypeScriptCall | TypeScriptNew,
  source: TypeScriptSource,
  position: number,
): { index: number; begins: boolean } | undefined {
  if (!list || position < list.pos) return;
  const { text } = source;
  const isClosed = end > list.end && text[end - 1] === ")";
  // What stands behind an unfinished call is no part of it, but for the blank before the cursor.
  if (isClosed ? position >= end : withoutComments(text.slice(end, position)).trim() !== "") return;
  const isBefore = (argument: TypeScriptExpression) =>
    withoutComments(text.slice(argument.end, position)).includes(",");
  const index = list.filter((argument) => argument.end < position && isBefore(argument)).length;
  const start = list[index]?.getStart(source) ?? position;
  return { index, begins: position <= start };
}

/** Also without the beginning of one. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/.*/g, "");
}
