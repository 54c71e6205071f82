// @ts-check
import { installed } from "./npmPackages.mjs";

/**
 * The kernel.json of stock tslab, which the lessons must run on as well: for the tests and for `npm run bench:kernel`.
 */
export const tslabKernelJson = () => ({
  argv: [
    process.execPath,
    "--disable-warning=ExperimentalWarning", // tslab loads ES modules with require
    installed("tslab", "bin", "tslab"),
    "kernel",
    "--config-path={connection_file}",
  ],
  display_name: "tslab",
  language: "typescript",
  interrupt_mode: "signal",
});
