/** What a Rescaling layer at the front does to each value: value * scale + offset. */
export interface Rescaling {
  scale: number;
  offset: number;
}

/** Rescales values in place, rounded to float32 after each operation as TensorFlow.js's layer does. */
export function rescale(values: Float32Array, rescaling: Rescaling | undefined): Float32Array {
  if (!rescaling) return values;
  const [scale, offset] = [Math.fround(rescaling.scale), Math.fround(rescaling.offset)];
  for (let i = 0; i < values.length; i++) values[i] = Math.fround(values[i] * scale) + offset;
  return values;
}
