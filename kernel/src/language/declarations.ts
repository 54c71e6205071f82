import type { Class } from "oxc-parser";
import type { Project, Type } from "typescript/unstable/async";
import { asSeenByLaterCells, innerTypes, type OwnNames } from "./cellNames.js";
import { anyDeclaration, type Declaration, type EarlierCells, oldMark } from "./earlierCells.js";
import type { ParsedCell } from "./parseCell.js";
import { namesIn } from "./references.js";
import type { TopLevelDeclaration, VariableDeclared } from "./topLevel.js";

/** Types are printed in full, however long: a shortened one would be another type. */
const noTruncation = 1;
const literalFlags = 0x400 | 0x800 | 0x1000 | 0x2000;

type Variable = TopLevelDeclaration & VariableDeclared;

/**
 * What a cell declares, in the form that later cells are checked against: variables with the type that TypeScript
 * found, so that no later check has to find it again; everything else as it was written.
 *
 * @param used the names that the cell was checked with
 * @param project TypeScript's view of the cell; without it, variables are `any`
 */
export async function describeDeclarations(
  parsed: ParsedCell,
  declarations: readonly TopLevelDeclaration[],
  own: OwnNames,
  used: ReadonlySet<string>,
  earlier: EarlierCells,
  project: Project | undefined,
  path: string,
): Promise<Declaration[]> {
  const { source, url } = parsed.cell;
  const variables = declarations.filter(
    (declaration): declaration is Variable => declaration.kind === "variable",
  );
  const inner = innerTypes(parsed.program);
  const printed = await printTypes(
    project,
    path,
    variables,
    (name) => !inner.has(name) && (own.has(name) || !earlier.names().has(name) || used.has(name)),
  );
  const described = new Map<string, Declaration>();
  for (const declaration of declarations) {
    const { name } = declaration;
    const text =
      declaration.kind === "variable"
        ? variableText(declaration, printed.get(declaration), own, source)
        : statementText(declaration, source);
    const written = source.slice(declaration.start, declaration.end);
    const before = described.get(name);
    if (before && declaration.kind === "variable") continue;
    // Overloads, and a namespace that adds to a function, are one declaration.
    described.set(name, {
      name,
      url,
      meaning: before && before.meaning !== declaration.meaning ? "both" : declaration.meaning,
      as: declaration.kind === "variable" && !before ? waysOf(declaration, text) : "import",
      text: (before ? `${before.text}\n` : "") + documentation(parsed, declaration.start) + text,
      source: before ? `${before.source}\n${written}` : sourceOf(declaration, source),
    });
  }
  return [...described.values()];
}

/** Does TypeScript have to be asked for a type? Not for that of a number or a text as it stands. */
export function needsTypeScript(declarations: readonly TopLevelDeclaration[]): boolean {
  return declarations.some((it) => it.kind === "variable" && !literalType(it));
}

function literalType({ initializer, annotated }: VariableDeclared): string | undefined {
  if (annotated || initializer?.type !== "Literal") return undefined;
  const type = typeof initializer.value;
  return ["number", "string", "boolean", "bigint"].includes(type) ? type : undefined;
}

/** The comment that explains a declaration, for what is shown of it in later cells. */
function documentation({ cell, comments }: ParsedCell, start: number): string {
  const between = /^\s*(?:(?:export|default|const|let|var|declare|abstract|async)\s+)*$/;
  const comment = comments.find(
    ({ type, value, end }) =>
      type === "Block" &&
      value.startsWith("*") &&
      end <= start &&
      between.test(cell.source.slice(end, start)),
  );
  return comment ? `${cell.source.slice(comment.start, comment.end)} ` : "";
}

/** The whole statement: `const a = 1`, not `a = 1`. */
function sourceOf(declaration: TopLevelDeclaration, source: string): string {
  const written = source.slice(declaration.start, declaration.end);
  return declaration.kind === "variable" ? `${declaration.constant ? "const" : "let"} ${written}` : written;
}

function statementText(declaration: TopLevelDeclaration, source: string): string {
  if (declaration.kind === "import") {
    const isEquals = /^import\s+(?:type\s+)?[\p{ID_Continue}$]+\s*=/u.test(declaration.text);
    const text = declaration.text.replace(/;?\s*$/, ";");
    if (isEquals && !text.includes("require")) return `export ${text}`;
    return `${text} export { ${declaration.name} };`;
  }
  return `export ${source.slice(declaration.start, declaration.end)}`;
}

/** What a variable's value is of, as TypeScript prints it. */
interface Printed {
  type: string;
  /** The type of a literal that widens: `let b = a` may become another number after `const a = 5`. */
  literal: boolean;
}

