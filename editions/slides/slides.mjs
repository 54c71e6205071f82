// @ts-check
import { notebookText } from "../../setup/notebook.mjs";
import { inProject } from "../../setup/project.mjs";
import { installed } from "../../setup/steps/npmPackages.mjs";
import { titleOf, withLinksTo } from "../lessons.mjs";
import { licences } from "../licences.mjs";
import { convert, execute } from "../nbconvert.mjs";
import { pageAssets } from "../pageAssets.mjs";
import { teachingNotesOf } from "../teacher/teachingNotes.mjs";
import { withSlideTypes } from "./slideTypes.mjs";
import { withSpeakerNotes } from "./speakerNotes.mjs";

/** The parts of reveal.js that a page loads. */
const revealParts = [
  "LICENSE",
  "dist/reset.css",
  "dist/reveal.css",
  "dist/reveal.js",
  "dist/theme/white.css",
  "dist/theme/fonts/source-sans-pro",
  "plugin/notes/notes.js",
];

/** @type {import("../editions.mjs").Edition} */
export const slides = {
  what: "the lessons as slides, executed: for RISE in JupyterLab, and as reveal.js pages with speaker notes",

  async filesOf(lesson, making) {
    const { name } = lesson;
    const executed = await execute(name, lesson.notebook, making);
    const cells = withSlideTypes(executed.cells);
    const metadata = {
      ...executed.metadata,
      title: titleOf(lesson),
      rise: { scroll: true, transition: "none" },
    };
    const notebook = { ...executed, cells: withSpeakerNotes(cells, teachingNotesOf(lesson)), metadata };
    const linked = withLinksTo(notebook, { ending: ".slides.html", lessons: making.lessons });
    const text = await convert(name, linked, { to: "slides", template: "six-steps-slides" }, making);
    return [
      { path: `${name}.ipynb`, text: notebookText(notebook) },
      { path: `${name}.slides.html`, text },
    ];
  },

  sharedFiles: () => [
    ...pageAssets,
    ...licences(),
    { path: "assets/slides.css", copyOf: inProject("editions", "slides", "slides.css") },
    ...revealParts.map((part) => ({
      path: `reveal.js/${part}`,
      copyOf: installed("reveal.js", ...part.split("/")),
    })),
  ],
};
