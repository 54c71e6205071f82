import assert from "node:assert/strict";
import { test } from "node:test";
import { RandomNumbers } from "./randomNumbers.js";

process.env.SIX_STEPS_BACKEND = "wasm";
process.env.SIX_STEPS_ENGINE = "off";
const { tf } = await import("six-steps");

// What this project computes itself on the heap of TensorFlow.js's WASM backend, against the kernels of `cpu`.

type Tensor = import("@tensorflow/tfjs").Tensor;

type Pair = [number, number];

interface Case {
  what: string;
  inputs: Tensor[];
  compute(...inputs: never[]): Tensor;
  /** Without: only the output is compared. */
  slopes?: "random";
}

/** The output of one case, and where it has slopes its gradients. */
function resultsOn(backend: string, of: (random: RandomNumbers) => Case, seed: number): number[][] {
  tf.setBackend(backend);
  return tf.tidy(() => {
    const random = new RandomNumbers(seed);
    const { inputs, compute, slopes } = of(random);
    const output = compute(...(inputs as never[]));
    if (!slopes) return [[...output.dataSync()]];
    const dy = tf.tensor(random.floats(output.size, 2), output.shape);
    return [output, ...tf.grads(compute as never)(inputs, dy)].map((tensor) => [...tensor.dataSync()]);
  });
}

function assertSame(actual: number[], expected: number[], tolerance: number, what: string): void {
  assert.equal(actual.length, expected.length, what);
  expected.forEach((value, i) => {
    const isSame =
      Object.is(actual[i], value) || Math.abs(actual[i] - value) <= tolerance * (1 + Math.abs(value));
    assert.ok(isSame, `${what}[${i}]: ${actual[i]}, not ${value}`);
  });
}

/** Compares so many random cases on both backends, and sees that none leaves memory behind. */
function compareRandom(
  name: string,
  of: (random: RandomNumbers) => Case,
  count = 60,
  tolerance = 1e-5,
): void {
  test(`${name} of ${count} random shapes is on WASM what it is on cpu`, () => {
    for (let seed = 1; seed <= count; seed++) {
      let what = "";
      tf.tidy(() => {
        what = of(new RandomNumbers(seed)).what;
      });
      const expected = resultsOn("cpu", of, seed);
      tf.setBackend("wasm");
      const held = tf.backend().numDataIds();
      const actual = resultsOn("wasm", of, seed);
      assert.equal(tf.backend().numDataIds(), held, what);
      expected.forEach((values, i) => {
        assertSame(actual[i], values, tolerance, `seed ${seed}: ${what}, ${i ? `gradient ${i}` : "output"}`);
      });
    }
  });
}

const normal = (random: RandomNumbers, ...shape: number[]) =>
  tf.tensor(
    random.floats(
      shape.reduce((a, b) => a * b, 1),
      2,
    ),
    shape,
  );

/** Pictures, a window over them, and how it moves. */
function randomWindow(random: RandomNumbers) {
  const [height, width] = [random.whole(1, 9), random.whole(1, 9)];
  let window: Pair = [random.whole(1, Math.min(4, height)), random.whole(1, Math.min(4, width))];
  let strides: Pair = [random.whole(1, 3), random.whole(1, 3)];
  const pad = random.pick(["same", "valid", random.whole(0, Math.min(...window))] as const);
  if (typeof pad === "number") {
    // TensorFlow.js takes the window's height for its width too where the padding is a number, on each backend.
    const least = Math.min(...window);
    window = [least, least];
    strides = [strides[0], strides[0]];
  }
  const rounding = typeof pad === "number" ? ("floor" as const) : undefined;
  return {
    batch: random.whole(1, 3),
    height,
    width,
    channels: random.whole(1, 9),
    window,
    strides,
    pad,
    rounding,
  };
}

