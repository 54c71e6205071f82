import type { Kernels } from "./kernelCalls.js";
import type { Tensor } from "./tensor.js";
import type { Rows } from "./thread.js";

/** Copies a tensor's rows to `to`, where example `begin` + r has the values of row r one after the other, as in its shape. */
export function keepExamples(kernels: Kernels, tensor: Tensor, to: number, begin: number, rows: Rows): void {
  const { address, rowPitch, runs } = tensor;
  const { parts, partPitch, count, bytes, pitch } = runs;
  let Y = to + (begin + rows.from) * parts * count * bytes;
  for (let r = rows.from; r < rows.used; r++) {
    for (let part = 0; part < parts; part++) {
      const X = address + r * rowPitch + part * partPitch;
      kernels.copyLines({ X, xLinePitch: pitch, Y, yLinePitch: bytes, lines: count, bytes });
      Y += count * bytes;
    }
  }
}
