import { platform } from "#language";
import { languageText } from "./languageText.js";
import type { Project, Signature, TypeScriptNode, TypeScriptSource } from "./platform.js";

/** TypeScript's `NodeBuilderFlags.NoTruncation`. */
export const noTruncation = 1;

const shownOverloads = 5;

/** The ways to call a function, a line for each. @param head what stands before the brackets */
export async function printedSignatures(
  project: Project,
  head: string,
  signatures: readonly Signature[],
  source: TypeScriptSource | undefined,
): Promise<string> {
  const lines = await Promise.all(
    signatures.slice(0, shownOverloads).map(async (signature) => {
      const node = await declarationOf(project, signature, source);
      return head + (node ? (await project.emitter.printNode(node)).replace(/;$/, "") : "()");
    }),
  );
  const more = signatures.length - lines.length;
  if (more > 0) lines.push(`// ${languageText.moreOverloads(more)}`);
  return lines.join("\n");
}

/** One of a signature's parameters, as `options: Options`. */
export async function printedParameter(
  project: Project,
  signature: Signature,
  index: number,
  source: TypeScriptSource,
): Promise<string | undefined> {
  const node = await declarationOf(project, signature, source);
  const { parameters } = (node ?? {}) as { parameters?: readonly TypeScriptNode[] };
  return parameters?.[index] && project.emitter.printNode(parameters[index]);
}

async function declarationOf({ checker }: Project, signature: Signature, source?: TypeScriptSource) {
  const { SyntaxKind } = await platform.syntax();
  return checker.signatureToSignatureDeclaration(signature, SyntaxKind.MethodSignature, source, noTruncation);
}
