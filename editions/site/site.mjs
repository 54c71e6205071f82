// @ts-check
import { join } from "node:path";
import { environmentFolder, inProject } from "../../setup/project.mjs";
import { titleOf, withLinksTo } from "../lessons.mjs";
import { licences } from "../licences.mjs";
import { convert, execute } from "../nbconvert.mjs";
import { pageAssets } from "../pageAssets.mjs";
import { indexNotebook } from "./index.mjs";

const page = /** @type {const} */ ({ to: "html", template: "six-steps-site" });

/** nbconvert's own style sheets, which it would write into each page. */
const labStyles = join(environmentFolder, "share", "jupyter", "nbconvert", "templates", "lab", "static");

/** @type {import("../editions.mjs").Edition} */
export const site = {
  what: "a web site of the lessons, executed, to read offline and on a phone",

  async filesOf(lesson, making) {
    const { lessons } = making;
    const executed = await execute(lesson.name, lesson.notebook, making);
    const i = lessons.indexOf(lesson);
    const notebook = withLinksTo(executed, { ending: ".html", lessons });
    const text = await convert(
      lesson.name,
      withNavigation(notebook, { title: titleOf(lesson), previous: lessons[i - 1], next: lessons[i + 1] }),
      page,
      making,
    );
    return [{ path: `${lesson.name}.html`, text }];
  },

  async sharedFiles(making) {
    const index = withLinksTo(indexNotebook(making.lessons), { ending: ".html", lessons: making.lessons });
    return [
      {
        path: "index.html",
        text: await convert("index", withNavigation(index, { title: "Six Steps" }), page, making),
      },
      ...pageAssets,
      ...licences(),
      { path: "assets/lab.css", copyOf: join(labStyles, "index.css") },
      { path: "assets/light.css", copyOf: join(labStyles, "theme-light.css") },
      { path: "assets/dark.css", copyOf: join(labStyles, "theme-dark.css") },
      { path: "assets/site.css", copyOf: inProject("editions", "site", "site.css") },
      { path: "assets/site.js", copyOf: inProject("editions", "site", "site.js") },
    ];
  },
};

/**
 * Tells the template what stands at the top and the end of the page.
 *
 * @param {import("../../setup/notebook.mjs").Notebook} notebook
 * @param {{ title: string, previous?: import("../lessons.mjs").Lesson, next?: import("../lessons.mjs").Lesson }} place
 */
function withNavigation(notebook, { title, previous, next }) {
  /** @param {import("../lessons.mjs").Lesson} [lesson] */
  const link = (lesson) => lesson && { href: `${lesson.name}.html`, title: titleOf(lesson) };
  const navigation = { previous: link(previous), next: link(next) };
  return { ...notebook, metadata: { ...notebook.metadata, title, six_steps: navigation } };
}
