import type { ToStudent } from "../../shared/threadMessages.js";
import { askLater } from "../input.js";
import { InputUnavailableError } from "../inputUnavailable.js";
import { Promise, Set, setImmediate } from "../intrinsics.js";
import { port, send } from "../link.js";
import { currentCell, isStopped, setCurrentCell } from "../owner.js";
import { reportUncaught } from "../uncaught.js";

/** The function that a program has added, of what an emitter keeps: `once` and `listeners.ts` wrap it. */
export function originalOf<Listener extends object>(listener: Listener): Listener {
  return (listener as { listener?: Listener }).listener ?? listener;
}

/** Something in a cell that waits for lines of standard input. */
export interface Reader {
  readonly cell: number;
  /** Shown where the student types. Default: nothing; it has been printed. */
  readonly prompt?: string;
  /** Whether a line is wanted now. The page is asked only then, since a question cannot be taken back there. */
  wants(): boolean;
  /** It will never want one again. */
  isGone(): boolean;
  /** Nobody answers its cell any more. */
  leave(): void;
}

const readers = new Set<Reader>();
/** The cells that the control thread knows to read. They go on for as long. */
const reading = new Set<number>();
let asked: { id: number; reader: Reader } | undefined;
let deliver: (line: string) => void = () => {};
let isDue = false;

/** @param push takes the lines */
export function startReaders(push: (line: string) => void): void {
  deliver = push;
  port.on("message", (message: ToStudent) => {
    if (message.type === "input") answered(message.reply);
  });
}

export function addReader(reader: Reader): void {
  readers.add(reader);
  tell(reader.cell, true);
  look();
}

/** To be called when a reader may have begun, or ceased, to want a line. */
export function look(): void {
  if (isDue) return;
  isDue = true;
  // The program may be about to close what it reads, or to read on.
  setImmediate(() => {
    isDue = false;
    for (const reader of readers) {
      if (isStopped(reader.cell)) reader.leave();
      if (reader.isGone()) readers.delete(reader);
    }
    const wanting = [...readers].filter((reader) => reader.wants());
    for (const { cell } of wanting) tell(cell, true);
    for (const cell of reading) if (!wanting.some((reader) => reader.cell === cell)) tell(cell, false);
    const [reader] = wanting;
    if (asked === undefined && reader) asked = { id: askLater(reader.cell, reader.prompt ?? ""), reader };
  });
}

function tell(cell: number, isReading: boolean): void {
  if (reading.has(cell) === isReading) return;
  if (isReading) reading.add(cell);
  else reading.delete(cell);
  send({ type: "reading", cell, isReading });
}

function answered({ id, value, refused }: Extract<ToStudent, { type: "input" }>["reply"]): void {
  if (asked?.id !== id) return;
  const { cell } = asked.reader;
  asked = undefined;
  if (value === undefined) {
    for (const reader of readers) if (reader.cell === cell) reader.leave();
    if (refused !== undefined) reportUncaught(new InputUnavailableError("process.stdin", refused), cell);
    look();
    return;
  }
  setCurrentCell(cell);
  // In a promise job, where Stop can end what reads.
  Promise.resolve()
    .then(() => deliver(`${value}\n`))
    .then(undefined, reportUncaught)
    .then(look);
}

/** A reader of the running cell, until `close` is called. */
export function openReader(more: Pick<Reader, "leave"> & Partial<Pick<Reader, "prompt" | "isGone">>): {
  close(): void;
} {
  let isOpen = true;
  const close = () => {
    isOpen = false;
    look();
  };
  const isGone = () => !isOpen || (more.isGone?.() ?? false);
  addReader({
    cell: currentCell(),
    prompt: more.prompt,
    wants: () => !isGone(),
    isGone,
    leave() {
      close();
      more.leave();
    },
  });
  return { close };
}
