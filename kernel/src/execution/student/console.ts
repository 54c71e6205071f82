import { Console } from "node:console";
import { Object, theGlobal } from "./intrinsics.js";
import { send } from "./link.js";
import { currentCell } from "./owner.js";
import { stderr, stdout } from "./streams.js";

/**
 * The student's `console`: Node's own, on the cell's streams. Not V8's, whose inspector would keep the last thousand
 * messages with all their tensors in memory.
 */
export function startConsole(): void {
  const console = new Console({ stdout, stderr, colorMode: false });
  console.clear = () => send({ type: "clear", cell: currentCell(), wait: false });
  const descriptor = Object.getOwnPropertyDescriptor(theGlobal, "console") as PropertyDescriptor;
  Object.defineProperty(theGlobal, "console", { ...descriptor, value: console });
}
