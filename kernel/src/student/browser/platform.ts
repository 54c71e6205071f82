import type { StudentPlatform } from "../platform.js";

const notYet = (what: string) => (): never => {
  throw new Error(`The kernel cannot ${what} in a page yet.`);
};
const is = (type: string) => (value: unknown) => Object.prototype.toString.call(value) === `[object ${type}]`;

let current = 0;

export const platform: StudentPlatform = {
  send: notYet("show anything"),
  // A page tells nobody which cell a promise belongs to: what comes late goes to the cell that runs then.
  currentCell: () => current,
  setCurrentCell(cell) {
    current = cell;
  },
  isStopped: () => false,
  inspect: notYet("write values"),
  table: notYet("write tables"),
  types: {
    isDate: is("Date") as StudentPlatform["types"]["isDate"],
    isNativeError: is("Error") as StudentPlatform["types"]["isNativeError"],
    isPromise: is("Promise") as StudentPlatform["types"]["isPromise"],
    isProxy: () => false,
  },
  base64: (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")),
};
