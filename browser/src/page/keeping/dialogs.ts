import type { Jupyter } from "../jupyterLite.js";
import { pageText } from "../pageText.js";

/** @returns nothing if none was chosen */
export async function chooseWork(jupyter: Jupyter): Promise<File | undefined> {
  const { showDialog, Dialog, Widget } = jupyter;
  const node = paragraphs([pageText.choose]);
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".zip,.ipynb" });
  input.setAttribute("aria-label", pageText.workFile);
  node.append(input);
  const { button } = await showDialog({
    title: pageText.takeBack,
    body: new Widget({ node }),
    focusNodeSelector: "input",
    buttons: [Dialog.cancelButton(), Dialog.okButton({ label: pageText.take })],
  });
  if (!button.accept) return undefined;
  const [file] = input.files ?? [];
  if (!file) await showSentences(jupyter, [pageText.noneChosen]);
  return file;
}

export async function showSentences(
  { showDialog, Dialog, Widget }: Jupyter,
  sentences: readonly string[],
  title: string = pageText.takeBack,
): Promise<void> {
  await showDialog({
    title,
    body: new Widget({ node: paragraphs(sentences) }),
    buttons: [Dialog.okButton({ label: pageText.close })],
  });
}

function paragraphs(sentences: readonly string[]): HTMLElement {
  const node = document.createElement("div");
  node.style.maxWidth = "36em";
  for (const sentence of sentences) {
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    node.append(paragraph);
  }
  return node;
}
