import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hubFolder, inProject } from "../../../setup/project.mjs";
import type { Step } from "../../../setup/setUp.mjs";
import { pythonEnvironment } from "../../../setup/steps/environment.mjs";
import { npmCi, packagesAreInstalled } from "../../../setup/steps/npmPackages.mjs";

/** JupyterHub and JupyterLab in one environment, as in a student's image; `npm start` needs no hub. */
export const hubEnvironmentFolder = join(hubFolder, "venv");

const deployed = (...path: string[]): string => inProject("classroom", "deploy", ...path);

const hubEnvironment = pythonEnvironment({
  title: "JupyterHub in an environment of its own, about 390 MB",
  megabytes: 500,
  folder: hubEnvironmentFolder,
  requirements: [
    deployed("student", "requirements.txt"), // JupyterLab too
    deployed("hub", "requirements.build.txt"),
    deployed("hub", "requirements.txt"),
  ],
});

const proxyFolder = join(hubFolder, "proxy");
const proxySource = deployed("demo", "proxy");
const proxyFiles = ["package.json", "package-lock.json"];

/** The program that passes each request on to its student's server. */
export const proxyProgram = join(
  proxyFolder,
  "node_modules",
  "configurable-http-proxy",
  "bin",
  "configurable-http-proxy",
);

const proxy: Step = {
  title: "JupyterHub's proxy, about 10 MB",
  megabytes: 20,
  isDone: () => packagesAreInstalled(proxyFolder) && proxyFiles.every(isCopied),
  async run(progress) {
    mkdirSync(proxyFolder, { recursive: true });
    for (const name of proxyFiles) copyFileSync(join(proxySource, name), join(proxyFolder, name));
    await npmCi(proxyFolder, [], progress);
  },
};

const isCopied = (name: string): boolean =>
  readFileSync(join(proxyFolder, name)).equals(readFileSync(join(proxySource, name)));

/** What a hub on this machine needs besides what `npm start` installs. */
export const hubSteps = [hubEnvironment, proxy];
