import type { FromStudent } from "@six-steps/kernel/internal/shared/threadMessages.js";
import { kernelText } from "../kernelText.js";

/** Prints are gathered for this long, in milliseconds: the page need not redraw for each. */
const gathering = 25;

/** UTF-16 units. The page would stand still under more of one cell's text, and this thread cannot wait for it. */
const most = 500_000;

type Stream = Extract<FromStudent, { type: "stream" }>;

let pending: Stream | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let sentAt = 0;
let printed = 0;

/** Says something to the page, in order. */
export function send(message: FromStudent): void {
  if (message.type !== "stream") {
    flush();
    postMessage({ said: message });
    return;
  }
  if (printed > most) return;
  printed += message.text.length;
  if (pending && (pending.cell !== message.cell || pending.name !== message.name)) flush();
  pending ??= { ...message, text: "" };
  pending.text += printed > most ? `\n${kernelText.tooMuchText}\n` : message.text;
  // In an endless loop no timer comes.
  if (performance.now() - sentAt > gathering) flush();
  else timer ??= later(flush, gathering);
}

const later = setTimeout; // the student's code gets another one

export function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  sentAt = performance.now();
  if (pending) postMessage({ said: pending });
  pending = undefined;
}

/** A cell begins, and may print as much as any. */
export function allowText(): void {
  printed = 0;
}
