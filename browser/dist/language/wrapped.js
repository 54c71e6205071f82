import ts from "typescript";

/** The flags of literals have other numbers in TypeScript 7. */
const literals = [
  [ts.TypeFlags.StringLiteral, 0x400],
  [ts.TypeFlags.NumberLiteral, 0x800],
  [ts.TypeFlags.BigIntLiteral, 0x1000],
  [ts.TypeFlags.BooleanLiteral, 0x2000],
];
/** Symbols, types and signatures of one program, in the form that TypeScript 7's API gives them: one object for each. */
export class Wrapped {
  #checker;
  #known = new Map();
  #inner = new WeakMap();
  constructor(checker) {
    this.#checker = checker;
  }
  /** What TypeScript 6 knows behind an object that it was given. */
  inner = (wrapped) => this.#inner.get(wrapped);
  symbol = (inner) =>
    inner &&
    this.#wrap(inner, () => {
      const { name, flags, valueDeclaration: node } = inner;
      return {
        name,
        flags,
        valueDeclaration: node && {
          kind: node.kind,
          path: node.getSourceFile().fileName,
          resolve: async () => node,
        },
        getDocumentationComment: async () =>
          ts.displayPartsToString(inner.getDocumentationComment(this.#checker)),
        getJsDocTags: async () =>
          inner
            .getJsDocTags(this.#checker)
            .map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) })),
      };
    });
  type = (inner) =>
    inner &&
    this.#wrap(inner, () => ({
      id: inner.id,
      flags: literals.reduce((flags, [six, seven]) => flags | (inner.flags & six ? seven : 0), 0),
      isUnionType: () => inner.isUnion(),
      isLiteralType: () => (inner.flags & ts.TypeFlags.Literal) !== 0,
      getTypes: async () => inner.types.map(this.type),
      getFreshType: async () => this.type(inner.freshType),
    }));
  signature = (inner) =>
    this.#wrap(inner, () => {
      const { declaration, parameters } = inner;
      return {
        declaration: declaration && { index: declaration.pos, path: declaration.getSourceFile().fileName },
        parameters,
        hasRestParameter: parameters.some(({ valueDeclaration }) => isRest(valueDeclaration)),
        getParameters: async () => parameters.map(this.symbol),
      };
    });
  #wrap(inner, make) {
    const known = this.#known.get(inner);
    if (known !== undefined) return known;
    const wrapped = make();
    this.#known.set(inner, wrapped);
    this.#inner.set(wrapped, inner);
    return wrapped;
  }
}
function isRest(node) {
  return node !== undefined && ts.isParameter(node) && node.dotDotDotToken !== undefined;
}
//# sourceMappingURL=wrapped.js.map
