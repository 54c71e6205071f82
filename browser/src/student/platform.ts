import type { StudentPlatform } from "@six-steps/kernel/internal/student/platform.js";
import { inspect } from "node-inspect-extracted";
import { base64 } from "six-steps/internal/display/base64.js";
import { cell } from "six-steps/internal/platform/browser/cell.js";
import { isCaptured } from "./capture.js";
import { send } from "./link.js";
import { currentCell, isStopped, messageNow, setCurrentCell } from "./owner.js";

const is = (type: string) => (value: unknown) => Object.prototype.toString.call(value) === `[object ${type}]`;

/** The student's thread in a page: a worker. */
export const platform: StudentPlatform = {
  send(message) {
    if (!isCaptured(message)) send(message);
  },
  currentCell,
  setCurrentCell,
  messageNow,
  nextTurn: cell.nextTurn,
  isStopped,
  inspect: inspect as StudentPlatform["inspect"],
  types: {
    isDate: is("Date") as StudentPlatform["types"]["isDate"],
    isNativeError: is("Error") as StudentPlatform["types"]["isNativeError"],
    isPromise: is("Promise") as StudentPlatform["types"]["isPromise"],
    isProxy: () => false, // a page cannot tell
  },
  uncompiledHandlers() {}, // the page asks each time
  base64,
};
