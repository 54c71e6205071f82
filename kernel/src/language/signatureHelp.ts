import type { EnclosingCall } from "./enclosingCall.js";
import type { Project, Signature, TypeScriptSource, TypeScriptSymbol } from "./platform.js";
import { printedParameter, printedSignatures } from "./signatures.js";

export interface SignatureHelp {
  /** The signature that the call means, then the others. */
  signatures: string;
  /** The parameter that the argument at the cursor is for. */
  parameter?: { declaration: string; documentation: string };
}

/** How what is called at the cursor can be called. @returns undefined for what no one knows how to call */
export async function signatureHelp(
  project: Project,
  source: TypeScriptSource,
  { call, callee, index }: EnclosingCall,
  symbol: TypeScriptSymbol | undefined,
): Promise<SignatureHelp | undefined> {
  const { checker } = project;
  const isNew = source.text.slice(call.getStart(source)).startsWith("new");
  const [type, resolved] = await Promise.all([
    checker.getTypeAtLocation(call.expression),
    checker.getResolvedSignature(call),
  ]);
  const all = type ? await checker.getSignaturesOfType(type, isNew ? 1 : 0) : [];
  const signatures = all.length > 0 ? meantFirst(all, resolved, index ?? 0) : resolved ? [resolved] : [];
  const [meant] = signatures;
  if (!meant || (all.length === 0 && meant.declaration === undefined)) return;
  const name = source.text.slice(callee.getStart(source), callee.end);
  const flags = symbol?.flags ?? 0;
  const kind = isNew ? "new " : flags & 16 ? "function " : flags & 8192 ? "(method) " : "";
  const head = kind + (/^[\p{ID_Continue}$#]+$/u.test(name) ? name : "");
  return {
    signatures: await printedSignatures(project, head, signatures, source),
    parameter: index === undefined ? undefined : await parameterAt(project, source, meant, index),
  };
}

/** TypeScript's choice stands first, unless it has no place for so many arguments and another has. */
function meantFirst(all: readonly Signature[], resolved: Signature | undefined, index: number): Signature[] {
  const isResolved = ({ declaration }: Signature) =>
    declaration?.index === resolved?.declaration?.index && declaration?.path === resolved?.declaration?.path;
  const ordered = [...all.filter(isResolved), ...all.filter((one) => !isResolved(one))];
  const fits = (one: Signature) => one.hasRestParameter || one.parameters.length > index;
  const meant = ordered.find(fits) ?? ordered[0];
  return [meant, ...ordered.filter((one) => one !== meant)];
}

async function parameterAt(
  project: Project,
  source: TypeScriptSource,
  signature: Signature,
  index: number,
): Promise<SignatureHelp["parameter"]> {
  const parameters = await signature.getParameters();
  const last = parameters.length - 1;
  const at = signature.hasRestParameter ? Math.min(index, last) : index;
  const symbol = parameters[at];
  if (!symbol) return;
  const declaration = await printedParameter(project, signature, at, source);
  if (declaration === undefined) return;
  return { declaration, documentation: await symbol.getDocumentationComment(project.checker) };
}
