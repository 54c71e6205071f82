import { type Display, displayOfThisCell, type HtmlBundle } from "../display/display.js";
import { sentenceHtml, sentenceText } from "../display/html.js";
import { ValueError } from "../errors/errors.js";
import { checkFinite } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkText } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import { askingHtml } from "./askingHtml.js";
import { answerPage, newAnswererId } from "./channel.js";
import { interactText as text } from "./interactText.js";
import type { PageAnswer } from "./page/protocol.js";

export interface GuessOptions {
  /** The least number that can be guessed. */
  from: number;
  /** The greatest, above `from`. */
  to: number;
  /** How far two neighbouring guesses lie apart. Default: a hundredth of the way. */
  step?: number;
  /** Written behind each number, such as "%". Default: nothing. */
  unit?: string;
}

/** What was guessed in this kernel, by question: a cell that runs again does not ask again. */
const guessed = new Map<string, number>();

/**
 * Asks for a number before a cell shows it. In JupyterLab, a slider; the first guess counts. Nothing waits for it: where
 * nobody guesses, as when all cells run at once, the lesson goes on.
 *
 *     const share = guess("Which share of the new pictures will it get right?", { from: 0, to: 100, unit: "%" });
 *
 * and in a later cell
 *
 *     share.compareWith(97.5);  // You said 60%, it was 97.5%.
 *
 * @throws ValueError if `question` is empty or an option out of range; UnknownOptionError
 */
export function guess(question: string, options: GuessOptions): Guess {
  checkOptions("guess", options, ["from", "to", "step", "unit"]);
  checkText("question", question);
  checkText("unit", options.unit);
  return new Guess(question, options);
}

/** A number that was asked for before it was shown. */
export class Guess {
  readonly #question: string;
  readonly #options: Required<GuessOptions>;
  #told: string | undefined;

  /** By `guess`. */
  constructor(question: string, { from, to, step = (to - from) / 100, unit = "" }: GuessOptions) {
    checkFinite("from", from);
    if (!(Number.isFinite(to) && to > from))
      throw new ValueError("to", inputText.value.finiteAbove(from), to);
    if (!(step > 0 && Number.isFinite(step)))
      throw new ValueError("step", inputText.value.finiteAbove(0), step);
    this.#question = question;
    this.#options = { from, to, step, unit };
    this.#show(displayOfThisCell());
  }

  /** What was guessed; `undefined` as long as nothing was. */
  get value(): number | undefined {
    return guessed.get(this.#question);
  }

  /** Shows what was guessed beside what it is. From then on, it is too late for a guess. */
  compareWith(value: number): void {
    const was = this.#written(checkFinite("value", value), 1);
    this.#told = was;
    const { value: said } = this;
    const sentence = said === undefined ? text.was(was) : text.saidAndWas(this.#written(said), was);
    displayOfThisCell()({
      "text/html": `<p><strong>${sentenceHtml(sentence)}</strong></p>`,
      "text/plain": sentence,
    });
  }

  #show(display: Display): void {
    const id = newAnswererId();
    const canAsk = this.value === undefined && answerPage(id, (question) => this.#commit(question));
    display(this.#bundle(canAsk ? id : undefined));
  }

  #commit(question: unknown): PageAnswer {
    const { value } = (question ?? {}) as { value?: unknown };
    const { from, to } = this.#options;
    if (typeof value !== "number" || !(value >= from && value <= to))
      return { error: text.notInRange(this.#written(from), this.#written(to)) };
    if (this.value === undefined && this.#told !== undefined)
      return { shows: paragraphs(this.#question, text.toldAlready(this.#told)) };
    if (this.value === undefined) guessed.set(this.#question, value);
    return { shows: this.#bundle(undefined) };
  }

  #bundle(id: string | undefined): HtmlBundle {
    const { value } = this;
    if (value !== undefined) return paragraphs(this.#question, text.said(this.#written(value)));
    const { from, to, step } = this.#options;
    const how = text.howToGuess(this.#written(from), this.#written(to));
    const content = `<p data-question>${sentenceHtml(this.#question)}</p><p>${sentenceHtml(how)}</p>`;
    const data = { from, to, step, unit: this.#behind, commit: text.commit };
    return {
      "text/html": askingHtml({ element: "six-steps-guess", id, data, content }),
      "text/plain": `${sentenceText(this.#question)}\n${how}`,
    };
  }

  /** The unit as it stands behind a number: a sign right there, a word after a space. */
  get #behind(): string {
    const { unit } = this.#options;
    return /^[\p{L}\d]/u.test(unit) ? `\u00a0${unit}` : unit;
  }

  /** With its unit, and as many digits as the steps have. @param more digits besides */
  #written(value: number, more = 0): string {
    const { step } = this.#options;
    const digits = Math.min(20, Math.max(0, Math.ceil(-Math.log10(step))) + more);
    const number = String(Number(value.toFixed(digits)));
    return number + this.#behind;
  }
}

function paragraphs(...sentences: string[]): HtmlBundle {
  return {
    "text/html": sentences.map((sentence) => `<p>${sentenceHtml(sentence)}</p>`).join(""),
    "text/plain": sentences.map(sentenceText).join("\n"),
  };
}
