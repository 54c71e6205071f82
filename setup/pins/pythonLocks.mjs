// @ts-check
import { existsSync } from "node:fs";
import { inProject } from "../project.mjs";
import { languages } from "../translation/translation.mjs";

/**
 * The Python environments' exact contents. What the project wants stands in short requirements files, which people write;
 * each has a lock beside it, which `npm run lock:python` writes: all that comes with it, for every Python from the named
 * one on and for every system, with the SHA-256 of each file that may be installed. Paths are relative to the project.
 *
 * @typedef {object} PythonLock
 * @property {string} requirements what is wanted
 * @property {string} [beside] requirements of the environment that it is installed into, whose packages keep their
 *   versions
 * @property {boolean} [includes] whether the lock has the packages of `beside` too
 * @property {readonly string[]} [pythons] the Pythons that it is for, oldest first; default {@link everyPython}
 * @property {readonly string[]} [systems] where it must install, as uv names them; default {@link everySystem}
 * @property {string} [sourceOnly] a package that has no wheel and is built here
 * @property {boolean} [alone] whether the requirements are all that is installed, be there more that they ask for
 */

/** Where each lock is tried before it is written: for each of these, without anything being built. */
export const everySystem = [
  "x86_64-unknown-linux-gnu",
  "aarch64-unknown-linux-gnu",
  "aarch64-apple-darwin",
  "x86_64-apple-darwin",
  "x86_64-pc-windows-msvc",
];

/** Neither TensorFlow nor PyTorch has wheels for every Mac: there the benches go without. */
const peersSystems = everySystem.filter((system) => system.endsWith("linux-gnu"));

export const everyPython = ["3.10", "3.11", "3.12", "3.13", "3.14"];

/** What goes beyond lessons asks for newer Pythons, and TensorFlow for ones that are not too new. */
const newerPythons = everyPython.slice(1);
const peersPythons = newerPythons.slice(0, -1);

const lab = "setup/requirements.txt";
const student = "classroom/deploy/student/requirements.txt";

/** JupyterLab's menus in a language, where it has them. @param {string} language */
const menusOf = (language) => `setup/requirements.${language}.txt`;
/** @param {string} requirements */
const isThere = (requirements) => existsSync(inProject(requirements));

/** In this order: a later one may agree with an earlier one. @type {readonly PythonLock[]} */
export const pythonLocks = [
  { requirements: lab },
  { requirements: "setup/requirements.rise.txt", beside: lab },
  ...languages()
    .map(menusOf)
    .filter(isThere)
    .map((requirements) => ({ requirements, alone: true })),
  { requirements: "setup/requirements.lite.txt", alone: true },
  { requirements: "classroom/src/grading/nbgrader/requirements.txt", beside: lab, pythons: newerPythons },
  { requirements: student, beside: lab, includes: true },
  { requirements: "classroom/deploy/hub/requirements.build.txt" },
  // The demonstration has the hub and its students' servers in one environment.
  { requirements: "classroom/deploy/hub/requirements.txt", beside: student, sourceOnly: "onetimepass" },
  { requirements: "bench/training/peers.keras.txt", pythons: peersPythons, systems: peersSystems },
  {
    requirements: "bench/training/peers.torch.txt",
    pythons: peersPythons,
    systems: peersSystems,
    alone: true,
  },
  { requirements: "setup/pins/requirements.txt" },
];

/** The lock that belongs to a requirements file. @param {string} requirements */
export const lockOf = (requirements) => requirements.replace(/\.txt$/, ".lock.txt");
