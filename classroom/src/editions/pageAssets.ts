import { installed } from "../../../setup/steps/npmPackages.mjs";
import type { EditionFile } from "./edition.js";

/**
 * What pages with charts and formulae load from their own folder. Charts look for plotly.min.js there; MathJax draws
 * formulae as SVG, which needs no font files.
 */
export const pageAssets: EditionFile[] = [
  { path: "plotly.min.js", copyOf: installed("plotly.js-cartesian-dist-min", "plotly-cartesian.min.js") },
  { path: "assets/mathjax.js", copyOf: installed("mathjax", "es5", "tex-svg.js") },
];
