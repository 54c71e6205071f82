// @ts-check
import { inProject } from "../setup/project.mjs";
import { pythonAddition } from "../setup/steps/pythonAddition.mjs";

/** nbgrader beside JupyterLab, whose extension its panels are. */
export const nbgraderPackage = pythonAddition({
  name: "nbgrader",
  title: "nbgrader in the private Python environment, about 60 MB",
  megabytes: 100,
  requirements: inProject("grading", "requirements.txt"),
});
