// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { environmentFolder, inProject, pythonOf } from "../setup/project.mjs";
import { hashOf } from "../setup/stamp.mjs";
import { pipEnvironment } from "../setup/steps/environment.mjs";
import { runTool } from "../setup/tool.mjs";
import { writeWhole } from "../setup/writeWhole.mjs";

const requirements = inProject("grading", "requirements.txt");

/** Lies in the private environment, so that it goes when that is made anew. */
const stamp = join(environmentFolder, ".six-steps-nbgrader");

const inputs = () => hashOf({ paths: [requirements, inProject("setup", "requirements.txt")] });

/** @type {import("../setup/setUp.mjs").Step} */
export const nbgraderPackage = {
  title: "nbgrader in the private Python environment, about 60 MB",
  megabytes: 100,
  isDone: () => existsSync(stamp) && readFileSync(stamp, "utf8") === inputs(),
  async run(progress) {
    const options = ["--no-input", "--disable-pip-version-check", "--progress-bar=off", "--prefer-binary"];
    await runTool({
      what: "pip install nbgrader",
      command: pythonOf(),
      // The constraint keeps JupyterLab at the version that the lessons are tested with.
      args: [
        "-m",
        "pip",
        "install",
        ...options,
        "--constraint",
        inProject("setup", "requirements.txt"),
        "--requirement",
        requirements,
      ],
      env: pipEnvironment(),
      onLine(line) {
        const step = /^\s*(Collecting|Downloading|Using cached|Installing|Building) (\S+)/.exec(line);
        if (step) progress.update(`${step[1]} ${step[2]}`);
        return true;
      },
    });
    writeWhole(stamp, inputs());
  },
};
