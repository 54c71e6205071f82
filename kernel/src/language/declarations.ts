import type { JsxSettings } from "../shared/jsx.js";
import { asSeenByLaterCells, type OwnNames } from "./cellNames.js";
import type { CellView } from "./cellView.js";
import { anyDeclaration, type Declaration } from "./earlierDeclaration.js";
import { type Sliced, withoutJsx } from "./jsx.js";
import { aliasOf } from "./narrowing/alias.js";
import type { Evolving } from "./narrowing/reference.js";
import type { ParsedCell } from "./parseCell.js";
import type { Class } from "./platform.js";
import type { TopLevelDeclaration, VariableDeclared } from "./topLevel.js";
import { isFreshLiteral } from "./typePrinter.js";
import { oldMark } from "./versions.js";
import { writtenVariable } from "./writtenVariable.js";

type Variable = TopLevelDeclaration & VariableDeclared;

/**
 * What a cell declares, in the form that later cells are checked against: variables with the type that TypeScript
 * found, so that no later check has to find it again; everything else as it was written.
 *
 * @param view without it, variables are `any`
 */
export async function describeDeclarations(
  parsed: ParsedCell,
  declarations: readonly TopLevelDeclaration[],
  own: OwnNames,
  view: CellView | undefined,
  jsx: JsxSettings,
): Promise<Declaration[]> {
  const { text: source, cell, program, grammar } = parsed;
  const code: Sliced = grammar === "tsx" ? withoutJsx(source, program, jsx) : source;
  const variables = declarations.filter(
    (declaration): declaration is Variable => declaration.kind === "variable",
  );
  const printed = view && variables.length > 0 ? await printTypes(view, variables) : undefined;
  const described = new Map<string, Declaration>();
  for (const declaration of declarations) {
    const { name } = declaration;
    const text =
      declaration.kind === "variable"
        ? variableText(declaration, printed?.get(declaration), own, code)
        : statementText(declaration, code);
    const written = source.slice(declaration.start, declaration.end);
    const before = described.get(name);
    if (before && declaration.kind === "variable") continue;
    // Overloads, and a namespace that adds to a function, are one declaration.
    described.set(name, {
      name,
      url: cell.url,
      meaning: before && before.meaning !== declaration.meaning ? "both" : declaration.meaning,
      as: declaration.kind === "variable" && !before ? waysOf(declaration, text) : "import",
      text: (before ? `${before.text}\n` : "") + documentation(parsed, declaration.start) + text,
      source: before ? `${before.source}\n${written}` : sourceOf(declaration, source),
      ...(declaration.kind === "variable" && !before
        ? {
            constant: declaration.constant,
            evolves: evolvingOf(declaration),
            alias: aliasOf(declaration, printed?.get(declaration)?.type ?? "", source),
          }
        : {}),
    });
  }
  return [...described.values()];
}

/** Has TypeScript nothing to go by but what the variable is given later? */
export function evolvingOf({
  constant,
  annotated,
  initializer,
  declarator,
}: VariableDeclared): Evolving | undefined {
  if (annotated || declarator.id.type !== "Identifier") return undefined;
  if (initializer?.type === "ArrayExpression") return initializer.elements.length === 0 ? "array" : undefined;
  const isNothing =
    !initializer ||
    (initializer.type === "Identifier" && initializer.name === "undefined") ||
    (initializer.type === "Literal" && initializer.value === null && initializer.raw === "null");
  return isNothing && !constant ? "any" : undefined;
}

/** Does TypeScript have to be asked for a type? Not for that of a number or a text as it stands. */
export function needsTypeScript(declarations: readonly TopLevelDeclaration[]): boolean {
  return declarations.some((it) => it.kind === "variable" && !literalType(it));
}

export function literalType({ initializer, annotated }: VariableDeclared): string | undefined {
  if (annotated || initializer?.type !== "Literal") return undefined;
  const type = typeof initializer.value;
  return ["number", "string", "boolean", "bigint"].includes(type) ? type : undefined;
}

/** The comment that explains a declaration, for what is shown of it in later cells. */
function documentation({ text, comments }: ParsedCell, start: number): string {
  const between = /^\s*(?:(?:export|default|const|let|var|declare|abstract|async)\s+)*$/;
  const comment = comments.find(
    ({ type, value, end }) =>
      type === "Block" && value.startsWith("*") && end <= start && between.test(text.slice(end, start)),
  );
  return comment ? `${text.slice(comment.start, comment.end)} ` : "";
}

/** The whole statement: `const a = 1`, not `a = 1`. */
function sourceOf(declaration: TopLevelDeclaration, source: string): string {
  const written = source.slice(declaration.start, declaration.end);
  return declaration.kind === "variable" ? `${declaration.constant ? "const" : "let"} ${written}` : written;
}

function statementText(declaration: TopLevelDeclaration, source: Sliced): string {
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
  /** Nothing where no later cell could name it. */
  type?: string;
  /** It is neither `undefined` nor `null`. */
  present: boolean;
  /** The type of a literal that widens: `let b = a` may become another number after `const a = 5`. */
  literal: boolean;
}

function variableText(
  variable: Variable,
  printed: Printed | undefined,
  own: OwnNames,
  source: Sliced,
): string {
  const { name, constant, annotated, initializer } = variable;
  const literal = literalType(variable);
  if (literal && initializer) {
    return constant
      ? `export declare const ${name} = ${source.slice(initializer.start, initializer.end)};`
      : `export declare let ${name}: ${literal};`;
  }
  if (!printed) return anyDeclaration(name, "value");
  if (!printed.type)
    return writtenVariable(variable, source, printed.present) ?? anyDeclaration(name, "value");
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
function selfTyped({ name, initializer }: Variable, source: Sliced): string {
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
  { project, path, text, printer }: CellView,
  variables: readonly Variable[],
): Promise<Map<Variable, Printed>> {
  const types = await project.checker.getTypeAtPosition(
    path,
    variables.map(({ nameStart }) => text.toChecked(nameStart)),
  );
  const printed = await Promise.all(
    types.map(async (type): Promise<Printed> => {
      if (!type) return { type: undefined, present: false, literal: false };
      const text = await printer.print(type);
      const value = text === undefined ? await project.checker.getNonNullableType(type) : undefined;
      const literal = text !== undefined && text !== "boolean" && (await isFreshLiteral(type));
      return { type: text, present: value?.id === type.id, literal };
    }),
  );
  return new Map(variables.map((variable, index) => [variable, printed[index]]));
}
