import { inspect } from "#platform/inspect";
import { displayOfThisCell } from "../display/display.js";
import { plain } from "../exercises/core/answer.js";
import { type Box, bundle } from "../exercises/core/box.js";
import type { Checked, ClassExercise as Exercise } from "../exercises/core/classLink.js";
import { newId } from "../random/newId.js";
import { classText } from "./classText.js";
import { exerciseId } from "./exerciseId.js";
import type { Membership } from "./membership.js";
import { limits, type SentHelpCall } from "./protocol.js";

/** What was shown last, so that nothing else is sent. */
let shown: string | undefined;

interface Asking {
  exercise: Exercise;
  message: string;
  isToSend: boolean;
  membership: Membership | undefined;
  /** What the last check of this exercise was handed, or what it could not be; `undefined` before the first. */
  lastAnswer: Pick<Checked, "answer" | "code"> | undefined;
}

/**
 * Shows what the teacher would get.
 *
 * @returns what to send: exactly what had been shown before; `undefined` where nothing is to be sent
 */
export function helpCall({
  exercise,
  message,
  isToSend,
  membership,
  lastAnswer,
}: Asking): SentHelpCall | undefined {
  const ask = `ask.${exercise.name}`;
  const show = (box: Box) => displayOfThisCell()(bundle(box));
  const sorry = (heading: string) => show({ tone: "alarm", heading });
  if (!membership) return void sorry(classText.helpNoClass);
  if (!lastAnswer) return void sorry(classText.helpNoTry(ask));
  if (message.length > limits.message)
    return void sorry(classText.helpTooLong(message.length, limits.message));
  const code = cut(lastAnswer.code ?? codeOf(lastAnswer.answer));
  const rows: Box["rows"] = [
    [classText.name, membership.name],
    [classText.exercise, exercise.name],
  ];
  if (message) rows.push([classText.question, message]);
  const content = JSON.stringify([membership, exercise.name, message, code]);
  const isShown = content === shown;
  shown = content;
  if (isToSend && isShown) {
    show({ tone: "help", heading: classText.helpSent, rows, code, help: [classText.helpKept] });
    return { id: newId(), exercise: exerciseId(exercise), code, message };
  }
  const call = `${ask}.askForHelp(${JSON.stringify(message)}, { send: true });`;
  show({ tone: "help", heading: classText.help, rows, code, help: [classText.helpNotSent(call)] });
  return undefined;
}

/**
 * The answer as code: a function's or a class's own source, anything else as a value. The kernel has blanked the types
 * out, so runs of blanks before a bracket or comma are left out.
 */
function codeOf(answer: unknown): string {
  if (typeof answer !== "function")
    return inspect(plain(answer), { depth: 4, maxArrayLength: 50, maxStringLength: 500 });
  return String(answer).replace(/(?<=[\w)\]]) {2,}(?=[),;={])/g, " ");
}

function cut(code: string): string {
  if (code.length <= limits.code) return code;
  const words = `\n${classText.cut(code.length - limits.code + 100)}`;
  return code.slice(0, limits.code - 100) + words;
}
