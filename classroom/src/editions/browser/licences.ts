import { inProject } from "../../../../setup/project.mjs";
import { installed } from "../../../../setup/steps/npmPackages.mjs";
import type { EditionFile } from "../edition.js";
import { licence, licenceOfPython } from "../licences.js";
import { menuPacks } from "./menus.js";

/** What is in the scripts of the pages, by where npm puts it. */
const packages = [
  "@emnapi/core",
  "@jridgewell/trace-mapping",
  "@tybys/wasm-util",
  "comlink",
  "fflate",
  "magic-string",
  "node-inspect-extracted",
  "oxc-parser",
  "plotly.js-cartesian-dist-min",
  "ts-blank-space",
];
/** TypeScript 6 lies in the workspace, beside the TypeScript 7 of the project. */
const typeScript = ["LICENSE.txt", "ThirdPartyNoticeText.txt"];

/** The licences of what the browser edition hands on. TensorFlow.js brings no text: it has TypeScript's licence, Apache-2.0. */
export const licences = (): EditionFile[] => [
  ...packages.map((name) => licence(name.replace("/", "-"), installed(name, "LICENSE"))),
  ...typeScript.map((file) =>
    licence(`typescript-${file.replace(".txt", "")}`, ofWorkspace("typescript", file)),
  ),
  licence("@emnapi-runtime", ofWorkspace("@emnapi", "runtime", "LICENSE")),
  ...["jupyterlite-core", ...menuPacks()].map(licenceOfPython),
  licence("six-steps", inProject("LICENSE")),
  {
    path: "licences/tensorflow.js.txt",
    text: "TensorFlow.js, copyright Google LLC, is licensed under Apache-2.0: the text is that of typescript-LICENSE.txt.\n",
  },
];

const ofWorkspace = (...path: string[]) => inProject("browser", "node_modules", ...path);
