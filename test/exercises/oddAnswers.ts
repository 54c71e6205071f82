import { tf } from "six-steps";

/** A value that nobody expects as an answer. Made anew each time, since some can be used up. */
export type OddAnswer = readonly [what: string, make: () => unknown];

const throwing = () => {
  throw new RangeError("read me not");
};

function cyclicList(): unknown[] {
  const list: unknown[] = [1, 2];
  list.push(list);
  return list;
}

function disposedTensor(): tf.Tensor {
  const tensor = tf.tensor1d([1, 2]);
  tensor.dispose();
  return tensor;
}

/** A promise that fails. Whoever makes one in a constructor would have to see to that, not the check. */
function failingPromise(): Promise<never> {
  const promise = Promise.reject(new Error("late"));
  promise.catch(() => {});
  return promise;
}

class Awaitable {
  // biome-ignore lint/suspicious/noThenProperty: what is odd about it
  then(done: (value: number) => void) {
    done(1);
  }
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function listWithGetter(): unknown[] {
  return Object.defineProperty([1, 2], 1, { get: throwing });
}

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

const manyNumbers = new Array(2_000_000).fill(1);
const longText = "long ".repeat(1_000_000);

/** Every trap of a proxy throws. */
const forbidding = new Proxy({}, { get: () => throwing });

class Hostile extends Error {
  override get message(): string {
    return throwing();
  }
}

export const oddAnswers: readonly OddAnswer[] = [
  ["null", () => null],
  ["true", () => true],
  ["false", () => false],
  ["0", () => 0],
  ["-0", () => -0],
  ["NaN", () => Number.NaN],
  ["Infinity", () => Number.POSITIVE_INFINITY],
  ["-Infinity", () => Number.NEGATIVE_INFINITY],
  ["the largest number", () => Number.MAX_VALUE],
  ["the smallest number", () => Number.MIN_VALUE],
  ["a fraction", () => 1 / 3],
  ["a bigint", () => 10n],
  ["a symbol", () => Symbol("odd")],
  ["an empty text", () => ""],
  ["a blank", () => " "],
  ["a text of a number", () => "42"],
  ["a long text", () => longText],
  ["half of a surrogate pair", () => "\ud800"],
  ["an empty list", () => []],
  ["an empty list in a list", () => [[]]],
  ["a list of nothing", () => [undefined]],
  ["a list of null", () => [null, null]],
  ["a list of symbols", () => [Symbol("odd"), Symbol("odd")]],
  ["a list of bigints", () => [1n, 2n]],
  ["a list of NaN", () => [Number.NaN, Number.NaN]],
  ["a list of texts", () => ["1", "2"]],
  ["a list of functions", () => [Math.max, Math.min]],
  ["a list of promises", () => [failingPromise(), Promise.resolve(1)]],
  ["a list of tensors", () => [tf.scalar(1), tf.tensor1d([1, 2])]],
  ["a list of disposed tensors", () => [disposedTensor()]],
  ["a ragged table", () => [[1, 2, 3], [1], []]],
  ["a table and a number", () => [[1, 2], 3]],
  ["a list with holes", () => Object.assign(new Array(4), { 1: 1, 3: 2 })],
  ["a huge list of holes", () => new Array(4_294_967_295)],
  ["a list of 2,000,000 numbers", () => manyNumbers],
  ["a list that contains itself", cyclicList],
  ["a list that is nested 50,000 times", () => nested(50_000)],
  ["a list with a getter that throws", listWithGetter],
  ["an object", () => ({ a: 1 })],
  ["an object without a prototype", () => Object.create(null)],
  ["an object with a getter that throws", () => Object.defineProperty({}, "train", { get: throwing })],
  ["an object that cannot become a text", () => ({ toString: throwing, valueOf: throwing })],
  [
    "an object that shows itself by throwing",
    () => ({ [Symbol.for("nodejs.util.inspect.custom")]: throwing }),
  ],
  ["a wrapped number", () => Object(5)],
  ["a map", () => new Map([[1, 2]])],
  ["a set", () => new Set([1, 2])],
  ["a date that does not exist", () => new Date(Number.NaN)],
  ["an error", () => new Error("returned, not thrown")],
  ["an error that throws", () => new Hostile()],
  ["a function", () => (one: unknown) => one],
  ["a class", () => class {}],
  ["a class with a method called name", () => Object.defineProperty(class {}, "name", { value: () => 1 })],
  ["a promise", () => Promise.resolve(1)],
  ["a promise that fails", failingPromise],
  ["what can be awaited", () => new Awaitable()],
  ["a generator", () => (function* () {})()],
  ["typed numbers", () => Float32Array.of(1, 2)],
  ["typed bigints", () => BigInt64Array.of(1n)],
  ["a view of bytes", () => new DataView(new ArrayBuffer(8))],
  ["a scalar", () => tf.scalar(1)],
  ["a tensor of texts", () => tf.tensor1d(["a", "b"])],
  ["a tensor of truths", () => tf.tensor1d([true, false])],
  ["a tensor that was disposed", disposedTensor],
  ["a tensor without entries", () => tf.zeros([0, 3])],
  ["a model", () => tf.sequential()],
  ["a proxy that throws", () => new Proxy({}, forbidding)],
  ["a proxy of a function that throws", () => new Proxy(() => 1, forbidding)],
  ["a proxy that was revoked", () => revoked({})],
  ["a proxy of a list that was revoked", () => revoked([])],
  ["a proxy of a function that was revoked", () => revoked(() => 1)],
];
