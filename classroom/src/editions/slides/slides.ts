import { notebookText } from "../../../../setup/notebook.mjs";
import { inProject } from "../../../../setup/project.mjs";
import { installed } from "../../../../setup/steps/npmPackages.mjs";
import { titleOf } from "../../lessons/readLessons.js";
import { teachingNotesOf } from "../../lessons/teachingNotes.js";
import { withLinksTo } from "../../lessons/withLinksTo.js";
import type { Edition } from "../edition.js";
import { editionsText } from "../editionsText.js";
import { licences } from "../licences.js";
import { convert, execute } from "../nbconvert.js";
import { pageAssets } from "../pageAssets.js";
import { withSlideTypes } from "./slideTypes.js";
import { withSpeakerNotes } from "./speakerNotes.js";

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

export const slides: Edition = {
  async filesOf(lesson, making) {
    const { name } = lesson;
    const executed = await execute(name, lesson.notebook, making);
    const cells = withSlideTypes(executed.cells);
    const metadata = {
      ...executed.metadata,
      title: titleOf(lesson),
      rise: { scroll: true, transition: "none" },
      six_steps: { showCode: editionsText.showCode },
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
    { path: "assets/slides.css", copyOf: inProject("classroom", "src", "editions", "slides", "slides.css") },
    ...revealParts.map((part) => ({
      path: `reveal.js/${part}`,
      copyOf: installed("reveal.js", ...part.split("/")),
    })),
  ],
};
