// @ts-check
/** @typedef {{ name: string, parameters: { name: string, isFlag: boolean }[], returns: string }} Signature */

/**
 * The signatures in the declarations that AssemblyScript writes (`--bindings raw`), by name.
 *
 * @param {string} declarations
 * @returns {Signature[]}
 */
export function signaturesOf(declarations) {
  const found = declarations.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export function (\w+)\([^)]*\): (\w+);/g,
  );
  return [...found]
    .map(([, comment, name, returns]) => ({
      name,
      parameters: [...comment.matchAll(/@param (\w+) `(\w+)`/g)].map(([, parameter, type]) => ({
        name: parameter,
        isFlag: type === "bool",
      })),
      returns,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * A TypeScript module in which each kernel takes its parameters by name: WebAssembly's own calls take up to 22 numbers in a
 * row, and one that swaps two of them compiles.
 *
 * @param {readonly Signature[]} signatures
 */
export function kernelCalls(signatures) {
  const types = signatures.map(({ name, parameters, returns }) => {
    const fields = parameters.map((one) => `${one.name}: ${one.isFlag ? "boolean" : "number"}`);
    return `  ${name}(of: { ${fields.join("; ")} }): ${returns};`;
  });
  const calls = signatures.map(
    ({ name, parameters }) =>
      `    ${name}: (of) => exports.${name}(${parameters.map((one) => (one.isFlag ? `+of.${one.name}` : `of.${one.name}`)).join(", ")}),`,
  );
  return `// Made from lib/assembly by npm run build:kernels; not to be edited.

/** The functions of lib/assembly, each parameter by its name there; addresses and pitches in bytes, the rest counts. */
export interface Kernels {
${types.join("\n")}
}

/** @param exports of an instance of the compiled kernels */
export function kernelCalls(exports: Record<string, (...parameters: number[]) => number>): Kernels {
  return {
${calls.join("\n")}
  };
}
`;
}
