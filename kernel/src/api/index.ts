export type { MimeBundle } from "../shared/mimeBundle.js";
export type { CellDiagnostic, UncompiledCell } from "../shared/uncompiledCell.js";
export { alert, confirm, input, NotInKernelError, prompt } from "./ask.js";
export { comms } from "./comms.js";
export { clearOutput, display, displayOfThisCell, inCell, runningCellSignal } from "./display.js";
export type {
  CapturedOutput,
  Comm,
  CommData,
  CommOptions,
  Comms,
  Display,
  Displayable,
  DisplayOptions,
  KernelApi,
  UncompiledHandler,
} from "./kernelApi.js";
export { jupyterDisplay } from "./kernelApi.js";
export { html, jpeg, json, latex, markdown, png, Rich, svg } from "./rich.js";
export { onUncompiledCell } from "./uncompiled.js";
