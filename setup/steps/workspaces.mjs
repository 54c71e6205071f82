// @ts-check
import { rmSync } from "node:fs";
import { inProject } from "../project.mjs";
import { replaceFolder } from "../replaceFolder.mjs";
import { hashOf, isStamped, writeStamp } from "../stamp.mjs";
import { runTool } from "../tool.mjs";
import { installed, npmPackages } from "./npmPackages.mjs";

/** What the notebooks import. */
export const library = built("lib", "the library six-steps, built from lib/src");

/** What runs their cells. */
export const kernelPackage = built("kernel", "the TypeScript kernel, built from kernel/src");

/** What a teacher's class runs on: the server sees what Node has, and the page what browsers have. */
export const classroomPackage = built("classroom", "the class's server and page, built from classroom/src", [
  "classroom/src/server",
  "classroom/src/page",
]);

/**
 * Compiles a workspace. The folder `dist` is replaced as a whole: one that is half built never bears that name.
 *
 * @param {string} folder
 * @param {string} title
 * @param {string[]} [projects] the folders with a tsconfig.json, if that is not the workspace itself
 * @returns {import("../setUp.mjs").Step}
 */
function built(folder, title, projects = [folder]) {
  const dist = inProject(folder, "dist");
  const halfBuilt = inProject(folder, "dist.new");
  const inputs = () =>
    hashOf({
      paths: [
        inProject(folder, "src"),
        ...projects.map((project) => inProject(project, "tsconfig.json")),
        inProject("tsconfig.json"),
        installed("typescript", "package.json"),
      ],
    });
  return {
    title,
    megabytes: 5,
    isDone: () => npmPackages.isDone() && isStamped(dist, inputs()),
    async run() {
      const hash = inputs();
      rmSync(halfBuilt, { recursive: true, force: true });
      for (const project of projects) {
        await runTool({
          what: "The TypeScript compiler",
          command: process.execPath,
          args: [installed("typescript", "bin", "tsc"), "-p", project, "--outDir", halfBuilt],
          mend: `npm run types   (it lists what is wrong in ${folder}/src)`,
        });
      }
      writeStamp(halfBuilt, hash);
      replaceFolder(halfBuilt, dist);
    },
  };
}
