import ts from "typescript";
import { astConverter } from "typescript-estree/ast-converter";

const settings = { range: true, loc: true, comment: true, suppressDeprecatedPropertyWarnings: true };
const scriptKinds = { ts: ts.ScriptKind.TS, tsx: ts.ScriptKind.TSX, js: ts.ScriptKind.JS };
/** TypeScript's own parser, its tree turned by typescript-eslint into the form that oxc's parser gives in Node. */
export function parse(text, language) {
  const file = ts.createSourceFile(
    `cell.${language}`,
    text,
    {
      languageVersion: ts.ScriptTarget.ESNext,
      impliedNodeFormat: ts.ModuleKind.ESNext,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    },
    true,
    scriptKinds[language],
  );
  const module = { importMetas: [], dynamicImports: [] };
  try {
    const { estree } = astConverter(file, { ...settings, jsx: language === "tsx" }, false);
    const { comments: found = [], ...program } = estree;
    const comments = found.map(({ type, value, range: [start, end] }) => ({ type, value, start, end }));
    place(program, module);
    return { program, comments, errors: [], module };
  } catch (error) {
    const { message, location } = error;
    if (location === undefined) throw error;
    const labels = [{ start: location.start.offset, end: location.end.offset }];
    const program = { type: "Program", body: [], sourceType: "module", start: 0, end: text.length };
    const errors = [{ message, labels, helpMessage: null }];
    return { program, comments: [], errors, module };
  }
}
function place(node, module) {
  [node.start, node.end] = node.range;
  delete node.range;
  delete node.loc;
  // It would lead `walk` upwards.
  Object.defineProperty(node, "parent", { value: undefined, enumerable: false, configurable: true });
  const { type, meta } = node;
  if (type === "MetaProperty" && meta?.name === "import") module.importMetas.push(node);
  if (type === "ImportExpression") module.dynamicImports.push(node);
  for (const value of Object.values(node)) {
    for (const child of [value].flat()) if (isNode(child)) place(child, module);
  }
}
function isNode(value) {
  return typeof value === "object" && value !== null && "range" in value && "type" in value;
}
//# sourceMappingURL=parse.js.map
