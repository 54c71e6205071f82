// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";
import { environmentFolder, inProject } from "../project.mjs";
import { pipInstall } from "./pipInstall.mjs";

/** Where RISE's part of JupyterLab lies; pip puts it there last, and a new environment has none. */
const extension = join(
  environmentFolder,
  "share",
  "jupyter",
  "labextensions",
  "jupyterlab-rise",
  "package.json",
);

/** Only for who shows live slides: it takes 57 MB, and a student needs none of it. @type {import("../setUp.mjs").Step} */
export const rise = {
  title: "RISE, which shows a lesson as live slides, about 16 MB to fetch",
  megabytes: 60,
  isDone: () => existsSync(extension),
  run: (progress) => pipInstall([inProject("setup", "requirements.rise.txt")], progress),
};
