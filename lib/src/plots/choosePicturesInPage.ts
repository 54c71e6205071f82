import type { buttonsInPage } from "./buttonsInPage.js";
import type { ConfusionPictures } from "./confusionPictures.js";

/**
 * Lets the numbers of a confusion matrix show their pictures. Runs in the page, not here: like `drawInPage`, its source goes
 * into the output, so it may use nothing from outside itself.
 */
export function choosePicturesInPage(
  id: string,
  makeButtons: typeof buttonsInPage,
  { width, height, sheet, cells, choose }: ConfusionPictures & { choose: string },
): void {
  const beside = document.currentScript?.previousElementSibling;
  const root = beside?.id === id ? beside : document.getElementById(id);
  if (!root) return;
  const below = document.createElement("div");
  below.setAttribute("role", "status");
  below.textContent = choose;
  root.append(below);
  const image = new Image();
  image.src = sheet;
  const show = async (heading: string, captions: readonly string[], first: number) => {
    await image.decode();
    const title = document.createElement("p");
    title.textContent = heading;
    const list = document.createElement("ul");
    captions.forEach((caption, i) => {
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const from = (first + i) * height;
      canvas.getContext("2d")?.drawImage(image, 0, from, width, height, 0, 0, width, height);
      const item = document.createElement("li");
      item.append(canvas, caption);
      list.append(item);
    });
    below.replaceChildren(title, list);
  };
  let next = 0;
  const places = cells.map(({ row, column, heading, captions }) => {
    const first = next;
    next += captions.length;
    return { row, column, label: heading, choose: () => void show(heading, captions, first) };
  });
  makeButtons(
    [...root.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")]),
    places,
  );
}
