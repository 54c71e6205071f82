// Shows a lesson's text until JupyterLite shows the lesson itself, and then the same place in it.
import { readersLanguage } from "./readersLanguage.js";

interface ShownNotebook {
  scrollToItem(index: number, align: string): Promise<void>;
  widgets: { node: HTMLElement }[];
}
const page = globalThis as unknown as {
  jupyterapp?: { shell: { currentWidget?: { content?: Partial<ShownNotebook> } } };
};
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
  if (isThere) await followReader(notebook as ShownNotebook);
  meanwhile.remove();
}

/**
 * JupyterLab makes its cells one by one, and goes back to the top meanwhile: it is asked until the reader's cell has stayed in
 * sight. A student's own copy may have fewer cells.
 */
async function followReader(notebook: ShownNotebook): Promise<void> {
  for (let tries = 0, stayed = 0; tries < 50 && stayed < 3 && meanwhile.scrollTop > 60; tries++) {
    const cell = [...main.children].findIndex((cell) => cell.getBoundingClientRect().bottom > 60);
    const node = notebook.widgets[cell]?.node;
    const { top, bottom } = node?.isConnected ? node.getBoundingClientRect() : { top: 0, bottom: 0 };
    const isInSight = bottom > 0 && top < innerHeight / 2;
    stayed = isInSight ? stayed + 1 : 0;
    if (node && !isInSight) await notebook.scrollToItem(cell, "start").catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
