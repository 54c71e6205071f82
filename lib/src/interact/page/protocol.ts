import type { HtmlBundle } from "../../display/display.js";
import type { Part } from "../parts.js";

/** The comm's target, in the kernel. */
export const target = "six-steps";

/** The event by which an element asks whoever knows the notebook's kernel for a connection with it. Bubbles. */
export const connectEvent = "six-steps-connect";

/** What comes with the event. Whoever has a kernel calls `accept`, once; in a page without one nobody does. */
export interface ConnectDetail {
  target: string;
  /** The comm is opened with it. */
  data: Opening;
  accept(connection: Connection): Listener;
}

export interface Opening {
  /** Whom in the kernel the element wants to speak with: see `answerPage`. */
  id: string;
}

/** What an element may do with a connection. */
export interface Connection {
  send(question: object): void;
  close(): void;
  cell: OwnCell;
}

/** The cell under which the element stands. */
export interface OwnCell {
  /** Its code, which the notebook keeps. */
  source: string;
  /** Puts an output in the place of the one that the element is in, in the notebook's file too. */
  show(bundle: HtmlBundle): void;
}

/** How an element hears from the kernel. */
export interface Listener {
  message(answer: PageAnswer): void;
  /** The kernel knows nothing of this element, has been restarted, or has ended. */
  closed(): void;
}

/** What the kernel answers to one question. */
export interface PageAnswer {
  /** What takes the place of the element's output. */
  shows?: HtmlBundle;
  /** What an output with controls shows from now on. */
  parts?: Part[];
  /** What takes the place of its cell's code. */
  source?: string;
  /** Why there is none of that, in a sentence. */
  error?: string;
}
