import type { Node } from "../platform.js";

/** A variable, or a property of one, that TypeScript follows through the code: `user`, `user.name`, `list[0]`. */
export interface Reference {
  text: string;
  /** The variable, and those that stand in brackets: `list` and `index` in `list[index]`. */
  names: readonly [root: string, ...keys: string[]];
  evolves?: Evolving;
}

/** A reference of which more is known than was declared. */
export interface Known extends Reference {
  /** A variable of the type that is known. */
  variable: string;
  /** It was given `true` or `false`, so a variable that it is given to becomes a `boolean`. */
  given?: string;
}

/** A variable that was declared without a type is of the type of what it is given, be it elements. */
export type Evolving = "any" | "array";

/** @returns undefined for code whose value TypeScript does not follow, such as a call */
export function referenceAt(node: Node): Reference | undefined {
  switch (node.type) {
    case "Identifier":
      return { text: node.name, names: [node.name] };
    case "ChainExpression":
    case "TSNonNullExpression":
      return referenceAt(node.expression);
    case "MemberExpression": {
      const object = referenceAt(node.object);
      const { property } = node;
      if (!object || property.type === "PrivateIdentifier") return undefined;
      if (!node.computed && property.type === "Identifier") {
        return { text: `${object.text}.${property.name}`, names: object.names };
      }
      if (property.type === "Literal") return { ...object, text: `${object.text}[${property.raw}]` };
      if (property.type !== "Identifier") return undefined;
      return { text: `${object.text}[${property.name}]`, names: [...object.names, property.name] };
    }
  }
}
