import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { language } from "six-steps/internal/text/language.js";
import { withLock } from "../../../setup/lock.mjs";
import { during } from "../../../setup/progress.mjs";
import { inProject } from "../../../setup/project.mjs";
import { hashOf, isStamped, writeStamp } from "../../../setup/stamp.mjs";
import { bundle, inlineScript } from "../editions/browser/bundle.js";
import { makeEdition } from "../editions/makeEdition.js";
import { readLessons } from "../lessons/readLessons.js";
import { SiteFiles } from "./siteFiles.js";
import { terminalText } from "./terminalText.js";

const folder = inProject("build", "editions", "class");

/** What the edition is made from. Data sets are known by their files' sizes: they are checked when they are fetched. */
function inputs(): string {
  const data = inProject("data");
  const files = readdirSync(data, { recursive: true, encoding: "utf8" }).sort();
  return hashOf({
    texts: [language, ...files.map((name) => `${name} ${statSync(join(data, name)).size}`)],
    paths: ["notebooks", "lib/dist", "kernel/dist", "browser/dist", "classroom/dist"].map((name) =>
      inProject(name),
    ),
  });
}

/** The browser edition for a class, with what its pages have in a class besides. It is made where it is not made yet. */
export async function classSite(): Promise<SiteFiles> {
  await withLock(async () => {
    const wanted = inputs();
    if (isStamped(folder, wanted)) return;
    const lessons = readLessons().map(({ name }) => name);
    await makeEdition({ name: "browser", lessons, out: folder, quick: false });
    writeStamp(folder, wanted);
  });
  return await during(terminalText.pages, async () => new SiteFiles(folder, await classFiles()));
}

const student = (file: string) => fileURLToPath(new URL(`../student/${file}`, import.meta.url));

/** Scripts and style of a class's students, and the two pages that have them. */
async function classFiles(): Promise<Map<string, Buffer>> {
  const module = { format: "esm" } as const;
  const scripts = await Promise.all([
    bundle(student("firstPage.js"), module),
    bundle(student("lessonPage.js"), module),
    bundle(inProject("lib", "dist", "class", "sender.js"), module),
  ]);
  const [firstPage, lessonPage, sender] = scripts.map((text) => Buffer.from(text));
  return new Map([
    ["class/firstPage.js", firstPage],
    ["class/lessonPage.js", lessonPage],
    ["class/sender.js", sender],
    ["class/student.css", readFileSync(new URL("../../src/student/student.css", import.meta.url))],
    ["index.html", await withScript("index.html", "class/firstPage.js")],
    ["notebooks/index.html", await withScript("notebooks/index.html", "../class/lessonPage.js")],
  ]);
}

async function withScript(page: string, script: string): Promise<Buffer> {
  const style = script.replace(/\w+\.js$/, "student.css");
  const tables = script.replace(/class\/\w+\.js$/, "extensions/@six-steps/browser/static");
  const tags =
    `<link rel="stylesheet" href="${style}">` +
    (await inlineScript(student("speak.js"), { tables })) +
    `<script type="module" src="${script}"></script></head>`;
  return Buffer.from(readFileSync(join(folder, page), "utf8").replace("</head>", tags));
}
