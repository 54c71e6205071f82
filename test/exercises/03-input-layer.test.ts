import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { assertEachRecognised } from "./wrongAnswers.js";

const ask = exercises.inputLayer;

test("inputNodes: one node a pixel", () => {
  assert.equal(ask.inputNodes.judge(32 * 40).kind, "correct");
  assertEachRecognised(ask.inputNodes, [
    ["one-side", 32, /32 is one side/],
    ["one-side", 40, /40 is one side/],
    ["sides-added", 32 + 40, /height times width/],
    ["images", 50000, /50000 counts images/],
    ["all-pixels", 50000 * 32 * 40, /64000000 counts the pixels of all/],
    ["smaller-images", 28 * 28, /32 rows and 40 columns/],
    ["bias-counted", 32 * 40 + 1, /has no bias/],
    ["classes", 10, /output layer/],
    ["last-place", 32 * 40 - 1, /start at 0\. How many/],
  ]);
});

test("flattenedByRows: row by row", () => {
  assert.equal(ask.flattenedByRows.judge([5, 1, 4, 2, 6, 3]).kind, "correct");
  const image = [
    [5, 1, 4],
    [2, 6, 3],
  ];
  assert.equal(ask.flattenedByRows.judge(tf.tensor(image).flatten()).kind, "correct");
  assertEachRecognised(ask.flattenedByRows, [
    ["column-major", tf.tensor2d(image).transpose().flatten(), /finishes a row before it goes down/],
    ["nested", image, /no inner brackets/],
    ["sorted", [1, 2, 3, 4, 5, 6], /never looks at the values/],
    ["places", [0, 1, 2, 3, 4, 5], /place 0 holds 5/],
    ["snake", [5, 1, 4, 3, 6, 2], /backwards/],
    ["backwards", [3, 6, 2, 4, 1, 5], /last corner/],
    ["bottom-up", [2, 6, 3, 5, 1, 4], /Row 0 is at the top/],
    ["length", [5, 1, 4], /6 entries/],
  ]);
});

test("flattenIndex: by formula, by counting, and by looking into a tensor", () => {
  const counting = (row: number, column: number) => {
    let place = 0;
    for (let r = 0; r < row; r++) place += 28;
    for (let c = 0; c < column; c++) place++;
    return place;
  };
  const places = tf.range(0, 784).reshape([28, 28]);
  assert.equal(ask.flattenIndex.judge((row: number, column: number) => row * 28 + column).kind, "correct");
  assert.equal(ask.flattenIndex.judge(counting).kind, "correct");
  assert.equal(
    ask.flattenIndex.judge((row: number, column: number) => places.slice([row, column], [1, 1]).asScalar())
      .kind,
    "correct",
  );
});

test("flattenIndex: each wrong answer gets its message", () => {
  type Place = (row: number, column: number) => unknown;
  const wrong = (place: Place) => place;
  assertEachRecognised(ask.flattenIndex, [
    ["column-major", wrong((r, c) => c * 28 + r), /pixel \(0, 1\) lands at 1, not 28/],
    ["places-from-1", wrong((r, c) => 28 * r + c + 1), /pixel \(0, 0\) lands at 0, not 1/],
    ["rows-from-one", wrong((r, c) => 28 * (r - 1) + (c - 1)), /counted from 0 already/],
    ["rows-from-one", wrong((r, c) => 28 * (r - 1) + c), /lands at 0, not -28/],
    ["sum", wrong((r, c) => r + c), /both land at 1/],
    ["product", wrong((r, c) => r * c), /\(0, 1\) should land at 1/],
    ["width-27", wrong((r, c) => 27 * r + c), /pixel \(1, 0\) lands at 28, not 27/],
    ["width-29", wrong((r, c) => 29 * r + c), /28 pixels, not 29/],
    ["both-multiplied", wrong((r, c) => 28 * (r + c)), /One step to the right moves 1/],
    ["two-digits", wrong((r, c) => 10 * r + c), /10 pixels to a row/],
    ["whole-images", wrong((r, c) => 784 * r + c), /skip 28 pixels/],
    ["column-forgotten", wrong((r) => 28 * r), /lands 1 further along, at 1/],
    ["row-forgotten", wrong((_, c) => c), /pixel \(1, 0\) lands at 28, not 0/],
    ["own-row", wrong((r, c) => 28 * (r + 1) + c), /own row/],
    ["from-the-end", wrong((r, c) => 783 - 28 * r - c), /from the last pixel/],
    ["pair", wrong((r, c) => [r, c]), /A place is one number/],
  ]);
});

