import { displayOfThisCell, type HtmlBundle, signalOfThisCell } from "../../display/display.js";
import { type Box, bundle } from "./box.js";
import type { ExerciseText } from "./exerciseText.js";
import { feedbackText } from "./feedbackText.js";
import { laidOut, laidOutArguments } from "./laidOut.js";
import type { Outcome, Try } from "./outcome.js";
import type { Uncompiled } from "./uncompiled/uncompiled.js";
import { written, writtenApart } from "./written.js";

interface Asked {
  /** How the student calls the exercise: `ask.softmax`. */
  ask: string;
  text: ExerciseText;
  /** Of the function that is asked for. Default: none. */
  parameters?: readonly string[];
  /** So many hints have been shown. Default: none. */
  hintsShown?: number;
  /** A last paragraph. Default: none. */
  note?: string;
  /** Whether an answer that is not there yet is told what is asked. Default `true`. */
  asks?: boolean;
}

/** An outcome as HTML and as plain text. */
export function outcomeBundle(outcome: Outcome | Uncompiled, asked: Asked): HtmlBundle {
  const box = boxOf(outcome, asked);
  const help = [...(box.help ?? []), ...(asked.note === undefined ? [] : [asked.note])];
  return bundle({ ...box, help });
}

export function showHint(n: number, hints: readonly string[]): void {
  const hint = hints[n - 1];
  const heading = feedbackText.hint(n, hints.length);
  show({ tone: "help", heading, ...(isCode(hint) ? { code: hint } : { paragraphs: [hint] }) });
}

export function showSolution(code: string): void {
  show({ tone: "help", heading: feedbackText.solution, paragraphs: [feedbackText.solutionNote], code });
}

/** Whether a hint is code from end to end. */
const isCode = (hint: string) => /^(?:return|let|const|for|if)\b[^`]*[;}]$/.test(hint);

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
    const input = running.map(written).join(", ");
    const paragraphs = [feedbackText.stoppedWhile(input)];
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

function boxOf(outcome: Outcome | Uncompiled, asked: Asked): Box {
  const { ask, text, parameters, asks = true } = asked;
  switch (outcome.kind) {
    case "correct":
      return { tone: "good", heading: feedbackText.correct, paragraphs: [outcome.message] };
    case "notAttempted":
      return { tone: "quiet", heading: feedbackText.notAttempted, paragraphs: asks ? [text.question] : [] };
    case "incorrect":
      return {
        tone: "bad",
        heading: feedbackText.incorrect,
        rows: rowsOf(outcome.example, parameters),
        paragraphs: [outcome.message],
        help: [nextHelp(asked)],
      };
    case "error": {
      const rows: Box["rows"] = [];
      if (outcome.line) rows.push([feedbackText.yourLine, outcome.line]);
      if (outcome.args?.length) rows.push([feedbackText.input, laidOutArguments(outcome.args, parameters)]);
      return {
        tone: "alarm",
        heading: feedbackText.error,
        rows,
        paragraphs: [outcome.message],
        help: [nextHelp(asked)],
      };
    }
    case "uncompiled":
      return {
        tone: "alarm",
        heading: feedbackText.uncompiled,
        rows: rowsOf(outcome.example, parameters),
        paragraphs: [outcome.message],
        help: {
          answered: [],
          comment: [feedbackText.nextUncompiled(ask)],
          none: [feedbackText.nextElsewhere(ask)],
        }[outcome.hintLine],
      };
  }
}

/** What the student can ask for next. */
function nextHelp({ ask, text: { hints }, hintsShown = 0 }: Asked): string {
  if (hintsShown === 0) return feedbackText.next(ask);
  return hintsShown < hints.length
    ? feedbackText.nextHint(ask, hintsShown + 1, hints.length)
    : feedbackText.nextSolution(ask);
}

/** A call as evidence. Of a value there is no more than what stands in the cell. */
function rowsOf(example: Try | undefined, parameters?: readonly string[]): Box["rows"] {
  if (!example?.args.length) return [];
  const pair = [example.got, example.want];
  const areNumbers = pair.every((one) => typeof one === "number");
  const [got, want] = areNumbers ? writtenApart(example.got, example.want) : pair.map(laidOut);
  return [
    [feedbackText.input, laidOutArguments(example.args, parameters)],
    [feedbackText.got, got],
    [feedbackText.want, want],
  ];
}

function show(box: Box): void {
  displayOfThisCell()(bundle(box));
}
