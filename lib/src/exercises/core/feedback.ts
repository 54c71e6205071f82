import { displayOfThisCell, type HtmlBundle, signalOfThisCell } from "../../display/display.js";
import { escapeHtml, sentenceHtml, sentenceText } from "../../display/html.js";
import { feedbackColors } from "../../display/palette.js";
import type { ExerciseText } from "./exerciseText.js";
import { feedbackText } from "./feedbackText.js";
import type { Outcome } from "./outcome.js";
import { written } from "./written.js";

export type Tone = keyof typeof feedbackColors;

/** A mark for each colour, so that nobody has to tell green from orange. */
const marks: Record<Tone, string> = { good: "✓", bad: "✗", quiet: "…", alarm: "!", help: "?" };

/** One box of feedback: a heading, then paragraphs, rows of name and value, or code. */
export interface Box {
  tone: Tone;
  heading: string;
  paragraphs?: string[];
  rows?: [name: string, value: string][];
  code?: string;
}

interface Asked {
  /** How the student calls the exercise: `ask.softmax`. */
  ask: string;
  text: ExerciseText;
  /** A last paragraph. Default: none. */
  note?: string;
  /** Whether an answer that is not there yet is told what is asked. Default `true`. */
  asks?: boolean;
}

/** An outcome as HTML and as plain text. */
export function outcomeBundle(outcome: Outcome, { ask, text, note, asks = true }: Asked): HtmlBundle {
  const box = boxOf(outcome, ask, asks ? text.question : undefined);
  return bundle(note === undefined ? box : { ...box, paragraphs: [...(box.paragraphs ?? []), note] });
}

export function showHint(n: number, hints: readonly string[]): void {
  show({ tone: "help", heading: feedbackText.hint(n, hints.length), paragraphs: [hints[n - 1]] });
}

export function showSolution(code: string): void {
  show({ tone: "help", heading: feedbackText.solution, paragraphs: [feedbackText.solutionNote], code });
}

/**
 * Watches for a check that Jupyter's Stop ends. V8 ends the code silently: no `catch` or `finally` runs.
 *
 * This project's kernel says beforehand that it is going to. Under tslab what does run is the next microtask, so one is
 * queued before the student's code starts.
 *
 * @param then called after it has been shown
 */
export function showStopped(then: () => void = () => {}): {
  calling: (args: readonly unknown[]) => void;
  finished: () => void;
} {
  const send = displayOfThisCell();
  const signal = signalOfThisCell();
  let running: readonly unknown[] | undefined;
  let done = false;
  const stopped = () => {
    if (done || running === undefined) return;
    done = true;
    const paragraphs = [feedbackText.stoppedWhile(inputOf(running))];
    send(bundle({ tone: "alarm", heading: feedbackText.stopped, paragraphs }));
    then();
  };
  if (signal) signal.addEventListener("abort", stopped);
  else queueMicrotask(stopped);
  return {
    calling: (args) => {
      running = args;
    },
    finished: () => {
      done = true;
      signal?.removeEventListener("abort", stopped);
    },
  };
}

function boxOf(outcome: Outcome, ask: string, question: string | undefined): Box {
  switch (outcome.kind) {
    case "correct":
      return { tone: "good", heading: feedbackText.correct, paragraphs: [outcome.message] };
    case "notAttempted":
      return {
        tone: "quiet",
        heading: feedbackText.notAttempted,
        paragraphs: question === undefined ? [] : [question],
      };
    case "incorrect": {
      const { example, message } = outcome;
      const rows: Box["rows"] = [];
      if (example?.args.length) {
        rows.push([feedbackText.input, inputOf(example.args)]);
        rows.push([feedbackText.got, written(example.got)]);
        rows.push([feedbackText.want, written(example.want)]);
      }
      return {
        tone: "bad",
        heading: feedbackText.incorrect,
        paragraphs: [message, feedbackText.next(ask)],
        rows,
      };
    }
    case "error": {
      const rows: Box["rows"] = [];
      if (outcome.line) rows.push([feedbackText.yourLine, outcome.line]);
      if (outcome.args?.length) rows.push([feedbackText.input, inputOf(outcome.args)]);
      return { tone: "alarm", heading: feedbackText.error, paragraphs: [outcome.message], rows };
    }
  }
}

function inputOf(args: readonly unknown[]): string {
  return args.map(written).join(", ");
}

function show(box: Box): void {
  displayOfThisCell()(bundle(box));
}

/** A box as HTML and as plain text. */
export function bundle(box: Box): HtmlBundle {
  return { "text/html": html(box), "text/plain": plainText(box) };
}

/** The mark of a tone, on its colour. */
export const markHtml = (tone: Tone): string =>
  `<strong style="background:${feedbackColors[tone]};color:#fff;border-radius:3px;padding:0 5px">${marks[tone]}</strong>`;

function html({ tone, heading, paragraphs = [], rows = [], code }: Box): string {
  const colour = feedbackColors[tone];
  const cell = "padding:2px 12px 2px 0;text-align:left;vertical-align:top;background:none;border:none";
  const parts = [
    `<div>${markHtml(tone)} <strong>${escapeHtml(heading)}</strong></div>`,
    ...paragraphs.map(
      (paragraph) => `<div style="margin-top:4px;max-width:72ch">${sentenceHtml(paragraph)}</div>`,
    ),
  ];
  if (rows.length > 0) {
    const lines = rows.map(
      ([name, value]) =>
        `<tr style="background:none"><td style="${cell}">${escapeHtml(name)}</td><td style="${cell};white-space:pre-wrap;overflow-wrap:anywhere"><code>${escapeHtml(value)}</code></td></tr>`,
    );
    parts.push(`<table style="margin:6px 0 0;border:none">${lines.join("")}</table>`);
  }
  if (code) parts.push(`<pre style="margin:6px 0 0"><code>${escapeHtml(code)}</code></pre>`);
  return `<div class="six-steps-feedback" data-outcome="${tone}" style="border-left:4px solid ${colour};padding:6px 12px;margin:4px 0">${parts.join("")}</div>`;
}

function plainText({ tone, heading, paragraphs = [], rows = [], code }: Box): string {
  const lines = [
    `${marks[tone]} ${heading}`,
    ...paragraphs.map(sentenceText),
    ...rows.map(([name, value]) => `${name}: ${value}`),
  ];
  if (code) lines.push("", code);
  return lines.join("\n");
}
