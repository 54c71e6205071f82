// On the first page: how far the student is in each lesson, by the notebooks that the browser keeps.
import type { Notebook } from "../../../setup/notebookJson.mjs";
import type { StoredFile } from "./jupyterLite.js";
import { answered, filesStore, openKept } from "./keeping/keptFiles.js";
import { pageText } from "./pageText.js";

addEventListener("pageshow", async () => {
  const kept = await openKept().catch(() => undefined);
  if (!kept) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("main ol a")) {
    const path = new URL(link.href).searchParams.get("path") ?? "";
    const file = await answered<StoredFile | undefined>(
      kept.transaction(filesStore).objectStore(filesStore).get(path),
    );
    link.querySelector(".progress")?.remove();
    if (!file?.content) continue;
    const [right, of] = exercisesIn(file.content as Notebook);
    const progress = document.createElement("i");
    progress.className = "progress";
    progress.textContent = pageText.progress(right, of);
    link.querySelector("span")?.after(progress);
  }
  kept.close();
});

/** How many of its exercises were right when they last ran, and how many there are. */
function exercisesIn({ cells }: Notebook): [right: number, of: number] {
  const exercises = cells.filter(({ id }) => id.startsWith("exercise-"));
  const isRight = /data-outcome=\\?"good/;
  return [
    exercises.filter(({ outputs }) => isRight.test(JSON.stringify(outputs ?? []))).length,
    exercises.length,
  ];
}
