import { displayOfThisCell, type HtmlBundle } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { plotlyPath } from "../display/plotlyPath.js";
import { sixStepsKernel } from "../display/sixStepsKernel.js";
import { ValueError } from "../errors/errors.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { askingHtml } from "./askingHtml.js";
import { answerPage, newAnswererId } from "./channel.js";
import { interactText as text } from "./interactText.js";
import type { PageAnswer } from "./page/protocol.js";
import { type Part, partsOf } from "./parts.js";

export interface DrawingPadOptions {
  /** Pixels along each side, 8 to 64. Default 28, as MNIST has. */
  size?: number;
}

/**
 * A pad on which a student draws with the mouse, a finger or the keyboard, and under it what `show` shows of the drawing.
 *
 *     await drawingPad((image) =>
 *       showProbabilities(digitsOf(image), undefined, { classNames: digitNames }));
 *
 * It begins empty. Where nobody can draw, as on an exported page, a sentence says so, above what is shown of the empty pad.
 *
 * @param show is given the drawing as rows of numbers from 0, paper, to 1, ink; it runs in the kernel after each stroke
 * @throws ValueError if `show` is not a function, or the size is out of range; UnknownOptionError; what `show` throws for the
 * empty pad
 */
export async function drawingPad(
  show: (image: number[][]) => unknown,
  options: DrawingPadOptions = {},
): Promise<void> {
  checkOptions("drawingPad", options, ["size"]);
  const { size = 28 } = options;
  checkWhole("size", size, 8, 64);
  if (typeof show !== "function") throw new ValueError(text.shows, text.ofADrawing, show);
  const display = displayOfThisCell();
  const empty = new Array<number>(size * size).fill(0);
  const rowsOf = (ink: readonly number[]) =>
    Array.from({ length: size }, (_, row) =>
      ink.slice(row * size, (row + 1) * size).map((level) => level / 255),
    );
  const capture = sixStepsKernel()?.capture;
  if (capture === undefined) {
    await show(rowsOf(empty));
    return;
  }
  const evaluate = async (ink: readonly number[]) => partsOf(await capture(() => show(rowsOf(ink))));
  const first = await evaluate(empty);
  const id = newAnswererId();
  const canAsk = answerPage(id, async (question): Promise<PageAnswer> => {
    const { ink } = (question ?? {}) as { ink?: unknown };
    return isDrawing(ink, size * size) ? { parts: await evaluate(ink) } : { error: text.noDrawing };
  });
  display(bundle(canAsk ? id : undefined, size, first));
}

function isDrawing(ink: unknown, count: number): ink is number[] {
  const isLevel = (level: unknown) => Number.isInteger(level) && Number(level) >= 0 && Number(level) <= 255;
  return Array.isArray(ink) && ink.length === count && ink.every(isLevel);
}

function bundle(id: string | undefined, size: number, first: readonly Part[]): HtmlBundle {
  const still = first.map(({ html, text }) => html ?? `<pre>${escapeHtml(text)}</pre>`).join("");
  const data = {
    size,
    path: plotlyPath,
    first: JSON.stringify(first),
    how: text.howToDraw,
    pad: text.pad,
    clear: text.clear,
    moves: JSON.stringify(text.moveDrawing),
  };
  return {
    "text/html": askingHtml({
      element: "six-steps-pad",
      id,
      data,
      content: `<p>${escapeHtml(text.padElsewhere)}</p>${still}`,
    }),
    "text/plain": [text.padElsewhere, ...first.map(({ text }) => text)].join("\n"),
  };
}
