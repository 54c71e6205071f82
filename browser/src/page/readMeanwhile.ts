// Shows a lesson's text until JupyterLite shows the lesson itself, and then the same place in it.
import { readersLanguage } from "./readersLanguage.js";

interface ShownNotebook {
  scrollToItem(index: number, align: string): Promise<void>;
  widgets: { node: HTMLElement }[];
}
const page = globalThis as unknown as {
  jupyterapp?: { shell: { currentWidget?: { content?: Partial<ShownNotebook> } } };
};
// Without a lesson JupyterLite would load for ever.
if (!new URLSearchParams(location.search).has("path")) location.replace("../");
const meanwhile = document.getElementById("meanwhile") as HTMLElement;
const main = meanwhile.querySelector("main") as HTMLElement;
const status = meanwhile.querySelector("p") as HTMLElement;
status.textContent = status.getAttribute(`data-${readersLanguage()}`) ?? status.textContent;
meanwhile.hidden = false;

const [, lesson] = /^([\w-]+)\.ipynb$/.exec(new URLSearchParams(location.search).get("path") ?? "") ?? [];
if (lesson !== undefined) void read(lesson);
const timer = setInterval(handOver, 100);

async function read(lesson: string): Promise<void> {
  const response = await fetch(`../${await folderOf(lesson)}/${lesson}.html`);
  if (response.ok) main.innerHTML = await response.text();
}

async function folderOf(lesson: string): Promise<string> {
  const language = readersLanguage();
  const translated = language ? await (await fetch("../lessons/all.json")).json() : {};
  return language && translated[language]?.includes(`${lesson}.ipynb`) ? `lessons/${language}` : "files";
}

async function handOver(): Promise<void> {
  const notebook = page.jupyterapp?.shell.currentWidget?.content;
  const has = (what: string) => document.querySelector(`.jp-Notebook ${what}`) !== null;
  const isDrawn = has(".jp-RenderedMarkdown > *") || (has(".jp-Cell") && !has(".jp-MarkdownCell")); // one without text, too
  const isThere = notebook?.scrollToItem && isDrawn;
  if (!isThere && !document.querySelector(".jp-Dialog")) return;
  clearInterval(timer);
  if (isThere && meanwhile.scrollTop > 60) await followReader(notebook as ShownNotebook);
  meanwhile.remove();
}

/**
 * JupyterLab makes its cells one by one, and goes back to the top meanwhile: it is asked until the reader's cell has stayed in
 * sight. On a slow machine it goes there once more later; it is asked again then, unless the reader has moved by himself. A
 * student's own copy may have fewer cells.
 */
async function followReader(notebook: ShownNotebook): Promise<void> {
  let hasMoved = false;
  let cell = -1;
  for (let tries = 0, stayed = 0; tries < 150 && !hasMoved; tries++) {
    if (meanwhile.isConnected)
      cell = [...main.children].findIndex((cell) => cell.getBoundingClientRect().bottom > 60);
    const [first, own] = [0, cell].map((index) => notebook.widgets[index]?.node);
    stayed = isInSight(own) ? stayed + 1 : 0;
    if (own && stayed === 0 && (meanwhile.isConnected || isInSight(first)))
      await notebook.scrollToItem(cell, "start").catch(() => {});
    if (meanwhile.isConnected && (stayed === 3 || tries === 50)) {
      meanwhile.remove();
      for (const moving of ["wheel", "touchstart", "pointerdown", "keydown"])
        addEventListener(moving, () => (hasMoved = true), { once: true, capture: true, passive: true });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isInSight(node?: HTMLElement): boolean {
  const { top, bottom } = node?.isConnected ? node.getBoundingClientRect() : { top: 0, bottom: 0 };
  return bottom > 0 && top < innerHeight / 2;
}
