import type { LayerSpec, UpSampling2dSpec } from "../spec.js";

/** Pixel `to` of the output takes `weight` times pixel `from` of the input; both are counted line by line. */
export type PixelEntries = readonly { from: number; to: number; weight: number }[];

/** One axis of such a map: they all treat height and width apart. */
type Axis = PixelEntries;

type PixelSpec = Extract<LayerSpec, { kind: "zeroPadding2d" | "cropping2d" }> | UpSampling2dSpec;

/** The map of a layer between images of these shapes. */
export function pixelEntries(
  spec: PixelSpec,
  input: readonly number[],
  output: readonly number[],
): PixelEntries {
  const [lines, columns] = [0, 1].map((axis) => alongAxis(spec, axis as 0 | 1, input[axis], output[axis]));
  return lines.flatMap((y) =>
    columns.map((x) => ({
      from: y.from * input[1] + x.from,
      to: y.to * output[1] + x.to,
      weight: y.weight * x.weight,
    })),
  );
}

function alongAxis(spec: PixelSpec, axis: 0 | 1, inputs: number, outputs: number): Axis {
  if (spec.kind !== "upSampling2d") {
    const before = axis === 0 ? spec.margin.top : spec.margin.left;
    const shift = spec.kind === "cropping2d" ? before : -before;
    return Array.from({ length: outputs }, (_, to) => ({ from: to + shift, to, weight: 1 })).filter(
      ({ from }) => from >= 0 && from < inputs,
    );
  }
  const times = spec.size[axis];
  return Array.from({ length: outputs }, (_, to) => {
    const from = Math.floor(to / times);
    if (spec.interpolation === "nearest") return [{ from, to, weight: 1 }];
    // As TensorFlow.js, and not as Keras 3: the first place stands on the first pixel, and behind the last nothing comes.
    const share = (to % times) / times;
    return [
      { from, to, weight: 1 - share },
      { from: Math.min(from + 1, inputs - 1), to, weight: share },
    ];
  })
    .flat()
    .filter(({ weight }) => weight > 0);
}