function variableText(
  variable: Variable,
  printed: Printed | undefined,
  own: OwnNames,
  source: string,
): string {
  const { name, constant, annotated, initializer } = variable;
  const literal = literalType(variable);
  if (literal && initializer) {
    return constant
      ? `export declare const ${name} = ${source.slice(initializer.start, initializer.end)};`
      : `export declare let ${name}: ${literal};`;
  }
  if (!printed) return anyDeclaration(name, "value");
  const type = asSeenByLaterCells(printed.type, own, oldMark);
  const head = `export declare ${constant ? "const" : "let"} ${name}`;
  if (type === `typeof ${name}` || type.startsWith(`typeof ${name}<`)) return selfTyped(variable, source);
  if (constant && printed.literal && !annotated) {
    if (!type.includes("|")) return `${head} = ${type};`;
    // One of several literals: only an expression has a type that widens.
    const choices = type.split("|").map((choice) => choice.trim());
    const last = choices.pop();
    return `export const ${name} = ${choices.map((choice) => `(0 as unknown as boolean) ? ${choice} : `).join("")}${last};`;
  }
  return `${head}: ${type};`;
}

/** A variable whose type is its own: a symbol, or a class that has no other name. */
function selfTyped({ name, initializer }: Variable, source: string): string {
  if (initializer?.type === "CallExpression") return `export declare const ${name}: unique symbol;`;
  if (initializer?.type === "ClassExpression") {
    const text = source.slice(initializer.start, initializer.end);
    const head = source.slice(initializer.start, afterClassName(initializer, text));
    const isAbstract = /^abstract\b/.test(head) ? "abstract " : "";
    return `export ${isAbstract}class ${name}${source.slice(initializer.start + head.length, initializer.end)}`;
  }
  return anyDeclaration(name, "value");
}

function afterClassName(node: Class, text: string): number {
  if (node.id) return node.id.start + node.id.name.length;
  return node.start + text.indexOf("class") + "class".length;
}

/** A name that is more than a value with a type has to be imported. */
function waysOf({ constant }: Variable, text: string): Declaration["as"] {
  if (text.startsWith("export class") || text.startsWith("export abstract")) return "import";
  if (/^export (?:declare )?const [^:]* = /.test(text) || text.endsWith(": unique symbol;")) return "import";
  return constant ? "const" : "let";
}

async function printTypes(
  project: Project | undefined,
  path: string,
  variables: readonly Variable[],
  isKnown: (name: string) => boolean,
): Promise<Map<Variable, Printed>> {
  const printed = new Map<Variable, Printed>();
  if (!project || variables.length === 0) return printed;
  const { checker, program } = project;
  const [file, types] = await Promise.all([
    program.getSourceFile(path),
    checker.getTypeAtPosition(
      path,
      variables.map(({ nameStart }) => nameStart),
    ),
  ]);
  if (!file) return printed;
  const print = (type: Type) => checker.typeToString(type, file, noTruncation);
  await Promise.all(
    variables.map(async (variable, index) => {
      const type = types[index];
      if (!type) return;
      const text = await print(type);
      const names = namesIn(`declare const it: ${text.replaceAll("typeof it", "unknown")};`);
      if (names?.fixed.every(({ name }) => isKnown(name))) {
        printed.set(variable, { type: text, literal: text !== "boolean" && (await isFreshLiteral(type)) });
        return;
      }
      const structure = await structureOf(type, project, print);
      if (structure) printed.set(variable, { type: structure, literal: false });
    }),
  );
  return printed;
}

/** The members of an object whose class has no name that a later cell could know. */
async function structureOf(
  type: Type,
  { checker }: Project,
  print: (type: Type) => Promise<string>,
): Promise<string | undefined> {
  // An object of a class that extends another one fits where that is asked for, private members and all.
  const bases = type.isClassOrInterface() ? await checker.getBaseTypes(type) : [];
  const inherited = (await Promise.all(bases.map((base) => checker.getPropertiesOfType(base)))).flat();
  const inheritedNames = new Set(inherited.map(({ name }) => name));
  const properties = (await checker.getPropertiesOfType(type)).filter(
    ({ name }) => !inheritedNames.has(name),
  );
  const types = await checker.getTypeOfSymbol(properties);
  const members = await Promise.all(
    properties.map(async ({ name }, index) => {
      const member = types[index];
      const text = member ? await print(member) : "any";
      return `${JSON.stringify(name)}: ${namesIn(`declare const it: ${text};`) ? text : "any"};`;
    }),
  );
  const text = [...(await Promise.all(bases.map(print))), `{ ${members.join(" ")} }`].join(" & ");
  return namesIn(`declare const it: ${text};`) ? text : undefined;
}

async function isFreshLiteral(type: Type): Promise<boolean> {
  if (type.isUnionType()) {
    const parts = await type.getTypes();
    if (parts.some((part) => !(part.flags & literalFlags))) return false;
    return (await Promise.all(parts.map(isFreshLiteral))).every(Boolean);
  }
  if (!(type.flags & literalFlags) || !type.isLiteralType()) return false;
  return (await type.getFreshType())?.id === type.id;
}
