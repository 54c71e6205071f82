import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { environmentFolder, inProject } from "#setup/project.mjs";

/** Where an edition may have its files from, each with the licence that must then be in the edition. */
const origins = [
  ...["mathjax", "plotly.js-cartesian-dist-min", "reveal.js"].map((name) => ({
    folder: inProject("node_modules", name),
    licence: inProject("node_modules", name, "LICENSE"),
  })),
  ...["jupyterlab", "nbconvert"].map((name) => ({
    folder: join(environmentFolder, "share", "jupyter", "nbconvert", "templates"),
    licence: installedLicence(name),
  })),
];

function installedLicence(name: string): string {
  const files = filesIn(join(environmentFolder, "lib")).filter((path) => basename(path) === "LICENSE");
  const found = files.find((path) => new RegExp(`[\\\\/]${name}-[\\d.]+\\.dist-info[\\\\/]`).test(path));
  if (!found) throw new Error(`${name} was installed without its licence.`);
  return found;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

const contentOf = (path: string) => readFileSync(path, "latin1");

/** The scripts, styles and fonts in a folder that are somebody else's, and whose licence is not there. */
export function withoutLicence(folder: string): string[] {
  const files = filesIn(folder).map((path) => ({ path, content: contentOf(path) }));
  const ours = new Set(filesIn(inProject("classroom", "src", "editions")).map(contentOf));
  const known = origins.map(({ folder: from, licence }) => ({
    contents: new Set(filesIn(from).map(contentOf)),
    licensed: files.some(({ content }) => content === contentOf(licence)),
  }));
  return files
    .filter(({ path }) => /\.(js|mjs|css|ttf|woff2?|eot|svg)$/.test(path))
    .filter(({ content }) => {
      if (ours.has(content)) return false;
      const from = known.filter(({ contents }) => contents.has(content));
      return from.length === 0 || from.some(({ licensed }) => !licensed);
    })
    .map(({ path }) => path);
}
