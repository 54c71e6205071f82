import { platform } from "#student";
import * as api from "../api/index.js";
import { type KernelApi, kernelApiKey } from "../api/kernelApi.js";
import { asWritten } from "../shared/cellHead.js";
import { adviceOnError } from "./advice/adviceOnError.js";
import { comms } from "./comms.js";
import { clearOutput, display, displayOfThisCell } from "./displays.js";
import { InputUnavailableError } from "./inputUnavailable.js";
import { Error, Object, String, theGlobal } from "./intrinsics.js";
import { studentText } from "./studentText.js";
import { onUncompiledCell } from "./uncompiled.js";

/** Frames of an error. V8 keeps ten, and TensorFlow.js has more than those between a cell's line and where it throws. */
const keptFrames = 50;

/** What Node and a page do in different ways. */
interface Seat extends Pick<KernelApi, "capture"> {
  /** The running cell's. */
  signal(): AbortSignal;
  /** @throws {InputUnavailableError} where nobody can answer */
  ask(question: string, password: boolean): string;
}

const kernelApi = ({ capture, signal, ask }: Seat): KernelApi => ({
  display,
  displayOfThisCell,
  clearOutput,
  capture,
  inCell: () => platform.currentCell() !== 0,
  get signal() {
    return signal();
  },
  asWritten,
  onUncompiledCell,
  adviceOnError,
  input: (question = "", { password = false } = {}) => ask(String(question), password),
  prompt(message = "", initial) {
    const answer = ask(String(message), false);
    return answer === "" && initial !== undefined ? String(initial) : answer;
  },
  confirm: (message = "") =>
    /^\s*(y|yes|j|ja|예|네|ok|true|1)\s*$/i.test(ask(studentText.yesOrNo(message), false)),
  alert(message = "") {
    try {
      ask(studentText.pressEnter(`${message}`), false);
    } catch (error) {
      if (!(error instanceof InputUnavailableError)) throw error;
      const text = `${message}\n`;
      platform.send({ type: "stream", cell: platform.currentCell(), name: "stdout", text }, text.length);
    }
  },
  comms,
});

/** What a student imports, and what stands there without an import. */
export function startApi(seat: Seat): void {
  Error.stackTraceLimit = keptFrames;
  Object.defineProperty(theGlobal, kernelApiKey, { value: Object.freeze(kernelApi(seat)) });
  const { display, prompt, confirm, alert } = api;
  for (const [name, value] of Object.entries({ display, prompt, confirm, alert })) {
    Object.defineProperty(theGlobal, name, { value, writable: true, configurable: true, enumerable: false });
  }
}
