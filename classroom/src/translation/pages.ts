import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../setup/project.mjs";
import { readLanguage, sourceHash } from "../../../setup/translation/translation.mjs";
import { writeWhole } from "../../../setup/writeWhole.mjs";
import { compareText } from "./compareText.js";
import type { Finding } from "./findings.js";
import { overviewLine } from "./overviewLine.js";
import { sectionsOf } from "./sections.js";
import { translationText as say } from "./translationText.js";

/**
 * Pages in another language, such as the README and a teacher's notes, by their paths: `notebooks/ko/pages.json`. Each
 * tells its English page, and the hash of each English section that it was made of, by its heading; "" while it is being
 * written. `said` is what programs say, as in the lessons.
 */
type Pages = Record<string, Page>;

interface Page {
  of: string;
  sections: Record<string, string>;
  said?: Record<string, string>;
}

/** A page in another language, with what is to be done in it. The findings are by the English heading. */
export interface TranslatedPage {
  path: string;
  sections: number;
  findings: Finding[];
}

const listOf = (language: string, folder: string) => join(folder, "notebooks", language, "pages.json");

function readPages(language: string, folder: string): Pages {
  const path = listOf(language, folder);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

/** Without the line that leads to the page in the other language. */
const alone = (text: string) => text.replace(/^\[[^\]]*\]\(README(?:\.\w+)?\.md\)$/m, "");

/** @param folder of the project */
export function translatedPages(language: string, folder = root): TranslatedPage[] {
  const about = readLanguage(language, join(folder, "notebooks"));
  const pages = Object.entries(readPages(language, folder)).sort();
  return pages.map(([path, { of, sections, said = {} }]) => {
    const [english, other] = [of, path].map((one) => sectionsOf(readFileSync(join(folder, one), "utf8")));
    const findings = english.flatMap(({ heading, text }, place): Finding[] => {
      const found = (kind: Finding["kind"], reason: string) => [{ cell: heading, kind, reason }];
      const translation = other[place]?.text;
      if (translation === undefined) return found("missing", say.missing);
      if (!sections[heading]) return found("outdated", say.notStamped);
      if (sections[heading] !== sourceHash(text)) return found("outdated", say.outdated);
      const saidHere = Object.fromEntries(
        Object.entries(said).filter(([one]) => text.includes(`\`${one}\``)),
      );
      const reasons = compareText(alone(text), alone(translation), about, saidHere);
      return reasons.flatMap((reason) => found("unequal", reason));
    });
    const orphans = other.slice(english.length).map(({ heading }): Finding => {
      return { cell: heading, kind: "orphaned", reason: say.noSuchSection(of) };
    });
    return { path, sections: english.length, findings: [...findings, ...orphans] };
  });
}

/** What each command of `npm run translate` says of the pages. */
export const pageActions: Record<string, (language: string, folder?: string) => string[]> = {
  status: (language, folder) =>
    translatedPages(language, folder).map(({ path, sections, findings }) => {
      const open = new Set(findings.map(({ cell }) => cell)).size;
      return overviewLine(path, say.sections(sections - open, sections));
    }),

  check: (language, folder) =>
    translatedPages(language, folder).flatMap(({ path, findings }) =>
      findings.map(({ cell, kind, reason }) => `${path} ${cell}: ${kind}: ${reason}`),
    ),

  stamp: (language, folder) => stampPages(language, folder).map(say.stampedPage),
};

/** Notes for sections without a hash that they were made of today's English. @returns the path of each page that had some */
function stampPages(language: string, folder = root): string[] {
  const pages = readPages(language, folder);
  const stamped = Object.entries(pages).flatMap(([path, page]) => {
    const before = JSON.stringify(page.sections);
    const english = sectionsOf(readFileSync(join(folder, page.of), "utf8"));
    page.sections = Object.fromEntries(
      english.map(({ heading, text }) => [heading, page.sections[heading] || sourceHash(text)]),
    );
    return JSON.stringify(page.sections) === before ? [] : [path];
  });
  if (stamped.length > 0) writeWhole(listOf(language, folder), `${JSON.stringify(pages, null, 2)}\n`);
  return stamped;
}
