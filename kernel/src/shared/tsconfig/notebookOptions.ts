import { Array, JSON, Object, Set } from "../../student/intrinsics.js";
import { type JsxSettings, reactJsx } from "../jsx.js";
import { type PathPattern, pathPatterns } from "./pathMapping.js";
import { inFolder, isObject, type Tsconfig, TsconfigError } from "./readTsconfig.js";
import { tsconfigText } from "./tsconfigText.js";

/** Options for TypeScript, in its own words. */
export type CheckOptions = Record<string, unknown>;

/** How strictly code is checked. */
const switches = new Set([
  ...["strict", "noImplicitAny", "strictNullChecks", "strictFunctionTypes", "strictBindCallApply"],
  ...["strictPropertyInitialization", "strictBuiltinIteratorReturn", "noImplicitThis"],
  ...["useUnknownInCatchVariables", "exactOptionalPropertyTypes", "noUncheckedIndexedAccess"],
  ...["noImplicitReturns", "noImplicitOverride", "noFallthroughCasesInSwitch"],
  ...["noPropertyAccessFromIndexSignature", "noUncheckedSideEffectImports", "allowUnreachableCode"],
  ...["allowUnusedLabels", "allowUmdGlobalAccess", "erasableSyntaxOnly", "checkJs"],
]);

/** What these say is so in every notebook: only the other value is refused. */
const always: Record<string, boolean> = {
  ...{ alwaysStrict: true, esModuleInterop: true, allowSyntheticDefaultImports: true },
  ...{ useDefineForClassFields: true, resolvePackageJsonExports: true, resolvePackageJsonImports: true },
  ...{ noUnusedLocals: false, noUnusedParameters: false, experimentalDecorators: false },
  ...{ emitDecoratorMetadata: false, preserveSymlinks: false, noLib: false, noResolve: false },
};

/** Options that say how files are built, of which a notebook has none. */
const building =
  /^(?:target|module|moduleResolution|moduleDetection|verbatimModuleSyntax|isolated\w+|allowJs|resolveJsonModule|allowImportingTsExtensions|rewriteRelativeImportExtensions|skip\w*LibCheck|forceConsistentCasingInFileNames|no(?:Emit\w*|Check|ErrorTruncation)|emit(?:DeclarationOnly|BOM)|declaration\w*|(?:inline)?[sS]ourceMap|inlineSources|(?:source|map)Root|out(?:Dir|File)|rootDir|composite|incremental|tsBuildInfoFile|removeComments|importHelpers|downlevelIteration|preserveConstEnums|newLine|stripInternal|plugins|pretty|preserveWatchOutput|\w*[dD]iagnostics|listFiles|listEmittedFiles|explainFiles|traceResolution|generate\w+|disable\w+|assumeChangesOnlyAffectDirectDependencies|maxNodeModuleJsDepth|ignoreDeprecations|libReplacement|charset)$/;

interface Options {
  check: CheckOptions;
  jsx: JsxSettings;
  paths: PathPattern[];
  /** Options that have no place in a notebook. */
  refused: string[];
}

/** @throws {TsconfigError} for a value that an option cannot have */
export function notebookOptions(config: Tsconfig): Options {
  const { options } = config;
  const check: CheckOptions = {};
  const jsx = { ...reactJsx };
  const refused: string[] = [];
  let paths: PathPattern[] = [];
  const base = options.get("baseUrl");
  const baseUrl = base && inFolder(base.folder, text("baseUrl", base.value), config);
  const at = (folder: string, value: string) => inFolder(folder, value, config);
  for (const [name, { value, folder }] of options) {
    if (switches.has(name)) check[name] = flag(name, value);
    else if (name in always) {
      if (flag(name, value) !== always[name]) refused.push(name);
    } else if (name === "types") check.types = texts(name, value);
    else if (name === "typeRoots") check.typeRoots = texts(name, value).map((root) => at(folder, root));
    else if (name === "lib") check.lib = texts(name, value).map(library);
    else if (name === "jsx") {
      const kinds = ["react-jsx", "react-jsxdev", "react", "preserve", "react-native"];
      const kind = text(name, value);
      if (!kinds.includes(kind)) throw wrong(name, tsconfigText.oneOf(kinds.join(", ")), value);
      jsx.automatic = kind !== "react";
      if (kind.startsWith("pre") || kind.endsWith("native")) refused.push(`jsx: ${kind}`);
    } else if (name === "jsxImportSource") jsx.importSource = text(name, value);
    else if (name === "jsxFactory") jsx.factory = text(name, value);
    else if (name === "jsxFragmentFactory") jsx.fragment = text(name, value);
    else if (name === "reactNamespace") jsx.factory = `${text(name, value)}.createElement`;
    else if (name === "paths") {
      if (!isObject(value)) throw wrong(name, tsconfigText.listsOfTexts, value);
      const lists = Object.entries(value).map(([pattern, list]) => [
        pattern,
        texts(`paths.${pattern}`, list),
      ]);
      paths = pathPatterns(Object.fromEntries(lists), (target) => at(baseUrl ?? folder, target));
    } else if (name !== "baseUrl" && !building.test(name)) refused.push(name);
  }
  if (baseUrl !== undefined) {
    const all = paths.find(({ pattern }) => pattern === "*");
    if (all) all.targets.push(at(baseUrl, "*"));
    else paths.push({ pattern: "*", targets: [at(baseUrl, "*")] });
  }
  Object.assign(check, checkedJsx(jsx));
  if (paths.length > 0) {
    check.paths = Object.fromEntries(paths.map(({ pattern, targets }) => [pattern, targets]));
  }
  return { check, jsx, paths, refused };
}

/** TypeScript's options for it. */
function checkedJsx({ automatic, importSource, factory, fragment }: JsxSettings): CheckOptions {
  return automatic
    ? { jsx: "react-jsx", jsxImportSource: importSource }
    : { jsx: "react", jsxFactory: factory, jsxFragmentFactory: fragment };
}

function flag(name: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw wrong(name, tsconfigText.trueOrFalse, value);
  return value;
}

function text(name: string, value: unknown): string {
  if (typeof value !== "string") throw wrong(name, tsconfigText.text, value);
  return value;
}

function texts(name: string, value: unknown): string[] {
  if (!Array.isArray(value) || value.some((one) => typeof one !== "string"))
    throw wrong(name, tsconfigText.texts, value);
  return value;
}

/** Where TypeScript does not know one, it has none of the others either. */
function library(name: string): string {
  if (/^(?:es(?:[35-7]|20\d\d|next)|dom|webworker|scripthost|decorators)(?:\.\w+)*$/i.test(name)) return name;
  throw wrong("lib", tsconfigText.libraries, name);
}

function wrong(name: string, wanted: string, value: unknown): TsconfigError {
  return new TsconfigError(tsconfigText.wrongKind(name, wanted, JSON.stringify(value)));
}
