import { platform } from "#language";
import type { Node } from "../../platform.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { codeOf } from "../quote.js";
import type { Rules } from "../rule.js";
import { quotedIn } from "../template.js";
import { assignedInCondition } from "./conditions.js";
import { notFound } from "./modules.js";
import {
  browserNames,
  converters,
  mathNames,
  namespaces,
  otherTypes,
  pythonNames,
  pythonPackages,
  typeExamples,
} from "./vocabulary.js";

/** Names that mean nothing, or something else. */
export const nameRules: Rules = {
  2304: unknownName,
  2552: unknownName,
  2503: unknownName,
  2580: unknownName,
  2584: unknownName,
  // What Node's types would know, where they are not there: a name, or a module's.
  2591: (complaint) => (complaint.at.type === "Literal" ? notFound(complaint) : unknownName(complaint)),
  18004: unknownName,
  2314: typeArguments,
  2663: ({ at }) => (at.type === "Identifier" ? adviceText.ownMember(at.name) : undefined),
  2693: onlyAType,
  2749: ({ at }) => (at.type === "Identifier" ? adviceText.onlyAValue(at.name) : undefined),
};

function unknownName(complaint: Complaint) {
  const { message, at, around, source } = complaint;
  if (at.type !== "Identifier") return;
  const { name } = at;
  const outer = around[0];
  const [, suggestion] = quotedIn("Cannot find name '{0}'. Did you mean '{1}'?", message) ?? [];
  const cell = complaint.refusedIn(name);
  const refused = cell && adviceText[cell.lacksNames ? "cellLacksNames" : "refusedCell"](name, cell.url);
  const module = Object.hasOwn(namespaces, name) ? namespaces[name] : undefined;
  if (module !== undefined) return adviceText.namespaceToImport(name, module);
  for (const [from, names] of complaint.unimported) {
    if (names.includes(name)) return adviceText.toImport(names, from);
  }
  if (isType(outer)) {
    if (refused) return refused;
    if (suggestion !== undefined) return misspelled(complaint, name, suggestion);
    return Object.hasOwn(otherTypes, name)
      ? adviceText.otherLanguageType(name, otherTypes[name])
      : adviceText.unknownType(name);
  }
  const other = loopOf(at, around) ?? assignedInCondition(complaint);
  if (other) return other;
  if (outer?.type === "AssignmentExpression" && outer.left === at) {
    if (outer.operator !== "=") return adviceText.notDeclaredYet(name);
    return around[1]?.type === "ExpressionStatement" ? adviceText.neverDeclared(name) : undefined;
  }
  if (outer?.type === "UpdateExpression") return adviceText.notDeclaredYet(name);
  const [, shown] = /^\$\$(\w+)\$\$$/.exec(name) ?? [];
  if (shown !== undefined) return adviceText.ofIjavascript(name, `$$.${shown}(…)`);
  if (name === "pass") return adviceText.pythonPass();
  if (Object.hasOwn(pythonNames, name)) return adviceText.python(name, pythonNames[name]);
  if (Object.hasOwn(mathNames, name)) return adviceText.ofMath(name, mathNames[name]);
  if (pythonPackages.has(name)) return adviceText.pythonPackage(name);
  const elsewhere = platform.elsewhere(name);
  if (elsewhere) return elsewhere;
  if (Object.hasOwn(browserNames, name)) return adviceText.ofBrowser(name, browserNames[name]);
  if (refused) return refused;
  if (suggestion !== undefined) return misspelled(complaint, name, suggestion);
  const written = codeOf(at, source);
  if (/^[A-Z]$/.test(name) && isWholeValue(at, outer)) return adviceText.letterInQuotes(name);
  return complaint.isFirst ? adviceText.nothingDeclared(written) : adviceText.unknownName(written);
}

/** Is it an entry of a list, or all that is given or returned? In a calculation, a capital letter is a matrix's name. */
function isWholeValue(at: Node, outer: Node | undefined): boolean {
  return (
    outer?.type === "ArrayExpression" ||
    outer?.type === "ReturnStatement" ||
    (outer?.type === "VariableDeclarator" && outer.init === at)
  );
}

/** What the language has of a similar name need not be meant, when another cell has not run yet. */
function misspelled({ source, earlier }: Complaint, name: string, suggestion: string): string {
  const isOwn =
    earlier(suggestion) !== undefined || source.match(/[\p{ID_Continue}$]+/gu)?.includes(suggestion);
  return isOwn
    ? adviceText.nameMisspelled(name, suggestion)
    : adviceText.nameMisspelledOrElsewhere(name, suggestion);
}

function isType(outer: Node | undefined): boolean {
  return outer?.type === "TSTypeReference" || outer?.type === "TSQualifiedName";
}

/** `for (x of list)` and `for (i = 0; …)`: the name stands in the head of the loop, without `const` or `let`. */
function loopOf(at: Node & { name: string }, around: readonly Node[]): string | undefined {
  const loop = around.find(({ type }) => /^For/.test(type));
  if (loop?.type === "ForOfStatement" && isName(loop.left, at.name))
    return adviceText.loopVariable(at.name, "of");
  if (loop?.type === "ForInStatement" && isName(loop.left, at.name))
    return adviceText.loopVariable(at.name, "in");
  if (loop?.type !== "ForStatement" || loop.init?.type !== "AssignmentExpression") return;
  return isName(loop.init.left, at.name) ? adviceText.loopCounter(at.name) : undefined;
}

function isName(node: Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function typeArguments({ message }: Complaint) {
  const [generic] = quotedIn("Generic type '{0}' requires {1} type argument(s).", message) ?? [];
  const name = generic?.replace(/<.*/s, "");
  return name !== undefined && Object.hasOwn(typeExamples, name)
    ? adviceText.typeArguments(name, typeExamples[name])
    : undefined;
}

function onlyAType({ at, source }: Complaint) {
  const name = codeOf(at, source);
  return Object.hasOwn(converters, name)
    ? adviceText.typeToConvert(name, converters[name])
    : adviceText.onlyAType(name);
}
