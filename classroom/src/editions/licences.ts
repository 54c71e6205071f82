import { execFileSync } from "node:child_process";
import { pythonOf } from "../../../setup/project.mjs";
import { installed } from "../../../setup/steps/npmPackages.mjs";
import type { EditionFile } from "./edition.js";

/** Whose work lies in a page or beside it, by where it was installed from. */
const npm = ["mathjax", "plotly.js-cartesian-dist-min"];
const python = ["jupyterlab", "nbconvert"]; // their style sheets and the frame of each page

/** The licences of what an edition of pages hands on, each as its authors give it. */
export const licences = (): EditionFile[] => [
  ...npm.map((name) => licence(name, installed(name, "LICENSE"))),
  ...python.map((name) => licenceOfPython(name)),
];

/** @param path of a file with its text */
export const licence = (name: string, path: string): EditionFile => ({
  path: `licences/${name}.txt`,
  copyOf: path,
});

/** @param name of a Python package that is installed */
export function licenceOfPython(name: string): EditionFile {
  const script = `from importlib.metadata import files
print(next(one.locate() for one in files(${JSON.stringify(name)}) if one.stem == "LICENSE"))`;
  return licence(name, execFileSync(pythonOf(), ["-I", "-c", script], { encoding: "utf8" }).trim());
}
