import { inLanguage } from "../text/language.js";
import { red } from "./ansi.js";
import { en } from "./interruption.en.js";
import type { ErrorContent } from "./mimeBundle.js";

const text = inLanguage("shared/interruption", en);

/** What a cell that the student stopped ends with. The name is the one that front ends know from Python. */
export class Interrupted extends Error {
  constructor() {
    super(text.stopped);
    this.name = "KeyboardInterrupt";
  }
}

/** As Jupyter shows it, for a cell that is at no line. */
export function interruptedContent(): ErrorContent {
  const { name: ename, message: evalue } = new Interrupted();
  return { ename, evalue, traceback: [`${red(ename)}: ${evalue}`] };
}
