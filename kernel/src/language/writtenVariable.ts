import type { Sliced } from "./jsx.js";
import type { BindingPattern, Node } from "./platform.js";
import { bindingsOf } from "./syntaxTree.js";
import type { VariableDeclared } from "./topLevel.js";

/**
 * A variable as the student wrote it, for a type that has no name outside of the function that declares it. TypeScript
 * then finds it again, whole: its private members, what it calls itself by, its type parameters.
 *
 * @param isPresent it is neither `undefined` nor `null`, which the code before it may have seen to
 * @returns undefined where the variable's value stands elsewhere, as in a loop
 */
export function writtenVariable(
  { constant, declarator, name }: VariableDeclared & { name: string },
  source: Sliced,
  isPresent: boolean,
): string | undefined {
  const { id, init } = declarator;
  const keyword = constant ? "const" : "let";
  const annotation = "typeAnnotation" in id ? id.typeAnnotation : undefined;
  const written = ({ start, end }: Node) => source.slice(start, end);
  if (annotation && id.type === "Identifier") {
    const type = written(annotation.typeAnnotation);
    return `export declare ${keyword} ${name}: ${isPresent ? `NonNullable<${type}>` : type};`;
  }
  if (!init) return undefined;
  const pattern = wayTo(name, id, written);
  const type = annotation ? written(annotation) : "";
  const isFunction = init.type === "ArrowFunctionExpression" || init.type === "FunctionExpression";
  const value = isFunction || !isPresent ? written(init) : `(${written(init)})!`;
  return pattern && `export ${keyword} ${pattern}${type} = ${value};`;
}

/** The part of a pattern that leads to a name: `{ a, b: [c] }` is `{ b: [c] }` for `c`. */
function wayTo(name: string, pattern: BindingPattern, written: (node: Node) => string): string | undefined {
  const leads = (part: BindingPattern) => bindingsOf(part).some((binding) => binding.name === name);
  switch (pattern.type) {
    case "Identifier":
      return name;
    case "AssignmentPattern":
      return `${wayTo(name, pattern.left, written)} = ${written(pattern.right)}`;
    case "ObjectPattern": {
      const keys: string[] = [];
      for (const property of pattern.properties) {
        if (property.type === "RestElement") {
          if (leads(property.argument)) return `{ ${[...keys, `...${name}`].join(", ")} }`;
          continue;
        }
        const key = property.computed ? `[${written(property.key)}]` : written(property.key);
        if (leads(property.value)) return `{ ${key}: ${wayTo(name, property.value, written)} }`;
        keys.push(`${key}: {}`);
      }
      return undefined;
    }
    case "ArrayPattern": {
      const index = pattern.elements.findIndex(
        (element) => element && leads(element.type === "RestElement" ? element.argument : element),
      );
      const element = pattern.elements[index];
      if (!element) return undefined;
      const way =
        element.type === "RestElement"
          ? `...${wayTo(name, element.argument, written)}`
          : wayTo(name, element, written);
      return `[${",".repeat(index)}${way}]`;
    }
  }
}
