import type { ConfusionPictures } from "./confusionPictures.js";

/**
 * Makes the numbers of a confusion matrix buttons that show their pictures. Runs in the page, not here: like `drawInPage`,
 * its source goes into the output, so it may use nothing from outside itself.
 *
 * - Tab leads to one button and to the next thing on the page; arrow keys lead from button to button.
 * - JupyterLab takes the arrow keys from an element that does not itself say that its keys are its own.
 */
export function choosePicturesInPage(
  id: string,
  { width, height, sheet, cells, choose }: ConfusionPictures & { choose: string },
): void {
  const beside = document.currentScript?.previousElementSibling;
  const root = beside?.id === id ? beside : document.getElementById(id);
  if (!root) return;
  const rows = [...root.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")]);
  const below = document.createElement("div");
  below.setAttribute("role", "status");
  below.textContent = choose;
  root.append(below);
  const image = new Image();
  image.src = sheet;
  const buttons = new Map<string, HTMLButtonElement>();
  const focus = (row: number, column: number) => {
    for (const button of buttons.values()) button.tabIndex = -1;
    const button = buttons.get(`${row},${column}`) as HTMLButtonElement;
    button.tabIndex = 0;
    return button;
  };
  let first = 0;
  for (const { row, column, heading, captions } of cells) {
    const start = first;
    first += captions.length;
    const cell = rows[row][column];
    const button = document.createElement("button");
    buttons.set(`${row},${column}`, button);
    button.type = "button";
    button.textContent = cell.textContent;
    button.setAttribute("aria-label", heading);
    button.setAttribute("aria-pressed", "false");
    button.dataset.lmSuppressShortcuts = "true";
    button.onclick = async () => {
      focus(row, column);
      for (const other of buttons.values()) other.setAttribute("aria-pressed", String(other === button));
      await image.decode();
      const title = document.createElement("p");
      title.textContent = heading;
      const list = document.createElement("ul");
      captions.forEach((caption, i) => {
        const canvas = document.createElement("canvas");
        canvas.width = width;
        canvas.height = height;
        const from = (start + i) * height;
        canvas.getContext("2d")?.drawImage(image, 0, from, width, height, 0, 0, width, height);
        const item = document.createElement("li");
        item.append(canvas, caption);
        list.append(item);
      });
      below.replaceChildren(title, list);
    };
    button.onkeydown = (event) => {
      const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (!move) return;
      event.preventDefault();
      event.stopPropagation();
      let [i, j] = [row + move[0], column + move[1]];
      while (rows[i]?.[j] && !buttons.has(`${i},${j}`)) [i, j] = [i + move[0], j + move[1]];
      if (rows[i]?.[j]) focus(i, j).focus();
    };
    cell.textContent = "";
    cell.append(button);
  }
  focus(cells[0].row, cells[0].column);
}
