import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { choosesPictures } from "./confusionMatrix.js";
import { type LessonControl, press, pressing, type Shown, slider } from "./pressing.js";

const box = (name: string) => (page: Page) => page.getByRole("combobox", { name, exact: true });
const light = (name: string) => (page: Page) => page.getByRole("checkbox", { name, exact: true });
const leaves =
  (...colour: number[]) =>
  ({ lastPixel }: Shown) =>
    assert.deepEqual(lastPixel, colour);

/** Numbers that stand in what an output prints, in the pattern's order. */
function numbersIn({ printed }: Shown, pattern: RegExp): number[] {
  const found = pattern.exec(printed);
  assert.ok(found, printed);
  return found.slice(1).map(Number);
}

/** Found, seen in vain and missed: F1 belongs to them. */
function countsOf(shown: Shown): number[] {
  const [tp, fp, fn] = numbersIn(shown, /TP (\d+) +FP (\d+) +FN (\d+)/);
  assert.ok(shown.drawn.includes(`F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}`), shown.drawn);
  return [tp, fp, fn];
}

const epochLine =
  /epoch (\d+): validation loss [\d.]+, accuracy ([\d.]+)\s+(\d+) wrong; since the epoch before, (\d+) corrected, (\d+) new/;

/** The controls of lessons 10b to 13b: what can be known of any run. */
export const companions: Readonly<Record<string, readonly LessonControl[]>> = {
  "10b-what-a-convolution-computes": [
    {
      what: "the place of the window",
      holds: pressing(
        (page) => page.getByRole("radiogroup", { name: "place" }).getByRole("radio", { checked: true }),
        [
          press("ArrowRight", ({ printed }) => assert.match(printed, /= 25\b/)),
          press("End", ({ printed }) => assert.match(printed, /= 16\b/)),
          press("ArrowLeft", ({ printed }) => assert.match(printed, /= 20\b/)),
          press("ArrowLeft", ({ printed }) => assert.match(printed, /= 8\b/)),
        ],
      ),
    },
    {
      what: "one of six kernels",
      holds: pressing(box("kernel"), [
        press("End", ({ printed }) => assert.match(printed, /0\.00 +1\.00 +1\.00\n +-1\.00 +0\.00 +1\.00/)),
        press("Home", ({ printed }) => assert.match(printed, /(-1\.00 +0\.00 +1\.00\s+){3}/)),
      ]),
    },
    {
      what: "one of four garments",
      holds: pressing(box("garment"), [
        press("End", (now, before) => assert.notEqual(now.drawn, before.drawn)),
      ]),
    },
  ],
  "10c-a-trained-convolution": [
    {
      what: "a boot that moves",
      holds: pressing(slider("pixels to the right"), [
        press("Home", ({ drawn }) => assert.match(drawn, /CNN.*\n.*dense on rows/)),
        press("End", (now, before) => {
          assert.ok(Number(now.middle) - Number(before.middle) > 0.2, `${before.middle}, ${now.middle}`);
          assert.notEqual(now.drawn, before.drawn);
        }),
      ]),
    },
  ],
  "11b-up-to-four-objects": [
    {
      what: "a lower threshold finds more of what is there, and sees more that is not",
      holds: pressing(slider("threshold"), [
        press("Home", countsOf),
        press("End", (now, before) => {
          const [[lowTp, lowFp, lowFn], [tp, fp, fn]] = [countsOf(before), countsOf(now)];
          assert.ok(lowTp > tp && lowFp > fp && lowFn < fn, now.printed);
          assert.equal(lowTp + lowFn, tp + fn, "what is there stays as it is");
        }),
      ]),
    },
  ],
  "12b-best-weights": [
    {
      what: "the slider walks through the epochs, and counts what was corrected and what is new",
      holds: pressing(slider("epoch"), [
        press("Home", (now) => {
          const [epoch, , , corrected, fresh] = numbersIn(now, epochLine);
          assert.deepEqual([epoch, corrected, fresh], [1, 0, 0]);
          assert.match(now.drawn, /Marked at 1:/);
        }),
        press("ArrowRight", (now, before) => {
          const [, , wrongAtFirst] = numbersIn(before, epochLine);
          const [epoch, accuracy, wrong, corrected, fresh] = numbersIn(now, epochLine);
          assert.equal(epoch, 2);
          assert.match(now.drawn, /Marked at 2:/);
          assert.equal(wrong, wrongAtFirst - corrected + fresh);
          const images = wrong / (1 - accuracy);
          assert.ok(Math.abs(images - 400) < 5, `${wrong} wrong at an accuracy of ${accuracy}`);
        }),
      ]),
    },
    { what: "a number of the confusion matrix shows its digits", holds: choosesPictures },
  ],
  "13-colour": [
    {
      what: "white without its red is cyan",
      holds: pressing(light("red"), [
        press("Space", leaves(0, 255, 255)),
        press("Space", leaves(255, 255, 255)),
      ]),
    },
    {
      what: "red and green light are yellow",
      holds: pressing(light("blue"), [press("Space", leaves(255, 255, 0))]),
    },
    { what: "red light alone", holds: pressing(light("green"), [press("Space", leaves(255, 0, 0))]) },
  ],
  "13b-colour-trained": [
    { what: "a number of the confusion matrix shows its photographs", holds: choosesPictures },
  ],
};