test("unflatten: by division with remainder, by subtraction, and by bits of tf", () => {
  const subtracting = (index: number) => {
    let row = 0;
    let rest = index;
    while (rest >= 28) {
      rest -= 28;
      row++;
    }
    return [row, rest];
  };
  assert.equal(ask.unflatten.judge((index: number) => [(index / 28) | 0, index % 28]).kind, "correct");
  assert.equal(ask.unflatten.judge(subtracting).kind, "correct");
  assert.equal(
    ask.unflatten.judge((index: number) => tf.stack([tf.floorDiv(index, 28), tf.mod(index, 28)])).kind,
    "correct",
  );
});

test("unflatten: each wrong answer gets its message", () => {
  const wrong = (place: (index: number) => unknown) => place;
  const row = (index: number) => Math.floor(index / 28);
  const late = (index: number) => {
    let rest = index;
    let rows = 0;
    for (; rest > 28; rest -= 28) rows++;
    return [rows, rest];
  };
  assertEachRecognised(ask.unflatten, [
    ["swapped", wrong((i) => [i % 28, row(i)]), /Place 1 is \[0, 1\], not \[1, 0\]/],
    ["fraction", wrong((i) => [i / 28, i % 28]), /no row 0\.035714/],
    ["swapped", wrong((i) => [i % 28, i / 28]), /Row and column are swapped/],
    ["row-rounded", wrong((i) => [Math.round(i / 28), i % 28]), /place 100 is still in row 3/],
    ["ceiling", wrong((i) => [Math.ceil(i / 28), i % 28]), /Place 1 has 0 whole rows/],
    ["from-one", wrong((i) => [row(i) + 1, (i % 28) + 1]), /place 0 is \[0, 0\], not \[1, 1\]/],
    ["from-one", wrong((i) => [row(i) + 1, i % 28]), /place 0 is \[0, 0\], not \[1, 0\]/],
    ["one-row-late", late, /Place 28 begins a new row: it is \[1, 0\], not \[0, 28\]/],
    ["other-width", wrong((i) => [Math.floor(i / 29), i % 29]), /Place 28 is \[1, 0\], not \[0, 28\]/],
    ["other-width", wrong((i) => [Math.floor(i / 27), i % 27]), /Place 28 is \[1, 0\], not \[1, 1\]/],
    ["column-not-reduced", wrong((i) => [row(i), i]), /no column 28/],
    ["column-fraction", wrong((i) => [row(i), i / 28 - row(i)]), /28 times that/],
    ["column-minus-row", wrong((i) => [row(i), i - row(i)]), /28 − 28 · 1 = 0/],
    ["taken-off-once", wrong((i) => [row(i), i - 28]), /Place 0 is in row 0/],
    ["one-number", wrong((i) => row(i)), /two numbers/],
    ["object", wrong((i) => ({ row: row(i), column: i % 28 })), /`return \[row, column\];`/],
  ]);
});

test("flatten: in loops, by one call, through tf, and into a typed array", () => {
  const loops = (image: number[][]) => {
    const pixels = [];
    for (let r = 0; r < image.length; r++)
      for (let c = 0; c < image[0].length; c++) pixels[r * image[0].length + c] = image[r][c];
    return pixels;
  };
  const typed = (image: number[][]) => Uint8Array.from(image.flat());
  const concatenated = (image: number[][]) => image.reduce((all, row) => all.concat(row), [] as number[]);
  const tensor = (image: number[][]) => tf.tensor2d(image).reshape([-1]);
  for (const answer of [loops, typed, concatenated, tensor]) {
    assert.equal(ask.flatten.judge(answer).kind, "correct");
  }
});

