import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { ask, assertMistake, type Labels, withStatic } from "./objectiveFunctionAnswers.js";
import { studentCode } from "./studentCode.js";

function refuseBad(labels: Labels, dim: number): void {
  for (const label of labels) {
    if (!(Number.isInteger(label) && label >= 0 && label < dim)) throw new Error(`no column for ${label}`);
  }
}

const rightEncoders: Record<string, (labels: Labels, dim: number) => unknown> = {
  loops: (labels, dim) => {
    const rows: number[][] = [];
    for (const label of labels) {
      const row: number[] = [];
      for (let column = 0; column < dim; column++) row.push(column === label ? 1 : 0);
      rows.push(row);
    }
    return rows;
  },
  fill: (labels, dim) =>
    labels.map((label) => {
      const row = new Array(dim).fill(0);
      row[label] = 1;
      return row;
    }),
  "typed rows": (labels, dim) =>
    labels.map((label) => Float32Array.from({ length: dim }, (_, i) => +(i === label))),
  "tf.oneHot": (labels, dim) => tf.oneHot(tf.tensor1d(labels, "int32"), dim),
};

for (const [style, rows] of Object.entries(rightEncoders)) {
  test(`one-hot rows are correct by ${style}`, async () => {
    const checked = withStatic((labels, dim) => {
      refuseBad(labels, dim);
      return rows(labels, dim);
    });
    assert.equal((await ask.toOneHotLabels.judge(checked)).kind, "correct");
  });
}

test("rows hard-coded for the example fail", async () => {
  const fixed = withStatic(() => [
    [0, 0, 1],
    [1, 0, 0],
  ]);
  assert.equal((await ask.toOneHotLabels.judge(fixed)).kind, "incorrect");
});

test("a static method may use the class's own private helper through this", async () => {
  const encoder = studentCode(`(class OneHotEncoder {
    static toOneHotLabels(labels, dim) {
      return labels.map((label) => this.#row(label, dim));
    }
    static #row(label, dim) {
      if (!(label in Array.from({ length: dim }))) throw new Error("no column for " + label);
      return Array.from({ length: dim }, (_, column) => Number(column === label));
    }
  })`);
  assert.equal((await ask.toOneHotLabels.judge(encoder)).kind, "correct");
});

test("each wrong way to one-hot rows is told by its own message, with row and column", async () => {
  const rows =
    (entry: (label: number, column: number, dim: number) => unknown) =>
    (labels: Labels, dim: number): unknown =>
      labels.map((label) => Array.from({ length: dim }, (_, column) => entry(label, column, dim)));
  const cases: [string, RegExp, (labels: Labels, dim: number) => unknown][] = [
    [
      "transposed",
      /shape \[3, 2\]; it should have \[2, 3\]: that is transposed/,
      (labels, dim) => Array.from({ length: dim }, (_, row) => labels.map((label) => +(label === row))),
    ],
    [
      "one-based",
      /Row 0 has its 1 in column 1, but its label is 2/,
      rows((label, column) => +(column === label - 1)),
    ],
    [
      "one-based",
      /Row 1 has its 1 in column 1, but its label is 0|Row 0 has its 1 in column 3/,
      (labels, dim) =>
        labels.map((label) => {
          const row = new Array(dim).fill(0);
          row[label + 1] = 1;
          return row;
        }),
    ],
    ["strings", /strings such as "1"/, rows((label, column) => (column === label ? "1" : "0"))],
    ["booleans", /`true` and `false`/, rows((label, column) => column === label)],
    [
      "holes",
      /Row 0 has nothing in column 0/,
      (labels, dim) =>
        labels.map((label) => {
          const row = new Array(dim);
          row[label] = 1;
          return row;
        }),
    ],
    [
      "shared-row",
      /one single row/,
      (labels, dim) => {
        const all = new Array(labels.length).fill(new Array(dim).fill(0));
        labels.forEach((label, i) => {
          all[i][label] = 1;
        });
        return all;
      },
    ],
    ["one-cold", /one-cold/, rows((label, column) => (column === label ? 0 : 1))],
    [
      "label-as-value",
      /Row 0 holds the label 2 itself/,
      rows((label, column) => (column === label ? label : 0)),
    ],
    ["first-class-lost", /Row 1 has label 0/, rows((label, column) => (label && column === label ? 1 : 0))],
    ["no-ones", /No row has a 1/, rows(() => 0)],
    ["unchanged", /`indexLabels` itself/, (labels) => labels],
    [
      "row-number",
      /Row 0 has its 1 in column 0, but its label is 2\. The row says which image/,
      (labels, dim) => labels.map((_, row) => Array.from({ length: dim }, (_, column) => +(column === row))),
    ],
    [
      "growing-row",
      /Each row has 6 columns; it should have dim = 3.*inside the loop/,
      (labels, dim) => {
        const row: number[] = [];
        return labels.map((label) => {
          for (let column = 0; column < dim; column++) row.push(+(column === label));
          return row;
        });
      },
    ],
    [
      "one-flat-row",
      /one flat list of 6 numbers; it should have shape \[2, 3\]/,
      (labels, dim) => (rows((label, column) => +(column === label))(labels, dim) as number[][]).flat(),
    ],
    [
      "column-count",
      /Row 0 has 10 columns; it should have dim = 3/,
      (labels) => rows((label, column) => +(column === label))(labels, 10),
    ],
    [
      "column-count",
      /Row 0 has 2 columns; it should have dim = 4/,
      (labels) => rows((label, column) => +(column === label))(labels, Math.max(...labels) + 1),
    ],
  ];
  for (const [name, phrase, method] of cases) {
    assertMistake(await ask.toOneHotLabels.judge(withStatic(method)), name, phrase);
  }
});

