/**
 * How cells are checked, as a tsconfig.json says it: strict, and without the names of a browser, since `name`, `length`, `status`
 * and `event` would hide slips of the pen.
 */
export const cellOptions = {
  target: "esnext",
  module: "preserve",
  moduleResolution: "bundler",
  moduleDetection: "force",
  lib: ["esnext"],
  types: [],
  jsx: "react-jsx",
  strict: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  allowJs: true,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Part of the name of every file that only TypeScript sees. They stand in the notebook's folder, as it sees it. */
export const virtualPrefix = ".~six-steps-kernel-";

/** Where the cell that is being checked imports what earlier cells declared from. */
export const earlierSpecifier = `./${virtualPrefix}earlier`;
