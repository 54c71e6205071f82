import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { exercises, tf } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { parametersIn } from "six-steps/internal/exercises/core/parameters.js";
import { uncompiledText } from "six-steps/internal/exercises/core/uncompiled/uncompiledText.js";
import { plainMath } from "six-steps/internal/text/plainMath.js";
import { KernelProcess } from "../kernel/protocolClient.js";
import { root } from "../notebooks/lessons.js";
import { studentCode } from "./studentCode.js";

const { besides, instead } = uncompiledText;
const title = "! TypeScript stopped your code";

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start();
  symlinkSync(join(root, "node_modules"), join(kernel.folder, "node_modules"));
  await runs('import { exercises, tf, todo } from "six-steps";');
  await runs(`import { onUncompiledCell } from "@six-steps/kernel";
onUncompiledCell(({ diagnostics }) => console.log(JSON.stringify(diagnostics)));`);
});
after(() => kernel.stop());

async function runs(code: string): Promise<void> {
  const { reply } = await kernel.run(code);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
}

/** What stands under a cell that is not compiled: what the kernel advises on its first error, and the boxes below, as text. */
async function under(code: string): Promise<{ advice: string | undefined; line: number; boxes: string[] }> {
  const { reply, outputs } = await kernel.run(code);
  assert.match(String(reply.ename), /^(?:TypeScript|Syntax)Error$/, code);
  const [error, ...shown] = outputs.filter(({ type }) => !["status", "execute_input"].includes(type));
  assert.equal(error.type, "error");
  const heard = shown.find(({ type }) => type === "stream");
  const [{ advice, line }] = JSON.parse(String(heard?.content.text));
  const boxes = shown
    .filter((one) => one !== heard)
    .map(({ type, content }) => {
      assert.equal(type, "display_data", JSON.stringify(content));
      return String((content.data as Record<string, string>)["text/plain"]);
    });
  return { advice, line, boxes };
}

/** The sentence of the one box, between its heading and where help is. */
function sentenceOf(boxes: readonly string[], exercise: Exercise): string {
  assert.equal(boxes.length, 1, boxes.join("\n\n"));
  const [first, ...lines] = boxes[0].split("\n");
  assert.equal(first, title);
  assert.match(String(lines.pop()), new RegExp(`ask\\.${exercise.name}\\.hint\\(\\);`));
  return lines.join("\n");
}

/** What a stub promises, where it is one of the usual kinds, and its first array among the parameters. */
function signature({ stub }: Exercise): { returns: string; array: string | undefined } {
  const returns = /\): (.*) \{\n/.exec(stub)?.[1] ?? "";
  const array = parametersIn(stub).find((name) => new RegExp(`\\b${name}: number\\[\\]`).test(stub));
  return { returns, array };
}

type Cause = keyof typeof uncompiledText.inShort;

/** Bodies that TypeScript refuses, and why, by what the stub promises. */
const refused: Record<string, [body: string, cause: Cause][]> = {
  number: [
    ["return;", "noReturn"],
    ["return Math.max;", "functionNotCalled"],
    ['return "3";', "textForNumber"],
    ["return [3];", "listForNumber"],
    ["return tf.scalar(3);", "tensorForNumbers"],
  ],
  "number[]": [
    ["return;", "noReturn"],
    ["return Math.max;", "functionNotCalled"],
    ["return 3;", "numberForList"],
    ["const rows = [[3]];\n  return rows;", "rowsForList"],
    ["return { a: 3 };", "objectForList"],
    ["return tf.tensor([3]);", "tensorForNumbers"],
  ],
  "number[][]": [
    ["return;", "noReturn"],
    ["return Math.max;", "functionNotCalled"],
    ["return 3;", "numberForList"],
    ["const row = [3];\n  return row;", "listForRows"],
    ["return {};", "objectForList"],
    ["return tf.tensor([[3]]);", "tensorForNumbers"],
  ],
};

function refusedBodies(exercise: Exercise): [body: string, cause: Cause][] {
  const { returns, array } = signature(exercise);
  return [
    [`${parametersIn(exercise.stub)[0]};`, "noReturn"],
    ...(array ? [[`return ${array} / 255;`, "arrayArithmetic"] satisfies [string, Cause]] : []),
    ...(refused[returns] ?? []),
  ];
}

/** What the exercise's own bank says of a body that runs without its types, if it knows it. */
function saidByBank(exercise: Exercise, body: string): string | undefined {
  const code = `(function ${exercise.name}(${parametersIn(exercise.stub).join(", ")}) {\n${body}\n})`;
  const outcome = exercise.judge(studentCode(code, { tf })) as Outcome;
  if (outcome.kind !== "incorrect" || !outcome.misconception) return undefined;
  return exercise.knows(outcome.misconception) ? outcome.message : undefined;
}

