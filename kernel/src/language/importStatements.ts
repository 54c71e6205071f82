import { kernelCall, kernelMember, literal } from "../shared/kernelNames.js";
import type { ImportKind } from "./importKinds.js";
import type { ImportDeclaration, ImportDeclarationSpecifier, Program } from "./platform.js";

/**
 * What a cell's import statements become in a script, which cannot have any: declarations, and calls of
 * the kernel's `import`, which imports as from the notebook's folder. On one line.
 *
 * @param kinds what local names stand for
 */
export function importPrelude(program: Program, kinds: ReadonlyMap<string, ImportKind>): string {
  let prelude = "";
  for (const node of program.body) {
    if (node.type === "ImportDeclaration") prelude += importCode(node, kinds);
    const isReexport = node.type === "ExportAllDeclaration" || node.type === "ExportNamedDeclaration";
    if (isReexport && node.source && node.exportKind !== "type") {
      prelude += `await ${importCall(node.source.value, node)};`;
    }
  }
  return prelude;
}

function importCode(node: ImportDeclaration, kinds: ReadonlyMap<string, ImportKind>): string {
  if (node.importKind === "type") return "";
  const call = importCall(node.source.value, node);
  const specifiers = node.specifiers.filter(
    (specifier) =>
      !(specifier.type === "ImportSpecifier" && specifier.importKind === "type") &&
      kinds.get(specifier.local.name) !== "type",
  );
  if (specifiers.length === 0) {
    // As TypeScript does: what is imported for its types alone is not run.
    return node.specifiers.length > 0 ? "" : `await ${call};`;
  }
  const isLive = (specifier: ImportDeclarationSpecifier) =>
    specifier.type !== "ImportNamespaceSpecifier" && kinds.has(specifier.local.name);
  const names = specifiers.filter((specifier) => !isLive(specifier)).map(({ local }) => local.name);
  const live = specifiers.filter(isLive).map((specifier) => {
    const { name } = specifier.local;
    const key = literal(importedName(specifier));
    return `${kernelMember("live")}(__module,${key},${literal(name)},${kinds.get(name) === "variable"});`;
  });
  const bound = specifiers.filter((specifier) => !isLive(specifier)).map(boundTo);
  // In one step: names whose module fails are not defined afterwards, rather than `undefined`.
  const declared = names.length > 0 ? `let [${names.join()}]=` : "";
  if (live.length === 0) return `${declared}((__module)=>[${bound.join()}])(await ${call});`;
  return `${declared}((__module)=>{${live.join("")}return[${bound.join()}]})(await ${call});`;
}

function boundTo(specifier: ImportDeclarationSpecifier): string {
  if (specifier.type === "ImportNamespaceSpecifier") return `${kernelMember("namespace")}(__module)`;
  const key = importedName(specifier);
  if (key === "default") return `${kernelMember("default")}(__module)`;
  return `${kernelMember("member")}(__module,${literal(key)})`;
}

function importedName(specifier: ImportDeclarationSpecifier): string {
  if (specifier.type !== "ImportSpecifier") return "default";
  return specifier.imported.type === "Literal" ? specifier.imported.value : specifier.imported.name;
}

function importCall(specifier: string, { attributes }: Pick<ImportDeclaration, "attributes">): string {
  if (attributes.length === 0) return kernelCall("import", specifier);
  const pairs = attributes.map(({ key, value }) => [
    key.type === "Literal" ? key.value : key.name,
    value.value,
  ]);
  return kernelCall("import", specifier, { with: Object.fromEntries(pairs) });
}
