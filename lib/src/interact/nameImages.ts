import { base64 } from "../display/base64.js";
import { type Display, displayOfThisCell, type HtmlBundle } from "../display/display.js";
import { escapeHtml, sentenceHtml } from "../display/html.js";
import { predictionColors } from "../display/palette.js";
import { checkLength } from "../input/checkLength.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkClassNames } from "../input/checkTexts.js";
import type { NumbersInput } from "../input/readArray.js";
import { type ImagesInput, type Picture, toImages } from "../input/readImages.js";
import { readLabels } from "../input/readLabels.js";
import { labelledPictures, mostImages } from "../plots/labelledPictures.js";
import { picturePng } from "../plots/picturePng.js";
import { askingHtml } from "./askingHtml.js";
import { answerPage, newAnswererId } from "./channel.js";
import { interactText as text } from "./interactText.js";
import type { PageAnswer } from "./page/protocol.js";

export interface NameImagesOptions {
  /** Name of each class, in the labels' order: a button each. */
  classNames: readonly string[];
}

/** Of the image that is named, in CSS pixels to one of its own. */
const scale = 6;

/**
 * Lets the student be the classifier: shows one image after another, with a button for each class. When all are named, it
 * says how many were right, and which classes were taken for which. Nothing waits for it.
 *
 * @param images shape `[count, height, width]`, at most 64
 * @param labels the true labels, shape `[count]`
 * @throws ShapeError if images and labels do not match; ValueError if a label is not a class's index; UnknownOptionError
 */
export async function nameImages(
  images: ImagesInput,
  labels: NumbersInput,
  options: NameImagesOptions,
): Promise<void> {
  checkOptions("nameImages", options, ["classNames"]);
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  const { classNames } = options;
  checkClassNames(classNames);
  const truth = [...readLabels("trueLabel", labels, classNames.length)];
  const pictures = toImages(images, mostImages);
  checkLength(text.images, pictures.length, truth.length, "trueLabel");
  await new Naming(pictures, truth, classNames).begin(display);
}

class Naming {
  readonly #said: number[] = [];
  readonly #id = newAnswererId();

  constructor(
    readonly pictures: Picture[],
    readonly truth: readonly number[],
    readonly classNames: readonly string[],
  ) {}

  async begin(display: Display): Promise<void> {
    const canAsk = answerPage(this.#id, (question) => this.#answer(question));
    display(await this.#next(canAsk ? this.#id : undefined));
  }

  async #answer(question: unknown): Promise<PageAnswer> {
    const { label, image } = (question ?? {}) as { label?: unknown; image?: unknown };
    const isLabel = Number.isInteger(label) && Number(label) >= 0 && Number(label) < this.classNames.length;
    if (!isLabel) return { error: text.noClass };
    // Whoever answers in a second view of the same output has that one brought up to date, and no image is answered twice.
    if (image === this.#said.length && image < this.truth.length) this.#said.push(Number(label));
    const isOver = this.#said.length === this.truth.length;
    return { shows: isOver ? await this.#result() : await this.#next(this.#id) };
  }

  async #next(id: string | undefined): Promise<HtmlBundle> {
    const at = this.#said.length;
    const question = text.whatIsIt(at + 1, this.truth.length);
    const png = base64(await picturePng(this.pictures[at], scale));
    const list = this.classNames.map((name) => `<li>${escapeHtml(name)}</li>`).join("");
    const content = `<p data-question>${sentenceHtml(question)}</p><img alt="${escapeHtml(question)}" src="data:image/png;base64,${png}"><ol start="0">${list}</ol><p data-how>${sentenceHtml(text.howToName)}</p>`;
    return {
      "text/html": askingHtml({ element: "six-steps-naming", id, data: { image: at }, content }),
      "text/plain": `${question} ${text.howToName}`,
    };
  }

  async #result(): Promise<HtmlBundle> {
    const { truth, classNames } = this;
    const correct = truth.map((label, i) => this.#said[i] === label);
    const right = correct.filter((isRight) => isRight).length;
    const sentences = [text.named(right, truth.length), ...this.#mixedUp()];
    const labels = truth.map((label, i) => `${classNames[this.#said[i]]} (${classNames[label]})`);
    const grid = await labelledPictures("grid", this.pictures, 4, { labels, correct }, predictionColors);
    const paragraphs = sentences.map((one) => `<p>${sentenceHtml(one)}</p>`).join("");
    return {
      "text/html": `${paragraphs}${grid["text/html"]}`,
      "text/plain": `${sentences.join(" ")}\n${grid["text/plain"]}`,
    };
  }

  /** Which classes were taken for which, the most frequent first. */
  #mixedUp(): string[] {
    const counts = new Map<string, number>();
    this.truth.forEach((label, i) => {
      if (this.#said[i] === label) return;
      const pair = text.takenFor(this.classNames[label], this.classNames[this.#said[i]]);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    });
    if (counts.size === 0) return [];
    const pairs = [...counts].sort(([, a], [, b]) => b - a);
    return [text.mixedUp(pairs.map(([pair, count]) => text.times(pair, count)))];
  }
}
