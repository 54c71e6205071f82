import * as api from "../api/index.js";
import { type KernelApi, kernelApiKey } from "../api/kernelApi.js";
import { asWritten } from "../shared/cellHead.js";
import { capture } from "./capture.js";
import { cellSignal } from "./cellSignal.js";
import { comms } from "./comms.js";
import { clearOutput, display, displayOfThisCell } from "./displays.js";
import { ask, InputUnavailableError } from "./input.js";
import { Object, String, theGlobal } from "./intrinsics.js";
import { currentCell } from "./owner.js";
import { stdout } from "./streams.js";
import { studentText } from "./studentText.js";
import { onUncompiledCell } from "./uncompiled.js";

const kernelApi: KernelApi = {
  display,
  displayOfThisCell,
  clearOutput,
  capture,
  inCell: () => currentCell() !== 0,
  get signal() {
    return cellSignal();
  },
  asWritten,
  onUncompiledCell,
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
      stdout.write(`${message}\n`);
    }
  },
  comms,
};

/** What a student imports, and what stands there without an import. */
export function startApi(): void {
  Object.defineProperty(theGlobal, kernelApiKey, { value: Object.freeze(kernelApi) });
  const { display, prompt, confirm, alert } = api;
  for (const [name, value] of Object.entries({ display, prompt, confirm, alert })) {
    Object.defineProperty(theGlobal, name, { value, writable: true, configurable: true, enumerable: false });
  }
}
