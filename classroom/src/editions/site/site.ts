import { join } from "node:path";
import type { Notebook } from "../../../../setup/notebook.mjs";
import { environmentFolder, inProject } from "../../../../setup/project.mjs";
import { type Lesson, titleOf } from "../../lessons/readLessons.js";
import { withLinksTo } from "../../lessons/withLinksTo.js";
import type { Edition, Making } from "../edition.js";
import { editionsText } from "../editionsText.js";
import { licences } from "../licences.js";
import { convert, execute } from "../nbconvert.js";
import { pageAssets } from "../pageAssets.js";
import { indexNotebook } from "./index.js";

const text = editionsText.site;

const page = { to: "html", template: "six-steps-site" } as const;

/** nbconvert's own style sheets, which it would write into each page. */
const labStyles = join(environmentFolder, "share", "jupyter", "nbconvert", "templates", "lab", "static");

export const site: Edition = {
  async filesOf(lesson, making) {
    const executed = await execute(lesson.name, lesson.notebook, making);
    return [{ path: `${lesson.name}.html`, text: await pageOf(lesson, executed, making) }];
  },

  async sharedFiles(making) {
    const index = withLinksTo(indexNotebook(making.lessons), { ending: ".html", lessons: making.lessons });
    return [
      {
        path: "index.html",
        text: await convert("index", withNavigation(index, { title: text.title }), page, making),
      },
      ...pageAssets,
      ...licences(),
      { path: "assets/lab.css", copyOf: join(labStyles, "index.css") },
      { path: "assets/light.css", copyOf: join(labStyles, "theme-light.css") },
      { path: "assets/dark.css", copyOf: join(labStyles, "theme-dark.css") },
      { path: "assets/site.css", copyOf: inProject("classroom", "src", "editions", "site", "site.css") },
      { path: "assets/site.js", copyOf: inProject("classroom", "src", "editions", "site", "site.js") },
    ];
  },
};

/** @param notebook the lesson's, with its outputs */
export async function pageOf(lesson: Lesson, notebook: Notebook, making: Making): Promise<string> {
  const { lessons } = making;
  const i = lessons.indexOf(lesson);
  const linked = withLinksTo(notebook, { ending: ".html", lessons });
  const around = { title: titleOf(lesson), previous: lessons[i - 1], next: lessons[i + 1] };
  return convert(lesson.name, withNavigation(linked, around), page, making);
}

/** Tells the template what stands at the top and the end of the page, and what its parts are called. */
function withNavigation(
  notebook: Notebook,
  { title, previous, next }: { title: string; previous?: Lesson; next?: Lesson },
): Notebook {
  const link = (lesson?: Lesson) => lesson && { href: `${lesson.name}.html`, title: titleOf(lesson) };
  const { title: home, skip, lessons, moreLessons, code, output } = text;
  const words = { home, skip, lessons, moreLessons, code, output, showCode: editionsText.showCode };
  const navigation = { ...words, previous: link(previous), next: link(next) };
  return { ...notebook, metadata: { ...notebook.metadata, title, six_steps: navigation } };
}
