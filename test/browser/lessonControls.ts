import assert from "node:assert/strict";
import type { Locator } from "playwright-core";

/** A control of a companion lesson. It works alike in JupyterLab and on an exported page, where there is no kernel. */
export interface LessonControl {
  lesson: string;
  /** What only its own cell's code says. */
  code: string;
  /** What is to be seen of it. */
  name: string;
  /** Moves it by the keyboard alone, and compares what it shows with what can be known of any run. */
  holds(cell: Locator): Promise<void>;
}

const press = (cell: Locator, key: string) => cell.page().keyboard.press(key);
const printed = (cell: Locator) => cell.locator(".jp-OutputArea").first().innerText();

/** Numbers that stand in what a cell shows, in the pattern's order. */
async function numbersIn(cell: Locator, pattern: RegExp): Promise<number[]> {
  const text = await printed(cell);
  const found = pattern.exec(text);
  assert.ok(found, text);
  return found.slice(1).map(Number);
}

/** Red, green and blue in the middle of the last row of the first picture. */
const lastPixel = (cell: Locator) =>
  cell
    .locator(".jp-OutputArea img")
    .first()
    .evaluate(async (image) => {
      const picture = image as HTMLImageElement;
      await picture.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
      const context = canvas.getContext("2d");
      context?.drawImage(picture, 0, 0);
      const { data } = context?.getImageData(canvas.width >> 1, canvas.height - 1, 1, 1) ?? { data: [] };
      return [...data].slice(0, 3);
    });

async function thresholdHolds(cell: Locator): Promise<void> {
  await cell.getByRole("slider", { name: "threshold" }).focus();
  const shown: number[][] = [];
  for (const key of ["Home", "End"]) {
    await press(cell, key);
    const [tp, fp, fn] = await numbersIn(cell, /TP (\d+) +FP (\d+) +FN (\d+)/);
    const f1 = ((2 * tp) / (2 * tp + fp + fn)).toFixed(3);
    await cell.locator(`.js-plotly-plot[aria-label*="F1 ${f1}"]`).waitFor({ state: "attached" });
    shown.push([tp, fp, fn]);
  }
  const [[lowTp, lowFp, lowFn], [highTp, highFp, highFn]] = shown;
  assert.ok(lowTp > highTp && lowFp > highFp && lowFn < highFn, JSON.stringify(shown));
  assert.equal(lowTp + lowFn, highTp + highFn, "what is there stays as it is");
}

async function epochHolds(cell: Locator): Promise<void> {
  await cell.getByRole("slider", { name: "epoch" }).focus();
  const line =
    /epoch (\d+): validation loss ([\d.]+), accuracy ([\d.]+)\s+(\d+) wrong; since the epoch before, (\d+) mended, (\d+) new/;
  const shown: number[][] = [];
  for (const [i, key] of ["Home", "ArrowRight"].entries()) {
    await press(cell, key);
    await cell.locator(`.js-plotly-plot[aria-label*="Marked at ${i + 1}:"]`).waitFor({ state: "attached" });
    shown.push(await numbersIn(cell, line));
  }
  const [[first, , , wrongAtFirst, ...none], [second, , accuracy, wrong, mended, fresh]] = shown;
  assert.deepEqual([first, second, ...none], [1, 2, 0, 0]);
  assert.equal(wrong, wrongAtFirst - mended + fresh);
  const images = wrong / (1 - accuracy);
  assert.ok(Math.abs(images - 400) < 5, `${wrong} wrong at an accuracy of ${accuracy}`);
}

async function lightsHold(cell: Locator): Promise<void> {
  const light = (name: string) => cell.getByRole("checkbox", { name, exact: true });
  assert.deepEqual(await lastPixel(cell), [255, 255, 255]);
  await light("red").focus();
  await press(cell, "Space");
  assert.deepEqual(await lastPixel(cell), [0, 255, 255], "white without its red is cyan");
  await press(cell, "Space");
  await light("blue").focus();
  await press(cell, "Space");
  assert.deepEqual(await lastPixel(cell), [255, 255, 0], "red and green light are yellow");
  await light("green").focus();
  await press(cell, "Space");
  assert.deepEqual(await lastPixel(cell), [255, 0, 0]);
}

async function confusionHolds(cell: Locator): Promise<void> {
  const matrix = cell.locator(".six-steps-confusion");
  const [, total] =
    /of (\d+) predictions/.exec((await matrix.locator("table").getAttribute("aria-label")) ?? "") ?? [];
  const counts = (await matrix.locator("td").allTextContents()).map(Number); // also where Lab has not laid it out yet
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    Number(total),
  );
  await matrix.locator("button[tabindex='0']").focus();
  const focused = matrix.locator("button:focus");
  const seen = new Set<string>();
  for (const key of ["ArrowRight", "ArrowDown"]) {
    await press(cell, key);
    const heading = (await focused.getAttribute("aria-label")) ?? "";
    await press(cell, "Enter");
    await matrix.locator("[role=status] p", { hasText: heading }).waitFor();
    const [, count, first = count] = /: (\d+) images?(?:, the first (\d+))?$/.exec(heading) ?? [];
    assert.equal(await focused.innerText(), count, heading);
    assert.equal(await matrix.locator("[role=status] canvas").count(), Number(first), heading);
    const captions = await matrix.locator("[role=status] li").allInnerTexts();
    for (const caption of captions) assert.match(caption, /^image \d+: .+ [01]\.\d\d/);
    seen.add(heading);
  }
  assert.equal(seen.size, 2, "the arrow keys lead on");
}

export const lessonControls: readonly LessonControl[] = [
  {
    lesson: "11b-up-to-four-objects",
    code: "countsAt(threshold)",
    name: "a lower threshold finds more of what is there, and sees more that is not",
    holds: thresholdHolds,
  },
  {
    lesson: "12b-best-weights",
    code: "slider(1, Math.max(2, epochsDone)",
    name: "the slider walks through the epochs, and counts what was mended and what is new",
    holds: epochHolds,
  },
  {
    lesson: "12b-best-weights",
    code: "await showConfusionMatrix(truth, said",
    name: "a number of the confusion matrix shows its digits",
    holds: confusionHolds,
  },
  {
    lesson: "13-colour",
    code: "withWhite.mul",
    name: "three switches, and what becomes of the white bar",
    holds: lightsHold,
  },
  {
    lesson: "13b-colour-trained",
    code: "await showConfusionMatrix(truth, said",
    name: "a number of the confusion matrix shows its photographs",
    holds: confusionHolds,
  },
];
