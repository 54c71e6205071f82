import type { ImportDeclaration, Program } from "oxc-parser";
import { kernelCall, kernelMember, literal } from "../shared/kernelNames.js";

/**
 * What a cell's import statements become in a script, which cannot have any: declarations, and calls of
 * the kernel's `import`, which imports as from the notebook's folder. On one line.
 *
 * @param unused tells whether nothing but a type is imported by this local name
 */
export function importPrelude(program: Program, unused: (name: string) => boolean): string {
  let prelude = "";
  for (const node of program.body) {
    if (node.type === "ImportDeclaration") prelude += importCode(node, unused);
    const isReexport = node.type === "ExportAllDeclaration" || node.type === "ExportNamedDeclaration";
    if (isReexport && node.source && node.exportKind !== "type") {
      prelude += `await ${importCall(node.source.value, node)};`;
    }
  }
  return prelude;
}

function importCode(node: ImportDeclaration, unused: (name: string) => boolean): string {
  if (node.importKind === "type") return "";
  const call = importCall(node.source.value, node);
  const specifiers = node.specifiers.filter(
    (specifier) =>
      !(specifier.type === "ImportSpecifier" && specifier.importKind === "type") &&
      !unused(specifier.local.name),
  );
  if (specifiers.length === 0) {
    // As TypeScript does: what is imported for its types alone is not run.
    return node.specifiers.length > 0 ? "" : `await ${call};`;
  }
  const names = specifiers.map(({ local }) => local.name);
  const values = specifiers.map((specifier) => {
    const { name } = specifier.local;
    if (specifier.type === "ImportNamespaceSpecifier") return `${name}=__module;`;
    if (specifier.type === "ImportDefaultSpecifier") return `${name}=${kernelMember("default")}(__module);`;
    const { imported } = specifier;
    const key = imported.type === "Literal" ? imported.value : imported.name;
    if (key === "default") return `${name}=${kernelMember("default")}(__module);`;
    return `${name}=${kernelMember("member")}(__module,${literal(key)});`;
  });
  return `let ${names.join()};{const __module=await ${call};${values.join("")}}`;
}

function importCall(specifier: string, { attributes }: Pick<ImportDeclaration, "attributes">): string {
  if (attributes.length === 0) return kernelCall("import", specifier);
  const pairs = attributes.map(({ key, value }) => [
    key.type === "Literal" ? key.value : key.name,
    value.value,
  ]);
  return kernelCall("import", specifier, { with: Object.fromEntries(pairs) });
}