compareRandom("conv2d, and its gradients,", (random) => {
  const { batch, height, width, channels, window, strides, pad, rounding } = randomWindow(random);
  const filters = random.whole(1, 17);
  return {
    what: `${[batch, height, width, channels]} by ${[...window, filters]}, strides ${strides}, ${pad}`,
    inputs: [normal(random, batch, height, width, channels), normal(random, ...window, channels, filters)],
    compute: (x, w) => tf.conv2d(x, w, strides, pad as never, "NHWC", 1, rounding),
    slopes: "random",
  };
});

compareRandom("conv2dTranspose, and its gradients,", (random) => {
  const { batch, height, width, channels, window } = randomWindow(random);
  const strides: Pair = [random.whole(1, 3), random.whole(1, 3)];
  const pad = random.pick(["same", "valid"] as const);
  const [filters, isSame] = [random.whole(1, 9), pad === "same"];
  const sizeOf = (n: number, axis: number) =>
    isSame ? n * strides[axis] : (n - 1) * strides[axis] + window[axis];
  const shape = [batch, sizeOf(height, 0), sizeOf(width, 1), filters] as [number, number, number, number];
  return {
    what: `${[batch, height, width, channels]} by ${window} to ${shape}, strides ${strides}, ${pad}`,
    inputs: [normal(random, batch, height, width, channels), normal(random, ...window, filters, channels)],
    compute: (x, w) => tf.conv2dTranspose(x, w, shape, strides, pad),
    slopes: "random",
  };
});

compareRandom("depthwiseConv2d, and its gradients,", (random) => {
  const { batch, height, width, channels, window, strides, pad, rounding } = randomWindow(random);
  const stride: Pair = random.chance(0.5) ? [1, 1] : [strides[0], strides[0]];
  const multiplier = random.whole(1, 3);
  return {
    what: `${[batch, height, width, channels]} by ${[...window, multiplier]}, strides ${stride}, ${pad}`,
    inputs: [normal(random, batch, height, width, channels), normal(random, ...window, channels, multiplier)],
    compute: (x, w) => tf.depthwiseConv2d(x, w, stride, pad, "NHWC", 1, rounding),
    slopes: "random",
  };
});

for (const [kind, ties] of [
  ["different values", false],
  ["ties", true],
] as const) {
  compareRandom(`The gradient of maxPool with ${kind}, among them NaN,`, (random) => {
    const { batch, height, width, channels, window, strides, pad, rounding } = randomWindow(random);
    const values = random.floats(batch * height * width * channels, 2);
    if (ties) values.set(values.map(Math.round));
    const special = [Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let i = random.whole(0, 3); i > 0; i--)
      values[random.whole(0, values.length - 1)] = random.pick(special);
    const x = tf.tensor4d(values, [batch, height, width, channels]);
    const y = tf.maxPool(tf.zerosLike(x), window, strides, pad, rounding);
    const dy = normal(random, ...y.shape);
    return {
      what: `${x.shape} by ${window}, strides ${strides}, ${pad}`,
      inputs: [x],
      compute: () =>
        tf.engine().runKernel("MaxPoolGrad", { dy, input: x, output: y }, {
          filterSize: window,
          strides,
          pad,
          dimRoundingMode: rounding,
        } as never) as Tensor,
    };
  });
}

test("the gradient of avgPool is the transpose of avgPool itself, for 40 random shapes", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = new RandomNumbers(seed);
    const { batch, height, width, channels, window, strides, pad, rounding } = randomWindow(random);
    const pool = (x: Tensor) =>
      tf.avgPool(x as import("@tensorflow/tfjs").Tensor4D, window, strides, pad, rounding);
    const size = height * width * channels;
    tf.tidy(() => {
      tf.setBackend("cpu");
      // Row i: what becomes of a picture whose value i is 1, and all others 0.
      const basis = pool(tf.reshape(tf.eye(size), [size, height, width, channels])).reshape([size, -1]);
      const dy = normal(random, batch, ...pool(tf.zeros([1, height, width, channels])).shape.slice(1));
      // A window that lies in the padding alone has no mean, and passes nothing on.
      const shares = tf.where(tf.isNaN(basis), tf.zerosLike(basis), basis);
      const expected = [...tf.matMul(dy.reshape([batch, -1]), shares, false, true).dataSync()];
      const slopes = dy.dataSync();
      tf.setBackend("wasm");
      const gradient = tf.grad(pool as never)(
        normal(random, batch, height, width, channels),
        tf.tensor(slopes, dy.shape),
      );
      const what = `seed ${seed}: ${[batch, height, width, channels]} by ${window}, strides ${strides}, ${pad}`;
      assertSame([...gradient.dataSync()], expected, 1e-5, what);
    });
  }
});

