import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { KernelProcess } from "../kernel/protocolClient.js";

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start();
});
after(() => kernel.stop());

const studentLine = import.meta.resolve("six-steps/internal/errors/studentLine.js");

/** What is found of the error that the last of these cells' lines throws. */
async function lineOf(...cells: string[]): Promise<unknown> {
  const last = cells.pop();
  for (const cell of cells) assert.equal((await kernel.run(cell)).reply.status, "ok");
  const { reply, outputs } = await kernel.run(`${last}
let found: unknown = "nothing was thrown";
try { answer(2) } catch (error) {
  found = (await import(String(${JSON.stringify(studentLine)})) as any).studentLine(error);
}
console.log(found);`);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
  return outputs.find(({ type }) => type === "stream")?.content.text;
}

const thrown = 'throw new RangeError("oh");';

test("the line that threw is shown wherever it stands in the cell", async () => {
  const line = `function answer(z: number): number { ${thrown} }`;
  const shown = `function answer(z) { ${thrown} }\n`;
  for (const before of ["", "\n", "\n\n// a comment\n", "const a = 1;\n"]) {
    assert.equal(await lineOf(`${before}${line}`), shown, JSON.stringify(before));
  }
  assert.equal(await lineOf(`function answer(z: number): number {\n  ${thrown}\n}`), `${thrown}\n`);
  const spaced = `throw new RangeError("a  b" + (z as any) + 'c   );');`;
  assert.equal(
    await lineOf(`function answer(z: number): number {\n  ${spaced}\n}`),
    `${spaced.replace(" as any", "")}\n`,
    "blanks within a text are the student's",
  );
});

test("declarations look as they were written", async () => {
  for (const code of [
    `async function answer(z) { ${thrown} }`,
    `function* answer(z) { ${thrown} }`,
    `const answer = function (z) { ${thrown} };`,
    `let answer = (z) => { ${thrown} };`,
  ]) {
    const { outputs } = await kernel.run(`// @ts-nocheck
${code}
try { const made: any = answer(2); if (made?.next) made.next(); else await made; } catch (error) {
  console.log(((await import(String(${JSON.stringify(studentLine)}))) as any).studentLine(error));
}`);
    assert.equal(outputs.find(({ type }) => type === "stream")?.content.text, `${code}\n`);
  }
});

test("the innermost line of the answer's own cell is shown, and none of what it calls in an earlier one", async () => {
  const inner = `function inner(): number {\n  ${thrown}\n}`;
  const outer = "function answer(z: number) {\n  return inner();\n}";
  assert.equal(await lineOf(inner, outer), "return inner();\n");
  assert.equal(await lineOf(`${inner}\n${outer}`), `${thrown}\n`);
});

test("a class's method and an arrow function have their lines too", async () => {
  assert.equal(
    await lineOf(`const answer = (z: number): number => { ${thrown} };`),
    `const answer = (z) => { ${thrown} };\n`,
  );
  const counter = `class Counter {\n  static go(): number {\n    ${thrown}\n  }\n}`;
  assert.equal(
    await lineOf(`${counter}\nfunction answer(z: number) { return Counter.go(); }`),
    `${thrown}\n`,
  );
});