test("a label that has no column must be refused, by an error that names it", async () => {
  const accepting = (
    refused: (label: number, dim: number) => boolean,
    say = (label: number) => `no ${label}`,
  ) =>
    ask.toOneHotLabels.judge(
      withStatic((labels, dim) => {
        for (const label of labels) if (refused(label, dim)) throw new RangeError(say(label));
        return rightEncoders.fill(labels, dim);
      }),
    );
  assertMistake(
    await accepting(() => false),
    "label-too-large-accepted",
    /toOneHotLabels\(\[1, 4\], 4\).*0 to 3/,
  );
  assertMistake(
    await accepting((label, dim) => label > dim || label < 0 || label % 1 !== 0),
    "label-too-large-accepted",
    /label 4 has no column/,
  );
  assertMistake(await accepting((label, dim) => label >= dim), "negative-label-accepted", /label -1/);
  assertMistake(
    await accepting((label, dim) => label >= dim || label < 0),
    "fractional-label-accepted",
    /label 1\.5 is not a whole number/,
  );
  assertMistake(
    await accepting(
      (label, dim) => !(label >= 0 && label < dim && label % 1 === 0),
      () => "bad label",
    ),
    "label-not-named",
    /"RangeError: bad label", does not name the label 4/,
  );
});

test("who refuses a good label reads which call it was and where the columns end", async () => {
  const refusing = (refused: (label: number, dim: number) => boolean) =>
    ask.toOneHotLabels.judge(
      withStatic((labels, dim) => {
        for (const label of labels)
          if (refused(label, dim)) throw new RangeError(`no column for label ${label}`);
        return rightEncoders.fill(labels, dim);
      }),
    );
  const first = await refusing((label, dim) => label <= 0 || label >= dim);
  assertMistake(first, "good-label-refused", /\(\[2, 0\], 3\)` throws.*label 0".*0 to 2/);
  const last = await refusing((label, dim) => label < 0 || label >= dim - 1);
  assertMistake(last, "good-label-refused", /label 2".*0 to 2/);
});

test("what is not a class with that static method is told apart", async () => {
  class Instance {
    toOneHotLabels(labels: Labels, dim: number) {
      return rightEncoders.fill(labels, dim);
    }
  }
  assertMistake(await ask.toOneHotLabels.judge(Instance), "not-static", /Put `static` before/);
  assertMistake(await ask.toOneHotLabels.judge(new Instance()), "instance", /pass `OneHotEncoder` itself/);
  class Empty {}
  assertMistake(await ask.toOneHotLabels.judge(Empty), "no-such-method", /static method/);
  assertMistake(
    await ask.toOneHotLabels.judge(withStatic(rightEncoders.fill).toOneHotLabels),
    "no-such-method",
    /class/,
  );
  assertMistake(await ask.toOneHotLabels.judge(3), "no-such-method", /got 3/);
  assertMistake(await ask.toOneHotLabels.judge(null), "no-such-method", /got null/);
});

test("an error on a good label shows the student's own line", async () => {
  const broken = studentCode(
    "(class {\n  static toOneHotLabels(labels, dim) {\n    return labels.map(() => nothing);\n  }\n})",
  );
  const outcome = await ask.toOneHotLabels.judge(broken);
  assert.equal(outcome.kind === "error" && outcome.line, "return labels.map(() => nothing);");
});
