import { language } from "six-steps/internal/text/language.js";
import { readLanguage } from "../../../../setup/translation/translation.mjs";
import { minutesOf } from "../../lessons/opening.js";
import { type Lesson, titleOf } from "../../lessons/readLessons.js";
import { withoutNumber } from "../../page/withoutNumber.js";
import { editionsText, editionsTextIn } from "../editionsText.js";
import { inlineScript } from "./bundle.js";
import { languageOf, type OtherLanguage } from "./otherLanguages.js";

/**
 * The page that leads to the lessons, in their order. JupyterLite reads its own settings from the first pages of folders.
 *
 * @param others languages that a reader may change to
 */
export async function firstPage(
  lessons: readonly Lesson[],
  others: readonly OtherLanguage[] = [],
): Promise<string> {
  const own = { code: language, name: others.length > 0 ? readLanguage(language).name : "", lessons };
  const all = [own, ...others];
  const [main, ...templates] = all.map((one) =>
    contentIn(
      one,
      all.filter((other) => other !== one),
    ),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${editionsText.site.title}</title>
<link rel="icon" href="lab/favicon.ico">
<script id="jupyter-config-data" type="application/json" data-jupyter-lite-root=".">{}</script>
<style>${style}</style>
</head>
<body>
<main>${main}</main>
${others.length > 0 ? await chooser(others, templates) : ""}<script src="extensions/@six-steps/browser/static/progress.js"></script>
</body>
</html>
`;
}

type InLanguage = Omit<OtherLanguage, "lessons"> & { lessons: readonly Lesson[] };

function contentIn({ code, lessons }: InLanguage, others: readonly InLanguage[]): string {
  const { site, browser } = editionsTextIn(code);
  const { about, files, kept, download, takeBack, minutes } = browser;
  const items = lessons.map((lesson) => {
    const [number] = lesson.name.split("-");
    const name = withoutNumber(titleOf(lesson));
    const time = minutesOf(lesson);
    const lang = languageOf(lesson) === code ? "" : ` lang="${languageOf(lesson)}"`;
    return `<li><a href="notebooks/index.html?path=${encodeURIComponent(`${lesson.name}.ipynb`)}"><b>${number}</b><span${lang}>${escaped(name)}</span>${time.length > 0 ? `<small>${minutes(time)}</small>` : ""}</a></li>`;
  });
  const links = others.map(({ code, name }) => `<a href="?language=${code}" lang="${code}">${name}</a>`);
  return `
<h1>${site.title}</h1>
<p>${about}</p>
${links.length > 0 ? `<p class="languages">${links.join(" ")}</p>\n` : ""}<ol>
${items.join("\n")}
</ol>
<p>${kept}</p>
<p class="work"><a href="tree/index.html">${files}</a> <a href="tree/index.html?work=download">${download}</a> <a href="tree/index.html?work=take">${takeBack}</a></p>
`;
}

const chooser = async (others: readonly OtherLanguage[], templates: readonly string[]): Promise<string> =>
  `${others.map(({ code }, i) => `<template data-language="${code}">${templates[i]}</template>`).join("\n")}
${await inlineScript("page/chooseLanguage.js")}
`;

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; word-break: keep-all; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { margin: 0 0 .5rem; font-size: 2rem; }
ol { list-style: none; margin: 1.5rem 0; padding: 0; border-top: 1px solid #8884; }
li { border-bottom: 1px solid #8884; }
li a { display: flex; gap: 1rem; align-items: baseline; padding: .55rem .25rem; color: inherit; text-decoration: none; }
li a:hover, li a:focus-visible { background: #8882; }
li b { min-width: 2.2rem; font-variant-numeric: tabular-nums; color: #1565c0; }
li span { flex: 1; }
.languages, .work { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
li i { color: #1565c0; font-style: normal; font-size: .85em; white-space: nowrap; }
li small { opacity: .75; white-space: nowrap; }
@media (width < 34rem) {
  li a { display: grid; grid-template-columns: 2.2rem 1fr auto; }
  li span:has(+ i) { grid-column: 2 / -1; }
  li i { grid-column: 2; }
}
@media (prefers-color-scheme: dark) { li b, li i { color: #90caf9; } }
`;
