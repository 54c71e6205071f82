import { tf } from "six-steps";
import type {
  Layer,
  PictureShape,
} from "six-steps/internal/exercises/12-digits-and-checkpoints/networkPlan.js";
import type { Answers } from "./answers.js";

export const digits: Answers = {
  countConvParameters: [
    (kernelSize: number, channels: number, filters: number) => kernelSize ** 2 * channels * filters + filters,
    (kernelSize: number, channels: number, filters: number) => {
      const perFilter = kernelSize * kernelSize * channels + 1;
      return perFilter * filters;
    },
    (kernelSize: number, channels: number, filters: number) =>
      tf.scalar(kernelSize).square().mul(channels).add(1).mul(filters),
  ],
  countNetwork: [
    (input: PictureShape, layers: Layer[]) => {
      let shape: number[] = [...input];
      let total = 0;
      for (const one of layers) {
        if (one.layer === "conv2d") {
          total += one.filters * (one.kernelSize * one.kernelSize * shape[2] + 1);
          shape = [shape[0] - one.kernelSize + 1, shape[1] - one.kernelSize + 1, one.filters];
        }
        if (one.layer === "maxPooling2d")
          shape = [Math.floor(shape[0] / one.poolSize), Math.floor(shape[1] / one.poolSize), shape[2]];
        if (one.layer === "flatten") shape = [shape[0] * shape[1] * shape[2]];
        if (one.layer === "dense") {
          total += shape[0] * one.units + one.units;
          shape = [one.units];
        }
      }
      return total;
    },
    (input: PictureShape, layers: Layer[]) => {
      const { conv2d, dense, dropout, flatten, maxPooling2d } = tf.layers;
      const model = tf.sequential({
        layers: layers.map((one, i) => {
          const first = i === 0 ? { inputShape: input } : {};
          if (one.layer === "conv2d")
            return conv2d({ ...first, filters: one.filters, kernelSize: one.kernelSize });
          if (one.layer === "maxPooling2d") return maxPooling2d({ ...first, poolSize: one.poolSize });
          if (one.layer === "flatten") return flatten(first);
          return one.layer === "dropout" ? dropout({ rate: one.rate }) : dense({ units: one.units });
        }),
      });
      const count = model.countParams();
      model.dispose();
      return count;
    },
    (input: PictureShape, layers: Layer[]) => {
      const count = (
        left: readonly Layer[],
        [height, width, channels]: PictureShape,
        values: number,
      ): number => {
        const [one, ...rest] = left;
        if (one === undefined) return 0;
        switch (one.layer) {
          case "conv2d": {
            const lost = one.kernelSize - 1;
            const own = (one.kernelSize ** 2 * channels + 1) * one.filters;
            return own + count(rest, [height - lost, width - lost, one.filters], values);
          }
          case "maxPooling2d":
            return count(
              rest,
              [Math.trunc(height / one.poolSize), Math.trunc(width / one.poolSize), channels],
              values,
            );
          case "flatten":
            return count(rest, [height, width, channels], height * width * channels);
          case "dense":
            return (values + 1) * one.units + count(rest, [height, width, channels], one.units);
          default:
            return count(rest, [height, width, channels], values);
        }
      };
      return count(layers, input, 0);
    },
  ],
  dropout: [
    (values: number[], kept: boolean[], rate: number) => {
      const result = [];
      for (let i = 0; i < values.length; i++) result.push(kept[i] ? values[i] / (1 - rate) : 0);
      return result;
    },
    (values: number[], kept: boolean[], rate: number) =>
      Float32Array.from(values, (value, i) => (Number(kept[i]) * value) / (1 - rate)),
    (values: number[], kept: boolean[], rate: number) =>
      tf
        .tensor1d(values)
        .mul(tf.tensor1d(kept, "bool").cast("float32"))
        .div(1 - rate),
  ],
};
