// @ts-check
import { execFileSync } from "node:child_process";
import { pythonOf } from "../setup/project.mjs";
import { installed } from "../setup/steps/npmPackages.mjs";

/** Whose work lies in a page or beside it, by where it was installed from. */
const npm = ["mathjax", "plotly.js-dist-min"];
const python = ["jupyterlab", "nbconvert"]; // their style sheets and the frame of each page

/**
 * The licences of what an edition of pages hands on, each as its authors give it.
 *
 * @returns {import("./editions.mjs").EditionFile[]}
 */
export const licences = () => [
  ...npm.map((name) => licence(name, installed(name, "LICENSE"))),
  ...python.map((name) => licence(name, licenceOfPython(name))),
];

/** @param {string} name @param {string} path */
const licence = (name, path) => ({ path: `licences/${name}.txt`, copyOf: path });

/** @param {string} name */
function licenceOfPython(name) {
  const script = `from importlib.metadata import files
print(next(one.locate() for one in files(${JSON.stringify(name)}) if one.name == "LICENSE"))`;
  return execFileSync(pythonOf(), ["-I", "-c", script], { encoding: "utf8" }).trim();
}
