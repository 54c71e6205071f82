import { parseSync } from "oxc-parser";

/** A solution with one small slip in it. */
export interface Mutant {
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
  const put = (start: number, end: number, by: string, what: string) => {
    const mutant = code.slice(0, start) + by + code.slice(end);
    if (mutant !== code && !found.has(mutant))
      found.set(mutant, {
        what: `${what}: ${code.slice(start, end)} → ${by}`.replace(/\s+/g, " "),
        code: mutant,
      });
  };
  const replace = (node: Node, by: string, what: string) => put(node.start, node.end, by, what);
  walk(parseSync("solution.ts", code).program as unknown as Node, (node) =>
    slip(node, { text, put, replace, code }),
  );
  return [...found.values()];
}

interface Slips {
  code: string;
  text: (node: Node) => string;
  put: (start: number, end: number, by: string, what: string) => void;
  replace: (node: Node, by: string, what: string) => void;
}

function slip(node: Node, { code, text, put, replace }: Slips): void {
  const { left, right, operator } = node as unknown as { left: Node; right: Node; operator: string };
  const inPlaceOfOperator = (others: readonly string[] = []) => {
    const from = left.end + code.slice(left.end, right.start).search(/[^\s)]/);
    for (const other of others) put(from, from + operator.length, other, "operator");
  };
  switch (node.type) {
    case "Literal": {
      const { value } = node;
      if (typeof value === "boolean") replace(node, String(!value), "boolean");
      if (typeof value !== "number") return;
      replace(node, String(value + 1), "number");
      if (value > 0) replace(node, String(value - 1), "number");
      return;
    }
    case "BinaryExpression":
    case "LogicalExpression":
      inPlaceOfOperator(operators[operator]);
      if (/^(?:[-+*/]|\*\*)$/.test(operator)) {
        replace(node, text(left), "right operand lost");
        replace(node, text(right), "left operand lost");
      }
      if (/^[-/]$/.test(operator))
        replace(node, `(${text(right)}) ${operator} (${text(left)})`, "operands exchanged");
      return;
    case "AssignmentExpression":
      inPlaceOfOperator(assignments[operator]);
      return;
    case "UnaryExpression":
      if ("-!".includes(operator)) replace(node, text(node.argument as Node), "sign lost");
      return;
    case "ConditionalExpression": {
      const { test, consequent, alternate } = node as unknown as Record<string, Node>;
      replace(node, text(consequent), "one case");
      replace(node, text(alternate), "one case");
      replace(node, `${text(test)} ? ${text(alternate)} : ${text(consequent)}`, "cases exchanged");
      return;
    }
    case "MemberExpression": {
      const { object, property } = node as unknown as Record<string, Node>;
      if (node.computed && object.type === "MemberExpression" && object.computed)
        replace(
          node,
          `${text(object.object as Node)}[${text(property)}][${text(object.property as Node)}]`,
          "indices exchanged",
        );
      if (node.computed) return;
      for (const other of methods[property.name as string] ?? []) replace(property, other, "method");
      if (property.name === "length") replace(node, `(${text(node)} - 1)`, "one less");
      return;
    }
    case "ArrayExpression": {
      const [first, second, ...others] = node.elements as Node[];
      if (second && others.length === 0)
        replace(node, `[${text(second)}, ${text(first)}]`, "entries exchanged");
      return;
    }
    case "ExpressionStatement":
    case "IfStatement":
      replace(node, ";", "statement lost");
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
