// @ts-check
import { rmSync } from "node:fs";
import { inProject } from "../project.mjs";
import { replaceFolder } from "../replaceFolder.mjs";
import { hashOf, isStamped, writeStamp } from "../stamp.mjs";
import { text } from "../text/text.mjs";
import { runTool } from "../tool.mjs";
import { installed, npmPackages } from "./npmPackages.mjs";

/** What the notebooks import. */
export const library = built({ title: () => text.library, folder: "lib" });

/** What runs their cells. */
export const kernelPackage = built({ title: () => text.kernelPackage, folder: "kernel" });

/** What a teacher runs. Its page is checked against what browsers have; the rest, with what it takes from here, by `npm run types`. */
export const classroomPackage = built({
  title: () => text.classroomPackage,
  folder: "classroom",
  projects: ["classroom", "classroom/src/page", "classroom/src/student"],
});

/** What runs in the pages of the browser edition. */
export const browserPackage = built({
  title: () => text.browserPackage,
  folder: "browser",
});

/** What measures. */
export const benchPrograms = built({
  title: "the programs that measure, built from bench",
  folder: "bench",
  source: "bench",
  dist: "build/bench",
});

/**
 * Compiles a folder. What comes out takes the place of what was there as a whole: a half-built folder never bears its name.
 *
 * @param {object} from
 * @param {string | (() => string)} from.title
 * @param {string} from.folder
 * @param {string} [from.source] default: `src` in it
 * @param {string[]} [from.projects] the folders with a tsconfig.json, if that is not the folder itself
 * @param {string} [from.dist] where to; default: `dist` in it
 * @returns {import("../setUp.mjs").Step}
 */
function built({ title, folder, source = `${folder}/src`, projects = [folder], dist = `${folder}/dist` }) {
  const [to, halfBuilt] = [inProject(dist), inProject(`${dist}.new`)];
  const inputs = () =>
    hashOf({
      paths: [
        inProject(source),
        ...projects.map((project) => inProject(project, "tsconfig.json")),
        inProject("tsconfig.json"),
        installed("typescript", "package.json"),
      ],
    });
  return {
    get title() {
      return typeof title === "string" ? title : title();
    },
    megabytes: 5,
    isDone: () => npmPackages.isDone() && isStamped(to, inputs()),
    async run() {
      const hash = inputs();
      rmSync(halfBuilt, { recursive: true, force: true });
      for (const project of projects) {
        await runTool({
          what: text.compiler,
          command: process.execPath,
          args: [installed("typescript", "bin", "tsc"), "-p", project, "--outDir", halfBuilt],
          mend: text.compilerLists(source),
        });
      }
      writeStamp(halfBuilt, hash);
      replaceFolder(halfBuilt, to);
    },
  };
}
