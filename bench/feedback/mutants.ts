import { parseSync } from "oxc-parser";

/** A solution with one small slip in it. */
export interface Mutant {
  /** The line with the slip in it, or what is left out. No two of a solution have the same. */
  what: string;
  code: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const operators: Record<string, readonly string[]> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["/"],
  "**": ["*"],
  "<": ["<="],
  "<=": ["<"],
  ">": [">="],
  ">=": [">"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
};
const assignments: Record<string, readonly string[]> = { "+=": ["-=", "="], "-=": ["+=", "="] };
const methods: Record<string, readonly string[]> = {
  max: ["min"],
  min: ["max"],
  floor: ["ceil", "round"],
  ceil: ["floor"],
  log2: ["log"],
  log: ["log2"],
  sign: ["abs"],
  round: ["floor"],
  indexOf: ["lastIndexOf"],
};

/** All that differ from `code` by a number one off, another operator, an operand or a statement lost, or names exchanged. */
export function mutantsOf(code: string): Mutant[] {
  const found = new Map<string, Mutant>();
  const text = ({ start, end }: Node) => code.slice(start, end);
  const put = (start: number, end: number, by: string) => {
    const mutant = code.slice(0, start) + by + code.slice(end);
    if (mutant === code || found.has(mutant)) return;
    const lines = code.slice(code.lastIndexOf("\n", start) + 1, start) + by + /^.*/.exec(code.slice(end));
    const changed = by === ";" ? `without ${code.slice(start, end)}` : lines;
    const shown = changed.replace(/\s+/g, " ").trim();
    const equal = [...found.values()].filter(({ what }) => what.replace(/ \(again\)/g, "") === shown).length;
    found.set(mutant, { what: shown + " (again)".repeat(equal), code: mutant });
  };
  const replace = (node: Node, by: string) => put(node.start, node.end, by);
  walk(parseSync("solution.ts", code).program as unknown as Node, (node) =>
    slip(node, { text, put, replace, code }),
  );
  return [...found.values()];
}

interface Slips {
  code: string;
  text: (node: Node) => string;
  put: (start: number, end: number, by: string) => void;
  replace: (node: Node, by: string) => void;
}

function slip(node: Node, { code, text, put, replace }: Slips): void {
  const { left, right, operator } = node as unknown as { left: Node; right: Node; operator: string };
  const inPlaceOfOperator = (others: readonly string[] = []) => {
    const from = left.end + code.slice(left.end, right.start).search(/[^\s)]/);
    for (const other of others) put(from, from + operator.length, other);
  };
  switch (node.type) {
    case "Literal": {
      const { value } = node;
      if (typeof value === "boolean") replace(node, String(!value));
      if (typeof value !== "number") return;
      replace(node, String(value + 1));
      if (value > 0) replace(node, String(value - 1));
      return;
    }
    case "BinaryExpression":
    case "LogicalExpression":
      inPlaceOfOperator(operators[operator]);
      if (/^(?:[-+*/]|\*\*)$/.test(operator)) {
        replace(node, text(left));
        replace(node, text(right));
      }
      if (/^[-/]$/.test(operator)) replace(node, `(${text(right)}) ${operator} (${text(left)})`);
      return;
    case "AssignmentExpression":
      inPlaceOfOperator(assignments[operator]);
      return;
    case "UnaryExpression":
      if ("-!".includes(operator)) replace(node, text(node.argument as Node));
      return;
    case "ConditionalExpression": {
      const { test, consequent, alternate } = node as unknown as Record<string, Node>;
      replace(node, text(consequent));
      replace(node, text(alternate));
      replace(node, `${text(test)} ? ${text(alternate)} : ${text(consequent)}`);
      return;
    }
    case "MemberExpression": {
      const { object, property } = node as unknown as Record<string, Node>;
      if (node.computed && object.type === "MemberExpression" && object.computed)
        replace(node, `${text(object.object as Node)}[${text(property)}][${text(object.property as Node)}]`);
      if (node.computed) return;
      const name = property.name as string; // "constructor" is one of every object's
      for (const other of Object.hasOwn(methods, name) ? methods[name] : []) replace(property, other);
      if (property.name === "length") replace(node, `(${text(node)} - 1)`);
      return;
    }
    case "ArrayExpression": {
      const [first, second, ...others] = node.elements as Node[];
      if (second && others.length === 0) replace(node, `[${text(second)}, ${text(first)}]`);
      return;
    }
    case "ExpressionStatement":
    case "IfStatement":
      replace(node, ";");
  }
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit);
    return;
  }
  if (typeof (node as Node).type === "string") visit(node as Node);
  for (const [key, value] of Object.entries(node))
    if (key !== "typeAnnotation" && key !== "returnType") walk(value, visit);
}
