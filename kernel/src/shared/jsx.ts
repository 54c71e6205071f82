/** What JSX becomes. */
export interface JsxSettings {
  /** Calls of a module that is imported behind the scenes; else calls of a function that the code has at hand. */
  automatic: boolean;
  /** The package whose `jsx-runtime` that is. */
  importSource: string;
  /** The function, and what `<>` stands for. */
  factory: string;
  fragment: string;
}

export const reactJsx: JsxSettings = {
  automatic: true,
  importSource: "react",
  factory: "React.createElement",
  fragment: "React.Fragment",
};

/** The same, as esbuild says it. */
export function esbuildJsx({ automatic, importSource, factory, fragment }: JsxSettings) {
  return automatic
    ? ({ jsx: "automatic", jsxDev: false, jsxImportSource: importSource } as const)
    : ({ jsx: "transform", jsxFactory: factory, jsxFragment: fragment } as const);
}
