/** What a cell may name without declaring or importing it. */
export const globalNames = [
  ...Object.getOwnPropertyNames(globalThis).filter((name) =>
    /^[\p{ID_Start}$][\p{ID_Continue}$]*$/u.test(name),
  ),
  ...["display", "prompt", "confirm", "alert", "require"],
];

export const utilityTypes =
  "Partial Required Readonly Record Pick Omit Exclude Extract NonNullable Parameters ReturnType InstanceType Awaited Iterable AsyncIterable ReadonlyArray ArrayLike PromiseLike Uppercase Lowercase Capitalize NoInfer ThisType".split(
    " ",
  );

export const keywords =
  "abstract any as asserts async await bigint boolean break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace never new null number object of override private protected public readonly return satisfies set static string super switch symbol this throw true try type typeof undefined unique unknown using var void while with yield".split(
    " ",
  );
