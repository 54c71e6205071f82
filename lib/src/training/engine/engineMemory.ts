import { memory } from "#platform/memory";
import { threads } from "#platform/threads";
import { AddressSpaceError, EngineMemoryError } from "../../errors/errors.js";
import { Work, type WorkSpec } from "./work.js";

/** Bytes that WebAssembly can address. */
const mostAddressed = 2 ** 32 - 65536;

/** Bytes that there always are: what the machine has is asked of the system, which takes longer than a small training. */
const trifle = 1 << 24;

/** A plan needs one, and reads nothing in it. A real one would take its part of the address space. */
const unused = { buffer: new ArrayBuffer(0) } as unknown as WebAssembly.Memory;

/**
 * Bytes that an engine needs.
 *
 * @throws EngineMemoryError where there are not as many, with the batch that has room
 */
export function checkedSize(spec: WorkSpec): number {
  const sizeOf = (batchSize: number) => new Work({ ...spec, batchSize }, 0, unused, undefined).size;
  const size = sizeOf(spec.batchSize);
  if (size <= trifle) return size;
  const most = Math.min(mostAddressed, Math.max(0, memory.most()));
  if (size <= most) return size;
  const fits = largest(spec.batchSize, (batch) => sizeOf(batch) <= most);
  if (fits === 0) throw new EngineMemoryError(size, most);
  throw new EngineMemoryError(size, most, { batch: spec.batchSize, fits: rounded(fits) });
}

/** The largest number below `end` that holds, if all below it do; 0 for none. */
function largest(end: number, holds: (number: number) => boolean): number {
  let [from, to] = [0, end];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) from = middle;
    else to = middle;
  }
  return from;
}

/** Down to a number as people write it: 307 to 300, 96 to 90. */
function rounded(number: number): number {
  const unit = 10 ** Math.floor(Math.log10(number));
  return Math.floor(number / unit) * unit;
}

/** @throws AddressSpaceError */
export function newMemory(pages: number): WebAssembly.Memory {
  const make = () => new WebAssembly.Memory({ initial: pages, maximum: pages, shared: threads.shareMemory });
  try {
    return make();
  } catch {
    memory.collect(); // those of engines that have ended may still be there
  }
  try {
    return make();
  } catch (error) {
    throw new AddressSpaceError({ cause: error });
  }
}