test("flatten: each wrong answer gets its message", () => {
  const wrong = (answer: (image: number[][]) => unknown) => answer;
  const fixed = (width: number) => (image: number[][]) => {
    const pixels: number[] = [];
    image.forEach((row, r) => {
      row.forEach((pixel, c) => {
        pixels[width * r + c] = pixel;
      });
    });
    return pixels;
  };
  const square = (image: number[][]) => {
    const pixels = [];
    for (let r = 0; r < image.length; r++) for (let c = 0; c < image.length; c++) pixels.push(image[r][c]);
    return pixels;
  };
  const lost = (image: number[][]) => {
    const pixels: number[] = [];
    for (const row of image) pixels.concat(row);
    return pixels;
  };
  assertEachRecognised(ask.flatten, [
    [
      "column-major",
      wrong((image) => tf.tensor2d(image).transpose().flatten()),
      /starts with \[5, 1, 4\], so pixel \(0, 1\) lands at 1, not 2/,
    ],
    ["unchanged", wrong((image) => image), /one list of 6 numbers/],
    ["first-row", wrong((image) => image[0]), /2 rows and 6 pixels/],
    ["bottom-up", wrong((image) => image.reverse().flat()), /Row 0 comes first/],
    ["backwards", wrong((image) => image.flat().reverse()), /here 5, lands at place 0/],
    ["row-sums", wrong((image) => image.map((row) => row.reduce((a, b) => a + b))), /6 numbers go in/],
    ["sorted", wrong((image) => image.flat().sort((a, b) => a - b)), /sorts the values/],
    ["normalised", wrong((image) => tf.tensor2d(image).flatten().div(255)), /5 became 0\.01960/],
    ["height-as-width", wrong((image) => fixed(image.length)(image)), /width \(3\), not its height \(2\)/],
    ["fixed-width", fixed(28), /31 places for 6 pixels/],
    ["height-as-row-length", square, /Each row has 3 pixels, but your list takes 2 of each/],
    ["empty", wrong(lost), /`pixels = pixels\.concat\(row\)`/],
    ["remembered", wrong(() => [5, 1, 4, 2, 6, 3]), /whatever the image/],
    ["text", wrong((image) => image.flat().join(", ")), /is text/],
  ]);
});

test("batchShape: the first axis stays", () => {
  const flattened = tf.layers.flatten().apply(tf.zeros([32, 28, 28])) as tf.Tensor;
  assert.equal(ask.batchShape.judge(flattened.shape).kind, "correct");
  assertEachRecognised(ask.batchShape, [
    ["one-image", [784], /32 of them/],
    ["everything", [25088], /25,088/],
    ["transposed", [784, 32], /32 rows of 784/],
    ["unchanged", [32, 28, 28], /goes in/],
    ["sides-added", [32, 56], /multiplies/],
    ["rows-joined", [896, 28], /joins the images with the rows/],
    ["one-side", [32, 28], /28 rows of 28/],
    ["other-count", [60000, 784], /this batch has 32/],
    ["other-count", [-1, 784], /this batch has 32/],
    ["other-count", [1, 784], /this batch has 32/],
    ["extra-axis", [32, 1, 784], /leaves two/],
    ["not-a-shape", 784, /A shape is a list/],
  ]);
});

test("answers hard-coded for the examples fail", () => {
  const places = new Map([
    ["0,1", 1],
    ["1,0", 28],
    ["2,3", 59],
    ["27,27", 783],
  ]);
  const place = (row: number, column: number) => places.get(`${row},${column}`) ?? 0;
  assert.equal(ask.flattenIndex.judge(place).kind, "incorrect");
  const pixels = new Map([0, 1, 28, 100, 783].map((i) => [i, [Math.floor(i / 28), i % 28]]));
  assert.equal(ask.unflatten.judge((index: number) => pixels.get(index) ?? [0, 0]).kind, "incorrect");
  const [lists] = [ask.flatten.inputs().slice(0, 4)];
  const known = new Map(lists.map(([image]) => [JSON.stringify(image), image.flat()]));
  assert.equal(
    ask.flatten.judge((image: number[][]) => known.get(JSON.stringify(image)) ?? [0]).kind,
    "incorrect",
  );
});