compareRandom("matMul, transposed or not, and its gradients,", (random) => {
  const [rows, inner, columns] = [random.whole(1, 40), random.whole(1, 20), random.whole(1, 20)];
  const [transposeA, transposeB] = [random.chance(0.5), random.chance(0.5)];
  const outer = random.pick([[], [1], [2], [1, 1]]);
  const shape = (isTransposed: boolean, a: number, b: number) => [
    ...outer,
    ...(isTransposed ? [b, a] : [a, b]),
  ];
  const [a, b] = [shape(transposeA, rows, inner), shape(transposeB, inner, columns)];
  return {
    what: `${a} ${transposeA} by ${b} ${transposeB}`,
    inputs: [normal(random, ...a), normal(random, ...b)],
    compute: (x, y) => tf.matMul(x, y, transposeA, transposeB),
    slopes: "random",
  };
});

compareRandom("sum and mean over some axes", (random) => {
  const shape = Array.from({ length: random.whole(1, 4) }, () => random.pick([1, 2, 3, 4, 7, 17, 40]));
  const axes = shape.map((_, axis) => axis).filter(() => random.chance(0.6));
  const [keepDims, isMean] = [random.chance(0.5), random.chance(0.5)];
  return {
    what: `${shape} over ${axes}, ${isMean ? "mean" : "sum"}`,
    inputs: [normal(random, ...shape)],
    compute: (x) => (isMean ? tf.mean(x, axes, keepDims) : tf.sum(x, axes, keepDims)),
    slopes: "random",
  };
});

test("a sum over 300000 rows keeps the digits of a float32", () => {
  tf.setBackend("wasm");
  for (const columns of [1, 2, 5, 16]) {
    const values = new RandomNumbers(columns).floats(300_000 * columns).map(Math.abs);
    const expected = new Array<number>(columns).fill(0);
    values.forEach((value, i) => {
      expected[i % columns] += value;
    });
    const sums = tf.tidy(() => [...tf.tensor2d(values, [300_000, columns]).sum(0).dataSync()]);
    assertSame(sums, expected, 2e-6, `${columns} columns`);
  }
});

compareRandom("maximum, minimum, clipByValue and relu6, of NaN too,", (random) => {
  const shape = Array.from({ length: random.whole(0, 3) }, () => random.whole(1, 6));
  const other = random.pick([shape, [], shape.map((n) => (random.chance(0.5) ? 1 : n)), [1]]);
  const [x, y] = [shape, other].map((one) => {
    const values = random.floats(
      one.reduce((a, b) => a * b, 1),
      9,
    );
    if (random.chance(0.5)) values[random.whole(0, values.length - 1)] = Number.NaN;
    return tf.tensor(values, one);
  });
  const which = random.whole(0, 3);
  return {
    what: `${shape} and ${other}, ${which}`,
    inputs: [x, y],
    compute: (a, b) =>
      [() => tf.maximum(a, b), () => tf.minimum(a, b), () => tf.clipByValue(a, -3, 5), () => tf.relu6(a)][
        which
      ](),
  };
});

