import { platform } from "#language";
import type { Project, TypeScriptSource, TypeScriptSymbol } from "./platform.js";
import { noTruncation, printedSignatures } from "./signatures.js";

/** A line or lines that say what a name at a position is, as an editor shows it. @param name as the code has it */
export async function symbolDeclaration(
  project: Project,
  file: string,
  source: TypeScriptSource,
  position: number,
  symbol: TypeScriptSymbol,
  name: string,
): Promise<string> {
  const { checker } = project;
  const { flags } = symbol;
  if (flags & 32) return `class ${name}`;
  if (flags & 64) return `interface ${name}`;
  if (flags & 524288) {
    const type = await checker.getDeclaredTypeOfSymbol(symbol);
    // With the flag, the alias is not answered by its own name.
    return `type ${name} = ${await checker.typeToString(type, source, noTruncation | inTypeAlias)}`;
  }
  if (flags & (128 | 256)) return `${flags & 128 ? "const " : ""}enum ${name}`;
  if (flags & (512 | 1024) && !(flags & 16)) {
    return /^"/.test(symbol.name) ? `module ${name}` : `namespace ${name}`;
  }
  if (flags & 262144) return `(type parameter) ${name}`;
  const type = (await checker.getTypeAtPosition(file, position)) ?? (await checker.getTypeOfSymbol(symbol));
  if (!type) return name;
  const isMethod = Boolean(flags & 8192);
  if (isMethod || flags & 16) {
    const signatures = await checker.getSignaturesOfType(type, 0);
    const head = isMethod ? `(method) ${name}` : `function ${name}`;
    if (signatures.length > 0) return await printedSignatures(project, head, signatures, source);
  }
  const printed = await checker.typeToString(type, source, noTruncation);
  if (flags & (4 | 32768 | 65536)) return `(property) ${name}: ${printed}`;
  if (flags & 8) return `(enum member) ${name}: ${printed}`;
  return `${await variableKind(symbol)} ${name}: ${printed}`;
}

/** TypeScript's `NodeBuilderFlags.InTypeAlias`. */
const inTypeAlias = 8388608;

async function variableKind({ valueDeclaration }: TypeScriptSymbol): Promise<string> {
  if (!valueDeclaration) return "var";
  const { SyntaxKind, NodeFlags } = await platform.syntax();
  if (valueDeclaration.kind === SyntaxKind.Parameter) return "(parameter)";
  const node = await valueDeclaration.resolve();
  const flags = node?.parent?.flags ?? 0;
  if (flags & NodeFlags.Const) return "const";
  return flags & NodeFlags.Let ? "let" : "var";
}
