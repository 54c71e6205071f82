/** Several inputs to one, in double precision, for one example. */
export interface ReferenceMerge {
  forward(inputs: readonly Float64Array[]): Float64Array;
  /** From the gradient of what `forward` returned last to those of its inputs. */
  backward(dY: Float64Array): Float64Array[];
}

/** y = a + b + … */
export function sum(count: number): ReferenceMerge {
  return {
    forward: (inputs) => inputs[0].map((_, i) => inputs.reduce((total, input) => total + input[i], 0)),
    backward: (dY) => Array.from({ length: count }, () => dY),
  };
}

/** Channels beside each other; `channels` of each input. */
export function sideBySide(channels: readonly number[]): ReferenceMerge {
  const all = channels.reduce((total, count) => total + count, 0);
  const firsts = channels.map((_, i) => channels.slice(0, i).reduce((total, count) => total + count, 0));
  return {
    forward(inputs) {
      const pixels = inputs[0].length / channels[0];
      const y = new Float64Array(pixels * all);
      inputs.forEach((input, i) => {
        input.forEach((value, at) => {
          const pixel = Math.floor(at / channels[i]);
          y[pixel * all + firsts[i] + (at % channels[i])] = value;
        });
      });
      return y;
    },
    backward: (dY) =>
      channels.map((count, i) =>
        Float64Array.from({ length: (dY.length / all) * count }, (_, at) => {
          const pixel = Math.floor(at / count);
          return dY[pixel * all + firsts[i] + (at % count)];
        }),
      ),
  };
}
