/**
 * Shows a lesson's text until JupyterLite shows the lesson itself, and then the same place in it. Runs in the page: its source is
 * written into that, so it may use nothing from outside itself.
 */
export function readMeanwhile(): void {
  const page = globalThis as unknown as {
    jupyterapp?: {
      shell: { currentWidget?: { content?: { scrollToItem?(index: number, align: string): Promise<void> } } };
    };
  };
  const meanwhile = document.getElementById("meanwhile") as HTMLElement;
  meanwhile.hidden = false;
  const main = meanwhile.querySelector("main") as HTMLElement;
  let language = new URLSearchParams(location.search).get("language");
  try {
    language ??= localStorage.getItem("six-steps-language"); // see chooseLanguage.ts
  } catch {} // this browser keeps nothing
  const folderOf = async (lesson: string) => {
    const translated = language ? await (await fetch("../lessons/all.json")).json() : {};
    return language && translated[language]?.includes(`${lesson}.ipynb`) ? `lessons/${language}` : "files";
  };
  const [, name] = /^([\w-]+)\.ipynb$/.exec(new URLSearchParams(location.search).get("path") ?? "") ?? [];
  if (name)
    folderOf(name)
      .then((folder) => fetch(`../${folder}/${name}.html`))
      .then((response) => (response.ok ? response.text() : ""))
      .then((html) => {
        main.innerHTML = html;
      });
  const timer = setInterval(async () => {
    const notebook = page.jupyterapp?.shell.currentWidget?.content;
    const has = (what: string) => document.querySelector(`.jp-Notebook ${what}`) !== null;
    const isDrawn = has(".jp-RenderedMarkdown > *") || (has(".jp-Cell") && !has(".jp-MarkdownCell")); // one without text, too
    const isThere = notebook?.scrollToItem && isDrawn;
    if (!isThere && !document.querySelector(".jp-Dialog")) return;
    clearInterval(timer);
    const cells = [...main.children];
    const read = cells.findIndex((cell) => cell.getBoundingClientRect().bottom > 60);
    if (meanwhile.scrollTop > 60) await notebook?.scrollToItem?.(read, "start").catch(() => {});
    meanwhile.remove();
  }, 100);
}