compareRandom("comparisons, where, casts, leakyRelu and square, of NaN too,", (random) => {
  const shape = Array.from({ length: random.whole(0, 3) }, () => random.whole(1, 7));
  const other = random.pick([shape, [], shape.map((n) => (random.chance(0.5) ? 1 : n)), [1]]);
  const [x, y] = [shape, other].map((one) => {
    const values = random
      .floats(
        one.reduce((a, b) => a * b, 1),
        2,
      )
      .map(Math.round);
    if (random.chance(0.5)) values[random.whole(0, values.length - 1)] = Number.NaN;
    return tf.tensor(values, one);
  });
  const which = random.pick([
    "greater",
    "greaterEqual",
    "less",
    "lessEqual",
    "leakyRelu",
    "square",
    "cast",
  ] as const);
  return {
    what: `${which} of ${shape} and ${other}`,
    inputs: [x, y],
    compute(a, b) {
      if (which === "leakyRelu") return tf.leakyRelu(a, 0.3);
      if (which === "square") return tf.square(a);
      if (which === "cast") return tf.cast(tf.isNaN(a), "float32");
      const holds = tf[which](a, b);
      return random.chance(0.5) ? holds : tf.where(holds, a, tf.neg(tf.onesLike(a)));
    },
  };
});

compareRandom("tile", (random) => {
  const shape = Array.from({ length: random.whole(1, 4) }, () => random.pick([1, 1, 3, 5]));
  const times = shape.map(() => random.whole(1, 3));
  return {
    what: `${shape} by ${times}`,
    inputs: [normal(random, ...shape)],
    compute: (x) => tf.tile(x, times),
  };
});

compareRandom("prelu with slopes that some axes share, and its gradients,", (random) => {
  const shape = [random.whole(1, 3), random.whole(1, 4), random.whole(1, 4), random.whole(1, 5)];
  const shared = shape.slice(1).map((n) => (random.chance(0.5) ? 1 : n));
  return {
    what: `${shape} by ${shared}`,
    inputs: [normal(random, ...shape), normal(random, ...shared)],
    compute: (x, alpha) => tf.prelu(x, alpha),
    slopes: "random",
  };
});

test("NaN in a picture, a filter or a slope does not vanish from a convolution's gradients", () => {
  const shapes = [
    [2, 5, 5, 3],
    [3, 3, 3, 5],
    [2, 5, 5, 5],
  ];
  for (let which = 0; which < 3; which++) {
    const gradients = (backend: string) => {
      tf.setBackend(backend);
      return tf.tidy(() => {
        const random = new RandomNumbers(which);
        const [x, w, dy] = shapes.map((shape, i) => {
          const values = random.floats(shape.reduce((a, b) => a * b, 1));
          if (i === which) values[random.whole(0, values.length - 1)] = Number.NaN;
          return tf.tensor(values, shape);
        });
        const conv = (a: Tensor, b: Tensor) => tf.conv2d(a as never, b as never, 1, "same");
        return tf
          .grads(conv as never)([x, w], dy)
          .flatMap((gradient) => [...gradient.dataSync()]);
      });
    };
    const [wasm, cpu] = [gradients("wasm"), gradients("cpu")];
    assert.ok(cpu.some(Number.isNaN));
    // It may spread to a border's places too, as a number times NaN is added that the other leaves out: the padding's 0.
    cpu.forEach((value, i) => {
      assert.ok(Number.isNaN(wasm[i]) || Math.abs(wasm[i] - value) < 1e-5, `${wasm[i]}, not ${value}`);
    });
  }
});

test("a clone keeps its values when its original is gone, and when a variable gets others", () => {
  tf.setBackend("wasm");
  const held = tf.backend().numDataIds();
  const original = tf.tensor1d([1, 2, 3]);
  const clone = original.clone();
  original.dispose();
  assert.deepEqual([...clone.dataSync()], [1, 2, 3]);
  const variable = tf.variable(clone);
  const before = variable.clone();
  const doubled = tf.mul(variable, 2);
  variable.assign(doubled as typeof variable);
  assert.deepEqual([...before.dataSync(), ...variable.dataSync()], [1, 2, 3, 2, 4, 6]);
  tf.dispose([clone, variable, before, doubled]);
  assert.equal(tf.backend().numDataIds(), held);
});
