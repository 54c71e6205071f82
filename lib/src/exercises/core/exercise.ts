import { displayOfThisCell, type HtmlBundle } from "../../display/display.js";
import { checkWhole } from "../../input/checkNumber.js";
import { askClassForHelp, classNote, tellClass } from "./classLink.js";
import type { ExerciseText } from "./exerciseText.js";
import { outcomeBundle, showHint, showSolution } from "./feedback.js";
import { feedbackText } from "./feedbackText.js";
import type { Outcome } from "./outcome.js";
import { parametersIn } from "./parameters.js";
import type { Uncompiled } from "./uncompiled/uncompiled.js";

/** What every exercise is made of. */
export interface ExerciseParts<Text extends ExerciseText = ExerciseText> {
  /** As it is called in `ask.<name>`. Default: the name that the stub declares. */
  name?: string;
  /**
   * What the student finds in the cell: type-checks, stops nothing, and counts as not attempted. Default: the solution, a
   * function, with `todo()` in place of what it does.
   */
  stub?: string;
  /** What stands in the stub's place in one right answer. */
  solution: string;
  text: Text;
}

/**
 * A question with a stub, hints, a solution and a check.
 *
 * `judge` finds the outcome; `check` shows it under the cell. They are apart so that tests, grading and a class's
 * progress page can have the outcome without the page.
 */
export abstract class Exercise {
  readonly name: string;
  readonly stub: string;
  readonly #solution: string;
  readonly #text: ExerciseText;
  #hintsShown = 0;

  constructor({ solution, stub = unsolved(solution), name = declaredIn(stub), text }: ExerciseParts) {
    this.name = name;
    this.stub = stub;
    this.#solution = solution;
    this.#text = text;
  }

  get solutionCode(): string {
    return this.#solution;
  }

  get text(): ExerciseText {
    return this.#text;
  }

  /** The variable, function or class that the stub declares and that `check` takes. */
  get answerName(): string {
    return declaredIn(this.stub) || this.name;
  }

  /** How the cell calls the check; exercises that take time put `await` before it. */
  protected get checkCall(): string {
    return `ask.${this.name}.check(${this.answerName});`;
  }

  /** The whole cell as it stands in the notebook, with `code` in the stub's place. */
  cell(code: string = this.stub): string {
    return `${code}\n\n${this.checkCall}\n// ask.${this.name}.hint();\n// ask.${this.name}.solution();`;
  }

  /** Finds the outcome without showing it. */
  abstract judge(answer: unknown): Outcome | Promise<Outcome>;

  /**
   * The points that `answer` earns, out of `most`: a part of them where it is right for a part of the inputs.
   *
   * The cells that nbgrader grades call it. What it finds in the student's own kernel is for the student to see; a grade
   * is found outside, with other inputs: see `grading/`.
   */
  async points(answer: unknown, most: number): Promise<number> {
    const { kind } = await this.judge(answer);
    if (kind === "notAttempted") return 0;
    return Math.round(100 * most * this.shareOf(answer, kind === "correct")) / 100;
  }

  /** The share of `answer` that is right, from 0 to 1. All or nothing, unless the exercise gives credit for parts. */
  protected shareOf(_answer: unknown, isCorrect: boolean): number {
    return isCorrect ? 1 : 0;
  }

  /** Shows the next hint; after the last one, the last one again. `hint(n)` shows hint n, counted from 1. */
  hint(n?: number): void {
    const { hints } = this.text;
    if (n !== undefined) checkWhole(feedbackText.hintNumber, n, 1, hints.length);
    this.#hintsShown = n ?? Math.min(this.#hintsShown + 1, hints.length);
    showHint(this.#hintsShown, hints);
  }

  /** Shows one right answer, as code. */
  solution(): void {
    showSolution(this.solutionCode);
  }

  /**
   * In a class that was joined with `joinClass`: shows what your teacher would get, your last answer and `message`. With
   * `send: true`, and after it has been shown, it is sent.
   *
   *     ask.softmax.askForHelp("Why does it not add up to 1?");
   *     ask.softmax.askForHelp("Why does it not add up to 1?", { send: true });
   */
  askForHelp(message = "", options: { send?: boolean } = {}): void {
    askClassForHelp(this, message, options);
  }

  /** Whether a wrong answer of this name is known. */
  knows(_misconception: string): boolean {
    return false;
  }

  /**
   * Answers a cell that was to check this exercise and could not be compiled.
   *
   * It is a try like one that stops with an error: one beginner's try in five ends so, and whoever is stuck there is stuck.
   * A stub that nobody has touched is none.
   */
  answerUncompiled(found: Uncompiled, code: string): void {
    displayOfThisCell()(this.feedback(found));
    const { kind, misconception } = found;
    if (!code.includes(this.stub))
      tellClass({ exercise: this, kind, misconception, answer: undefined, code });
  }

  /** Shows what `outcome` means under the running cell, then tells the class, if one was joined. */
  protected report(outcome: Outcome, answer: unknown): void {
    displayOfThisCell()(this.shown(outcome, answer));
    this.tell(outcome, answer);
  }

  /** What the student sees of an outcome. */
  protected shown(outcome: Outcome, _answer: unknown): HtmlBundle {
    return this.feedback(outcome);
  }

  /** @param asks whether an answer that is not there yet is told what is asked */
  protected feedback(outcome: Outcome | Uncompiled, asks = true): HtmlBundle {
    const ask = `ask.${this.name}`;
    const parameters = parametersIn(this.stub);
    const note = classNote(outcome.kind, ask);
    const { text } = this;
    return outcomeBundle(outcome, { ask, text, parameters, hintsShown: this.#hintsShown, note, asks });
  }

  /** Tells the class, if one was joined. */
  protected tell(outcome: Outcome, answer: unknown): void {
    const misconception = outcome.kind === "incorrect" ? outcome.misconception : undefined;
    tellClass({ exercise: this, kind: outcome.kind, misconception, answer });
  }

  /** Tells the class that Stop ended the check of `answer`. */
  protected stopped(answer: unknown): void {
    tellClass({ exercise: this, kind: "stopped", answer });
  }
}

/** The function `solution` up to its first line, with nothing done in it. */
const unsolved = (solution: string) => `${/^.*?\{\n/s.exec(solution)?.[0]}  return todo();\n}`;

/** What `code` declares first, or nothing. */
const declaredIn = (code: string) =>
  /^(?:export )?(?:async )?(?:function\*?|class|let|const)\s+([\w$]+)/m.exec(code)?.[1] ?? "";
