import assert from "node:assert/strict";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { KernelProcess } from "../kernel/protocolClient.js";
import { exerciseCellId, lessons, root, text } from "./lessons.js";

const [welcome] = lessons;

function source(id: string, lesson = welcome): string {
  const cell = lesson.notebook.cells.find((one) => one.id === id);
  assert.ok(cell, `${lesson.name} has no cell ${id}`);
  return text(cell.source);
}

/** What the lesson quotes in this cell. */
function quoted(pattern: RegExp, id: string): string {
  const [, words] = pattern.exec(source(id)) ?? [];
  assert.ok(words, `the cell ${id} quotes nothing like ${pattern}`);
  return words;
}

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start();
  symlinkSync(join(root, "node_modules"), join(kernel.folder, "node_modules"));
});
after(() => kernel.stop());

/** What stands under a cell that has run: its error, and each output as text. */
async function under(code: string): Promise<{ error: string; shown: string[] }> {
  const { reply, outputs } = await kernel.run(code);
  const shown = outputs.flatMap(({ type, content }) => {
    if (type === "stream") return [String(content.text)];
    return type === "display_data" ? [String((content.data as Record<string, string>)["text/plain"])] : [];
  });
  const traceback = (reply.traceback as string[] | undefined) ?? [];
  return { error: traceback.join("\n"), shown };
}

test("before the first cell has run, an exercise's cell begins with an error that lesson 00 quotes", async () => {
  const messages: readonly string[] =
    quoted(/\| (`Cannot find name .*?) \|/, "when-wrong").match(/Cannot find name '\w+'/g) ?? [];
  const seen = new Set<string>();
  for (const lesson of lessons) {
    for (const exercise of Object.values(lesson.exercises)) {
      const { error } = await under(source(exerciseCellId(exercise), lesson));
      assert.match(error, /Cannot find name '\w+'/, exercise.name);
      if (lesson !== welcome) continue;
      const [first] = /Cannot find name '\w+'/.exec(error) ?? [];
      assert.ok(first && messages.includes(first), `${exercise.name} says: ${error}`);
      seen.add(first);
    }
  }
  assert.deepEqual([...seen].sort(), [...messages].sort(), "and it quotes no other");
});

test("the four outcomes have the marks and the headings that their table has", async () => {
  const rows = [...source("four-outcomes").matchAll(/^\| (\S) \| \*\*(.+?)\*\*/gm)];
  const table = rows.map(([, mark, heading]) => `${mark} ${heading}`);
  assert.equal((await under(source("imports"))).error, "");
  const boxes: string[] = [];
  for (const id of ["exercise-double", "outcome-incorrect", "outcome-error", "outcome-correct"]) {
    const { error, shown } = await under(source(id));
    assert.equal(error, "", id);
    boxes.push(shown.join("\n"));
  }
  assert.deepEqual(
    boxes.map((box) => box.split("\n")[0]),
    table,
  );
  assert.match(boxes[1], /For 2 that is the same as doubling/);
  assert.match(boxes[2], /table\[2\]\[0\];\n[\s\S]*undefined/);
});

test("where TypeScript stops an exercise, its check says so under the heading that the lesson names", async () => {
  const heading = quoted(/one more heading, \*(.+?)\*/, "after-misspelt");
  const { error, shown } = await under(source("exercise-double").replace("todo()", "2 * X"));
  assert.match(error, /Cannot find name 'X'/);
  assert.equal(shown.join("\n").split("\n")[0], `! ${heading}`);
});

test("a cell that is stopped says what the lesson quotes, and the variables are still there", async () => {
  const message = quoted(/`(KeyboardInterrupt: [^`]+)`/, "stop");
  const endless = source("endless-loop").replace("// while", 'console.log("go");\nwhile');
  const id = kernel.send("execute_request", { code: endless });
  await kernel.until(() => kernel.iopub.some(({ type, parent }) => type === "stream" && parent === id), "go");
  kernel.send("interrupt_request", {}, { on: "control" });
  const { content } = await kernel.reply(id);
  assert.equal(`${content.ename}: ${content.evalue}`, message);
  const { shown } = await under(source("outcome-correct"));
  assert.match(shown.join("\n"), /^✓ Correct/);
});

test("JupyterLab has the commands, and says the words, that the lessons quote in italics", () => {
  const quotes = {
    jupyter: ["Restart the kernel and run all cells"],
    kernel: ["Restart Kernel…"],
    "answers-kept": ["Duplicate"],
    "when-wrong": ["Kernel Restarting", "Dead"],
  };
  for (const [id, words] of Object.entries(quotes))
    for (const word of words) assert.ok(source(id).includes(`*${word}*`), `${id}: ${word}`);
  const program = join(root, ".venv", "share", "jupyter", "lab", "static");
  const scripts = readdirSync(program).filter((file) => file.endsWith(".js"));
  const said = scripts.map((file) => readFileSync(join(program, file), "utf8")).join("\n");
  for (const word of [...Object.values(quotes).flat(), "Run All Above Selected Cell"])
    assert.ok(said.includes(`__("${word}")`), `JupyterLab says nowhere: ${word}`);
});