for (const [lesson, ofLesson] of Object.entries(exercises)) {
  const functions = Object.values(ofLesson as unknown as Record<string, Exercise>).filter(
    (one) => one instanceof FunctionExercise && one.stub.startsWith("function"),
  );
  if (functions.length === 0) continue;
  test(`${lesson}: an answer that does not compile is told what is true of it, and nothing twice`, async () => {
    await runs(`const ask = exercises.${lesson};`);
    if (lesson === "digits") await runs("type Layer = { layer: string };"); // an earlier cell of that lesson declares it
    for (const exercise of functions) {
      for (const [body, cause] of refusedBodies(exercise)) {
        const { advice, line, boxes } = await under(
          exercise.cell(exercise.stub.replace("return todo();", body)),
        );
        const said = sentenceOf(boxes, exercise);
        const sentence =
          (cause === "noReturn" || cause === "arrayArithmetic" ? undefined : saidByBank(exercise, body)) ??
          (besides as Sentences)[cause] ??
          (advice === undefined ? (instead as Sentences)[cause] : uncompiledText.above(line));
        assert.ok(
          said.endsWith(plainMath(sentence as string).replaceAll("`", "")),
          `${exercise.name}: ${body}\n${said}\nexpected: ${sentence}`,
        );
        assert.ok(advice === undefined || !said.includes(advice.replaceAll("`", "")), said);
      }
    }
  });
}

type Sentences = Partial<Record<Cause, string>>;

test("what a value, an error elsewhere, a syntax error and a wrong call are told", async () => {
  await runs("const ask = exercises.theData; const other = exercises.inputLayer;");
  const { theData, inputLayer } = exercises;
  const values: [code: string, exercise: Exercise, said: RegExp][] = [
    [
      theData.testShape.cell("let testShape: number[] | undefined = [10,000, 28, 28];"),
      theData.testShape,
      /says what to do about line 1/,
    ],
    [
      inputLayer.inputNodes.cell("let inputNodes: number | undefined = 60,000;").replaceAll("ask.", "other."),
      inputLayer.inputNodes,
      /line 1/,
    ],
    [
      inputLayer.inputNodes.cell('let inputNodes: number | undefined = "784";').replaceAll("ask.", "other."),
      inputLayer.inputNodes,
      /You cannot compute with text/,
    ],
    [
      theData.pixelAt.cell(theData.pixelAt.solutionCode.replace("[row][column]", "[row, column]")),
      theData.pixelAt,
      /a whole row/,
    ],
    [
      theData.pixelAt.cell(theData.pixelAt.solutionCode.replace("[row][column]", "[row]")),
      theData.pixelAt,
      /Your answer: \[/,
    ],
    [
      theData.pixelAt.cell(theData.pixelAt.solutionCode.replace("[column]", "[colum]")),
      theData.pixelAt,
      /says what to do about line 2/,
    ],
    [theData.pixelAt.cell(theData.pixelAt.solutionCode.replace("}", "")), theData.pixelAt, /line/],
    [
      `${theData.pixelAt.solutionCode}\nask.pixelAt.check(pixelAt([[1]], 0, 0));`,
      theData.pixelAt,
      /without brackets after it/,
    ],
    [
      inputLayer.flatten
        .cell("function flatten(image: number[][]): number[] {\n  return image;\n}")
        .replaceAll("ask.", "other."),
      inputLayer.flatten,
      /Your answer: \[\[/,
    ],
    [
      theData.normalize.cell(
        "function normalize(image: number[][]): number[][] | tf.Tensor {\n  const result: number[] = image.map((row) => row.map((value) => value / 255));\n  return result;\n}",
      ),
      theData.normalize,
      /What it computes is right/,
    ],
  ];
  for (const [code, exercise, said] of values) {
    const { boxes } = await under(code);
    assert.match(sentenceOf(boxes, exercise), said, code);
  }
});

test("a hint and a solution that are no comments are shown, once the cell's other line is a comment too", async () => {
  await runs("const ask = exercises.welcome;");
  const cell = exercises.welcome.double.cell("function double(x: number): number {\n  2 * x;\n}");
  const first = await under(cell.replace("// ask.double.hint()", "ask.double.hint()"));
  assert.equal(first.boxes.length, 2);
  assert.doesNotMatch(first.boxes[0], /Stuck/);
  assert.match(first.boxes[1], /^\? Hint 1 of 3/);
  const second = await under(cell.replace("// ask.double.hint()", "/ ask.double.hint()"));
  assert.match(second.boxes[1], /^\? Hint 2 of 3/);
  const third = await under(
    cell.replace("// ask.double.hint()", "ask.double.hint(1)").replace("// ask.double.sol", "ask.double.sol"),
  );
  assert.match(third.boxes[1], /^\? Hint 1 of 3/);
  assert.match(third.boxes[2], /return 2 \* x;/);
  const none = await under(
    'const width: number = "x";\n// ask.double.check(double);\n/* ask.double.hint(); */',
  );
  assert.deepEqual(none.boxes, []);
});
