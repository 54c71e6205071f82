// @ts-check
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, without a separator at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** @param {string[]} parts */
export const inProject = (...parts) => join(root, ...parts);

/** The private Python environment: JupyterLab and the kernelspec live here and nowhere else. */
export const environmentFolder = inProject(".venv");

/** Jupyter's settings, workspaces, signatures, logs and running servers of this project. */
export const jupyterFolder = inProject(".jupyter");

/** JupyterHub's environment, its proxy, and what the students of `npm run hub:demo` write. */
export const hubFolder = inProject(".hub");

/** The lessons as they are written. */
export const notebooksFolder = inProject("notebooks");

/** The student's copies of the lessons, with the answers. */
export const myWorkFolder = inProject("my-work");

/** The programs of a Python environment. @param {string} [environment] */
export const programsOf = (environment = environmentFolder) =>
  join(environment, process.platform === "win32" ? "Scripts" : "bin");

/** The Python of an environment. @param {string} [environment] */
export const pythonOf = (environment = environmentFolder) =>
  join(programsOf(environment), process.platform === "win32" ? "python.exe" : "python");

/** A path as a message shows it: relative where it lies in the project. @param {string} path */
export const shown = (path) => (path.startsWith(root + sep) ? path.slice(root.length + 1) : path);
