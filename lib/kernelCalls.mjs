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
 * @param {string} source of the kernels, in lib
 * @param {string} type the name of their interface; that of the function begins with a small letter and ends in Calls
 */
export function kernelCalls(signatures, source, type) {
  const name = `${type[0].toLowerCase()}${type.slice(1, -1)}Calls`;
  const types = signatures.map(({ name, parameters, returns }) => {
    const fields = parameters.map((one) => `${one.name}: ${one.isFlag ? "boolean" : "number"}`);
    return `  ${name}(of: { ${fields.join("; ")} }): ${returns};`;
  });
  const calls = signatures.map(
    ({ name, parameters }) =>
      `    ${name}: (of) => exports.${name}(${parameters.map((one) => (one.isFlag ? `+of.${one.name}` : `of.${one.name}`)).join(", ")}),`,
  );
  return `// Made from lib/assembly by npm run build:kernels; not to be edited.

/** The functions of lib/${source}, each parameter by its name there; addresses and pitches in bytes, the rest counts. */
export interface ${type} {
${types.join("\n")}
}

/** @param exports of an instance of the compiled kernels */
export function ${name}(exports: Record<string, (...parameters: number[]) => number>): ${type} {
  return {
${calls.join("\n")}
  };
}
`;
}
