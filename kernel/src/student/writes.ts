import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Array, Buffer, Object, process, Reflect, Uint8Array } from "./intrinsics.js";
import { stderr, stdout } from "./streams.js";

type Write = (...parameters: unknown[]) => unknown;

/**
 * Has what the student's code writes to the descriptors 1 and 2 itself, as fast loggers do, go the way of
 * `console.log`: to the cell whose code writes, and in order with all that is printed.
 */
export function startWrites(): void {
  const functions = fs as unknown as Record<string, Write>;
  const replace = (name: string, instead: (data: Uint8Array[], parameters: unknown[]) => unknown) => {
    const original = functions[name];
    const replacement: Write = (...parameters) => {
      const stream = parameters[0] === 1 ? stdout : parameters[0] === 2 ? stderr : undefined;
      const data = stream && bytesOf(parameters);
      if (data === undefined) return Reflect.apply(original, fs, parameters);
      for (const bytes of data) stream?.write(bytes);
      return instead(data, parameters);
    };
    // Also what `promisify` asks for.
    Object.defineProperties(replacement, Object.getOwnPropertyDescriptors(original));
    functions[name] = replacement;
  };
  const sizeOf = (data: Uint8Array[]) => data.reduce((sum, { length }) => sum + length, 0);
  for (const name of ["writeSync", "writevSync"]) replace(name, sizeOf);
  for (const name of ["writeFileSync", "appendFileSync"]) replace(name, () => undefined);
  for (const name of ["write", "writev"]) {
    replace(name, (data, parameters) => {
      const done = parameters.at(-1);
      if (typeof done === "function") process.nextTick(done as () => void, null, sizeOf(data), parameters[1]);
    });
  }
  syncBuiltinESMExports();
}

/** What is to be written; `undefined` for what Node has an error for. */
function bytesOf([, data, ...rest]: unknown[]): Uint8Array[] | undefined {
  if (typeof data === "string") {
    const encoding = rest.find((one) => typeof one === "string" && Buffer.isEncoding(one));
    return [Buffer.from(data, encoding as BufferEncoding | undefined)];
  }
  if (Array.isArray(data)) return data.every((one) => one instanceof Uint8Array) ? data : undefined;
  if (!(data instanceof Uint8Array)) return undefined;
  const [first, second] = rest;
  const options = typeof first === "object" && first !== null ? first : { offset: first, length: second };
  const { offset, length } = options as { offset?: unknown; length?: unknown };
  const from = typeof offset === "number" ? offset : 0;
  return [data.subarray(from, typeof length === "number" ? from + length : undefined)];
}
