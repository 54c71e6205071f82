import type { BindingPattern, Class, Node, Program } from "./platform.js";
import { childrenOf, isMemberName, walk } from "./syntaxTree.js";

/** A name in a text. */
export interface Span {
  name: string;
  start: number;
  end: number;
  /** In which of TypeScript's two spaces of names it is looked up. */
  space: "value" | "type";
  binding: Binding;
  /** It is a property's key, too. */
  isShorthand?: boolean;
}

/**
 * Which version of a class, an enum or another type a name means, when that is edited and run again.
 *
 * - `made`: the one of when the declaration ran. A class keeps its base, and an object its class.
 * - `holds`: that one or a later one. An array is filled before and after, and a function is given old objects and new.
 * - `used`: today's. The body of a function looks names up when it is called.
 */
export type Binding = "made" | "holds" | "used";

/** The names in types, in `typeof` and before a class's body. Others, in bodies of functions, mean what they mean then. */
export function fixedNames(program: Program): Span[] {
  const finder = new FixedNames();
  for (const statement of program.body) finder.statement(statement);
  return finder.found.filter(({ name }) => !finder.parameters.has(name));
}

export function spanOf(
  { name, start }: { name: string; start: number },
  space: Span["space"] = "value",
  binding: Binding = "made",
): Span {
  // A binding's end includes its type.
  return { name, start, end: start + name.length, space, binding };
}

/** What stands in these is still the value itself, not what it holds. */
const transparent = new Set([
  "TSTypeAnnotation",
  "TSUnionType",
  "TSIntersectionType",
  "TSParenthesizedType",
  "TSTypeOperator",
  "TSTypeReference",
]);

class FixedNames {
  readonly found: Span[] = [];
  readonly parameters = new Set<string>();

  statement(statement: Node): void {
    const node = "declaration" in statement && statement.declaration ? statement.declaration : statement;
    if (node.type === "VariableDeclaration") {
      for (const { id, init } of node.declarations) {
        if ("typeAnnotation" in id && id.typeAnnotation)
          this.#visit(id.typeAnnotation, node.kind === "const" ? "made" : "holds", node);
        // What a variable is was settled when its cell ran.
        for (const value of [init, ...defaultsIn(id)]) {
          if (!value) continue;
          this.#all(value, "value", "made");
          this.#visit(value, "made", node);
        }
      }
    } else {
      const isMade = /^(?:Class|Function|TSDeclareFunction|TSImportEquals)/.test(node.type);
      this.#visit(node, isMade ? "made" : "used", statement);
    }
  }

  #visit(node: Node, binding: Binding, parent: Node): void {
    switch (node.type) {
      case "TSTypeParameter":
        this.parameters.add(node.name.name);
        break;
      case "TSMappedType":
        this.parameters.add(node.key.name);
        break;
      case "TSTypeReference":
        this.#name(node.typeName, "type", binding);
        break;
      case "TSTypeQuery":
        this.#name(node.exprName, "value", binding === "used" ? "used" : "made");
        break;
      case "TSImportEqualsDeclaration":
        this.#name(node.moduleReference, "value", "made");
        break;
      case "TSInterfaceHeritage":
      case "TSClassImplements":
        this.#all(node.expression, node.expression.type === "Identifier" ? "type" : "value", "used");
        break;
      case "ClassDeclaration":
      case "ClassExpression":
        this.#class(node, binding);
        return;
    }
    if (isComputed(node)) this.#all(node.key, "value", "made");
    if ("params" in node && "returnType" in node && binding !== "used") {
      this.#signature(node);
      return;
    }
    const isReadonlyList = /^TS(?:Array|Tuple)Type$/.test(node.type) && parent.type === "TSTypeOperator";
    const goesOn = binding !== "made" || transparent.has(node.type) || isReadonlyList;
    for (const child of childrenOf(node)) {
      const isArguments = child.type === "TSTypeParameterInstantiation";
      this.#visit(child, goesOn && !(isArguments && binding === "made") ? binding : "holds", node);
    }
  }

  /** It is given objects of all versions; what it returns it makes itself. */
  #signature(node: Node): void {
    const { params, typeParameters } = node as { params?: unknown; typeParameters?: unknown };
    for (const child of childrenOf(node)) {
      const isGiven = child === typeParameters || (Array.isArray(params) && params.includes(child));
      this.#visit(child, isGiven ? "holds" : "used", node);
    }
  }

  #class(node: Class, binding: Binding): void {
    if (node.superClass) this.#all(node.superClass, "value", binding);
    for (const child of childrenOf(node)) {
      if (child !== node.body) this.#visit(child, "used", node);
    }
    for (const member of node.body.body) {
      if (isComputed(member)) this.#all(member.key, "value", binding);
      for (const child of childrenOf(member)) {
        const isMethod = "value" in member && child === member.value && "returnType" in child;
        this.#visit(child, isMethod ? binding : "used", member);
      }
    }
  }

  #name(node: Node, space: Span["space"], binding: Binding): void {
    if (node.type === "Identifier") this.found.push(spanOf(node, space, binding));
    // A member has no name for all its versions.
    if (node.type === "TSQualifiedName")
      this.#name(node.left, "value", binding === "holds" ? "used" : binding);
  }

  /** All names of an expression. */
  #all(expression: Node, space: Span["space"], binding: Binding): void {
    walk(expression, (node, parent) => {
      if (node.type === "Identifier" && !isMemberName(node, parent)) {
        const isShorthand = parent?.type === "Property" && parent.shorthand;
        this.found.push({ ...spanOf(node, space, binding), isShorthand });
      }
      return !node.type.includes("Function") && !isTypeOnly(node);
    });
  }
}

/** The default values in a pattern. */
function defaultsIn(pattern: BindingPattern): Node[] {
  const found: Node[] = [];
  walk(pattern, (node) => {
    if (node.type === "AssignmentPattern") found.push(node.right);
    return node.type.endsWith("Pattern") || node.type === "Property";
  });
  return found;
}

function isTypeOnly({ type }: Node): boolean {
  return type.startsWith("TS") && !type.endsWith("Expression") && type !== "TSTypeAssertion";
}

function isComputed(node: Node): node is Node & { key: Node } {
  return "computed" in node && node.computed === true && "key" in node;
}
