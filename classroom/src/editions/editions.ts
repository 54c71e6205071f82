import { browser } from "./browser/browser.js";
import type { Edition, EditionName } from "./edition.js";
import { nbgrader } from "./nbgrader/nbgrader.js";
import { site } from "./site/site.js";
import { slides } from "./slides/slides.js";
import { student } from "./student.js";
import { teacher } from "./teacher/teacher.js";

export const editions: Record<EditionName, Edition> = { student, teacher, slides, site, browser, nbgrader };
