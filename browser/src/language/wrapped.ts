import ts from "typescript";

/** Symbols, types and signatures of one program, in the form that TypeScript 7's API gives them: one object for each. */
export class Wrapped {
  readonly #checker: ts.TypeChecker;
  readonly #known = new Map<object, object>();
  readonly #inner = new WeakMap<object, object>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** What TypeScript 6 knows behind an object that it was given; a node is its own. */
  inner = <Inner>(wrapped: object): Inner => (this.#inner.get(wrapped) ?? wrapped) as Inner;

  symbol = (inner: ts.Symbol | undefined) =>
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

  type = (inner: ts.Type | undefined): object | undefined =>
    inner &&
    this.#wrap(inner, () => ({
      id: (inner as unknown as { id: number }).id,
      isUnionType: () => inner.isUnion(),
      isLiteralType: () => (inner.flags & ts.TypeFlags.Literal) !== 0,
      getTypes: async () => (inner as ts.UnionType).types.map(this.type),
      getFreshType: async () => this.type((inner as unknown as { freshType?: ts.Type }).freshType),
    }));

  signature = (inner: ts.Signature) =>
    this.#wrap(inner, () => {
      const { declaration, parameters } = inner;
      return {
        declaration: declaration && { index: declaration.pos, path: declaration.getSourceFile().fileName },
        parameters,
        hasRestParameter: parameters.some(({ valueDeclaration }) => isRest(valueDeclaration)),
        getParameters: async () => parameters.map(this.symbol),
      };
    });

  #wrap(inner: object, make: () => object): object {
    const known = this.#known.get(inner);
    if (known !== undefined) return known;
    const wrapped = make();
    this.#known.set(inner, wrapped);
    this.#inner.set(wrapped, inner);
    return wrapped;
  }
}

function isRest(node: ts.Declaration | undefined): boolean {
  return node !== undefined && ts.isParameter(node) && node.dotDotDotToken !== undefined;
}
