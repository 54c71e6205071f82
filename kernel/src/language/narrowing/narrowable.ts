import type { Node, Program } from "../platform.js";
import { childrenOf, walk } from "../syntaxTree.js";
import { type Reference, referenceAt } from "./reference.js";

/**
 * What a cell may tell TypeScript more about than a declaration does: what it assigns to, tests, or asserts.
 *
 * @param asserts could the function of this name assert something?
 */
export function narrowable(program: Program, asserts: (name: string) => boolean): Map<string, Reference> {
  const found = new Map<string, Reference>();
  const add = (node: Node) => {
    const reference = referenceAt(node);
    if (reference) found.set(reference.text, reference);
  };
  const addAll = (node: Node | null) => {
    if (!node) return;
    walk(node, (inner) => {
      add(inner);
      return true;
    });
  };
  walk(program, (node, parent) => {
    switch (node.type) {
      case "AssignmentExpression":
      case "ForInStatement":
      case "ForOfStatement":
        addAll(node.left);
        break;
      case "UpdateExpression":
        add(node.argument);
        break;
      case "IfStatement":
      case "WhileStatement":
      case "DoWhileStatement":
      case "ForStatement":
      case "ConditionalExpression":
      case "SwitchCase":
        addAll(node.test);
        break;
      case "SwitchStatement":
        addAll(node.discriminant);
        break;
      case "LogicalExpression":
        addAll(node.left);
        break;
      case "CallExpression": {
        const callee = referenceAt(node.callee);
        if (parent?.type === "ExpressionStatement" && callee && asserts(callee.names[0])) addAll(node);
      }
    }
    return !isFunction(node) || (parent?.type === "CallExpression" && parent.callee === node);
  });
  return found;
}

/** Variables that functions assign to: they may change whenever one is called, between two cells too. */
export function assignedInFunctions(program: Program): Set<string> {
  const names = new Set<string>();
  const look = (node: Node, within: boolean) => {
    const target =
      node.type === "UpdateExpression"
        ? node.argument
        : "left" in node && /^(?:Assignment|For)/.test(node.type)
          ? (node.left as Node)
          : undefined;
    if (within && target && target.type !== "VariableDeclaration") {
      walk(target, (inner) => {
        if (inner.type === "Identifier") names.add(inner.name);
        return inner.type !== "MemberExpression";
      });
    }
    for (const child of childrenOf(node)) look(child, within || isFunction(child));
  };
  look(program, false);
  return names;
}

/** Variables that functions use. */
export function usedInFunctions(program: Program): Set<string> {
  const names = new Set<string>();
  walk(program, (node) => {
    if (!isFunction(node)) return true;
    walk(node, (inner) => {
      if (inner.type === "Identifier") names.add(inner.name);
      return true;
    });
    return false;
  });
  return names;
}

function isFunction({ type }: Node): boolean {
  return /^(?:Arrow)?Function(?:Expression|Declaration)$/.test(type);
}
