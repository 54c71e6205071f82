import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import type { Node, parseSync } from "oxc-parser";
import { JSON, Set } from "../intrinsics.js";
import { commonJsSource } from "./typescriptSource.js";

const require = createRequire(import.meta.url);

/** Has Node's `require` read TypeScript. It then knows what these files require, and JSON and `.cjs` files do likewise. */
export function requireTypescript(): void {
  for (const ending of [".cts", ".ts"]) {
    require.extensions[ending] = (module, path) => {
      (module as unknown as { _compile(code: string, path: string): void })._compile(
        commonJsSource(path).source,
        path,
      );
    };
  }
}

/** An ES module that has the exports of a CommonJS one. Its own URL tells the debugger which of them is the file. */
export function asModule(path: string): string {
  const text = readFileSync(path, "utf8");
  const { program, module } = (require("oxc-parser") as { parseSync: typeof parseSync }).parseSync(
    path,
    text,
  );
  const names = new Set<string>();
  let others = "";
  for (const { entries } of module.staticExports) {
    for (const { exportName, isType, moduleRequest } of entries) {
      if (isType) continue;
      if (exportName.name !== null) names.add(exportName.name);
      else if (moduleRequest) others += `export * from ${JSON.stringify(moduleRequest.value)};\n`;
    }
  }
  for (const node of program.body) for (const name of assignedExports(node)) names.add(name);
  names.delete("default");
  const own = [...names].map((name, index) => {
    const key = JSON.stringify(name);
    return `const e${index} = all[${key}]; export { e${index} as ${key} };\n`;
  });
  return `import { createRequire } from "node:module";
const all = createRequire(import.meta.url)(${JSON.stringify(path)});
export default all;
${others}${own.join("")}//# sourceURL=kernel-exports:${basename(path).replace(/\s/g, "_")}`;
}

/** The names in `exports.name = …` and in `module.exports = { name }`. */
function assignedExports(node: Node): string[] {
  if (node.type !== "ExpressionStatement" || node.expression.type !== "AssignmentExpression") return [];
  const { left, right } = node.expression;
  if (left.type !== "MemberExpression" || left.property.type !== "Identifier") return [];
  const { object, property } = left;
  const isModule = object.type === "Identifier" && object.name === "module";
  if (isModule && property.name === "exports") {
    if (right.type !== "ObjectExpression") return [];
    return right.properties.flatMap((one) =>
      one.type === "Property" && one.key.type === "Identifier" && !one.computed ? [one.key.name] : [],
    );
  }
  const isExports =
    (object.type === "Identifier" && object.name === "exports") ||
    (object.type === "MemberExpression" &&
      object.property.type === "Identifier" &&
      object.property.name === "exports");
  return isExports ? [property.name] : [];
}
