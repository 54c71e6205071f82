import assert from "node:assert/strict";
import { after, test } from "node:test";
import { runInThisContext } from "node:vm";
import { ExecutionProcess, type Output } from "./executionHarness.js";

const kernel = new ExecutionProcess();
after(() => kernel.end());

const api = `globalThis[Symbol.for("@six-steps/kernel")]`;

/** Ways to show and print, all of it over when the last promise is. */
const works: Record<string, string> = {
  prints: `console.log("one"); console.error("two"); process.stdout.write("three");`,
  shows: `${api}.display("text"); ${api}.display({ "text/plain": "bundle", "text/html": "<b>bundle</b>" });`,
  "after awaits": `console.log(1); await null; console.log(2); await new Promise((r) => setTimeout(r, 5)); console.log(3);`,
  "in a timer": `await new Promise((r) => setTimeout(() => { console.log("timer"); r(); }, 5));`,
  "in a tick": `await new Promise((r) => process.nextTick(() => { console.log("tick"); r(); }));`,
  "in a file's callback": `await new Promise((r) => require("node:fs").stat("/", () => { console.log("file"); r(); }));`,
  "a table": `console.table([{ a: 1 }]); console.dir({ b: 2 });`,
  "by a bound display": `const show = ${api}.displayOfThisCell(); await null; show("bound");`,
  "a value that shows itself": `${api}.display({ [Symbol.for("Jupyter.display")]: async () => ({ "text/plain": "later" }) }); await new Promise((r) => setTimeout(r, 5));`,
  nothing: ``,
};

const plain = (outputs: readonly Output[]) =>
  outputs.map((output) =>
    output.type === "stream"
      ? `${output.name} ${output.text}`
      : output.type === "display"
        ? JSON.stringify(output.content.data)
        : output.type,
  );

/** What the cell has sent, and the value of its last line. */
async function ran(code: string): Promise<[outputs: Output[], value: string | undefined]> {
  const from = kernel.outputs.length;
  const { value, ename, evalue } = await kernel.run(code);
  assert.equal(ename, undefined, evalue);
  return [kernel.outputs.slice(from), value];
}

/** What a cell's last line shows of a text is a literal. */
const text = (value = ""): string => runInThisContext(value);

const captures = (code: string) =>
  `JSON.stringify((await ${api}.capture(async () => { ${code} })).map((one) => "text" in one ? one.name + " " + one.text : JSON.stringify(one.data)))`;

for (const [what, code] of Object.entries(works)) {
  test(`what code shows is captured as it would stand under the cell: ${what}`, async () => {
    const [uncaptured] = await ran(`await (async () => { ${code} })(); 0`);
    const [sent, value] = await ran(captures(code));
    assert.deepEqual(plain(sent), []);
    const kept = JSON.parse(text(value)) as string[];
    // The cell's stream joins pieces that follow each other.
    assert.equal(
      kept.join("|").replaceAll("|stdout ", ""),
      plain(uncaptured).join("|").replaceAll("|stdout ", ""),
    );
  });
}

test("all at once, each is kept apart, and what the cell itself prints meanwhile stands under it", async () => {
  const all = Object.values(works).map((code) => captures(code));
  const [sent, value] = await ran(
    `const kept = Promise.all([${all.join(", ")}]); console.log("own"); await null; console.log("own"); JSON.stringify(await kept)`,
  );
  assert.deepEqual(plain(sent).join("").replaceAll("stdout ", ""), "own\nown\n");
  const kept = (JSON.parse(text(value)) as string[]).map((one) => JSON.parse(one) as string[]);
  for (const [i, code] of Object.values(works).entries()) {
    const [, alone] = await ran(captures(code));
    assert.deepEqual(kept[i], JSON.parse(text(alone)), code);
  }
});

test("one within another keeps what is its own", async () => {
  const [, value] = await ran(
    `let inner; const outer = await ${api}.capture(async () => { console.log("a"); inner = await ${api}.capture(async () => { await null; console.log("b"); }); console.log("c"); }); JSON.stringify([outer, inner].map((all) => all.map(({ text }) => text)))`,
  );
  assert.equal(text(value), `[["a\\n","c\\n"],["b\\n"]]`);
});

test("an error in the work is the caller's; what clears takes away what was kept; later output stands under the cell", async () => {
  const [sent, value] = await ran(
    `const failed = await ${api}.capture(async () => { await null; throw new Error("no"); }).catch(({ message }) => message);
     const cleared = await ${api}.capture(() => { console.log("old"); ${api}.clearOutput(); console.log("new"); });
     let late; await ${api}.capture(() => { late = new Promise((r) => setTimeout(() => { console.log("late"); r(); }, 5)); });
     await late;
     failed + cleared.map(({ text }) => text)`,
  );
  assert.equal(text(value), "nonew\n");
  assert.deepEqual(plain(sent), ["stdout late\n"]);
});

test("Stop ends what is captured, and the cell that waits for it, whenever it comes", async () => {
  for (let round = 0; round < 20; round++) {
    const work = round % 2 === 0 ? "await null; while (true) {}" : "while (true) await null;";
    const running = kernel.run(`await ${api}.capture(async () => { ${work} })`);
    await new Promise((resolve) => setTimeout(resolve, 3 * round));
    await kernel.interrupt();
    assert.equal((await running).ename, "KeyboardInterrupt", `round ${round}`);
    assert.equal((await kernel.run("7")).value, "7", `round ${round}`);
  }
});
