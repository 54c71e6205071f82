// @ts-check
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { environmentFolder, inProject } from "../project.mjs";
import { replaceFolder } from "../replaceFolder.mjs";
import { hashOf, isStamped, writeStamp } from "../stamp.mjs";
import { text } from "../text/text.mjs";
import { library } from "./workspaces.mjs";

const name = "@six-steps/page";
const source = inProject("lib", "labextension");
/** What the page's modules consist of, folders and files of the library: those of `page`, and what they import. */
const modules = [
  ["interact", "page"],
  ["interact", "inPage", "showParts"],
  ["display", "drawInPage"],
];
const licence = inProject("LICENSE");
const folder = join(environmentFolder, "share", "jupyter", "labextensions", name);

const sourceOf = (/** @type {string[]} */ parts) => {
  const path = inProject("lib", "src", ...parts);
  return existsSync(path) ? path : `${path}.ts`;
};
const inputs = () => hashOf({ paths: [source, ...modules.map(sourceOf), licence] });

/** JupyterLab lists each folder that has a package.json, so what is half-made or outdated is kept out of its sight. */
const aside = (/** @type {string} */ which) => join(environmentFolder, `.six-steps-page.${which}`);

/** In the environment itself, so that it goes when that is made anew. @type {import("../setUp.mjs").Step} */
export const pageExtension = {
  get title() {
    return text.pageExtension;
  },
  megabytes: 1,
  isDone: () => library.isDone() && isStamped(folder, inputs()),
  run() {
    const made = aside("new");
    rmSync(made, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    cpSync(source, made, { recursive: true });
    for (const parts of modules) {
      const compiled = inProject("lib", "dist", ...parts);
      const end = existsSync(compiled) ? "" : ".js";
      cpSync(compiled + end, join(made, "static", ...parts) + end, {
        recursive: true,
        filter: (path) => !/\.(?:d\.ts|map)$/.test(path),
      });
    }
    copyFileSync(licence, join(made, "LICENSE"));
    writeStamp(made, inputs());
    replaceFolder(made, folder, aside("old"));
  },
};
