import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inProject } from "#setup/project.mjs";
import { installTslab, kernels } from "../notebooks/executeNotebook.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, teacher } from "./classProgram.js";
import { cells, lines, StudentNotebooks, rowsOf as studentRows } from "./studentNotebooks.js";

const folder = inProject("build", `class-${process.pid}`);
let program: ClassProgram;
let open: Awaited<ReturnType<ClassProgram["open"]>>;
let args: string[];

before(async () => {
  await installTslab();
  mkdirSync(folder, { recursive: true });
  args = ["--port", String(await freePort()), "--file", join(folder, "class.sqlite")];
  program = new ClassProgram(args);
  open = await program.open();
});

after(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

const notebooks = new StudentNotebooks(folder);
const run = notebooks.run.bind(notebooks);
const runProgram = notebooks.runProgram.bind(notebooks);
const unsent = notebooks.unsent.bind(notebooks);
const rowsOf = (student: string, count: number) => studentRows(open.page, student, count);
const joinCell = (name: string, code = open.code) => cells.join(name, { ...open, code });
const { lesson, wrong: wrongCell, right: rightCell } = cells;
const pause = cells.pause();

for (const kernel of kernels) {
  test(`${kernel}: joined once, outcomes arrive, from a later kernel too; code leaves on request alone`, async () => {
    const name = `In ${kernel}`;
    const own = `/* ${kernel}: nobody sees this */`;
    const softmaxCell = `function softmax(z: number[]): number[] { ${own} return z; }\nask.softmax.check(softmax);`;
    const shown = await run(name, kernel, [lesson, joinCell(name), wrongCell, softmaxCell, pause]);
    assert.match(shown, new RegExp(`You are in the class “Six Steps” as ${name}`));
    assert.match(shown, /ask\.outputNodes\.askForHelp\("your question"\)/);
    const [nodes, softmax] = await rowsOf(name, 2);
    assert.match(nodes, /outputLayer\.outputNodes,tried,1,.*,one-node$/);
    assert.match(softmax, /outputLayer\.softmax,tried,1,/);
    assert.deepEqual(unsent(name), []);
    assert.ok(!readFileSync(join(folder, "class.sqlite")).includes(own));

    const ask = 'ask.softmax.askForHelp("Why?");';
    const send = 'ask.softmax.askForHelp("Why?", { send: true });';
    const later = await run(name, kernel, [lesson, rightCell, ask, softmaxCell, send, send, pause]);
    assert.match(later, /There is no answer to show yet/);
    assert.match(later, /Nothing has been sent\./, "what was not shown is not sent");
    assert.match(later, /Sent to your teacher/);
    const [solved] = await rowsOf(name, 2);
    assert.match(solved, /outputLayer\.outputNodes,correct,2,/);
    const events = await (await teacher(open.page))("/api/teacher/events");
    const { value } = (await events.body?.getReader().read()) ?? {};
    const { helpCalls } = JSON.parse(/data: (.*)/.exec(new TextDecoder().decode(value))?.[1] as string);
    const calls = helpCalls.filter(({ code }: { code: string }) => code.includes(own));
    assert.equal(calls.length, 1, "the code that was shown, once");
  });
}

test("a try that does not compile is told as that, and its code can be shown to the teacher", async () => {
  const cell = 'let outputNodes: number | undefined = "ten"; // mine\nask.outputNodes.check(outputNodes);';
  const name = "Not compiled";
  const ask = 'ask.outputNodes.askForHelp("Why?");';
  const shown = await run(name, "six-steps", [lesson, joinCell(name), { fails: cell }, ask, pause]);
  assert.match(shown, /TypeScript stopped your code/);
  assert.match(shown, /= "ten"; \/\/ mine\n[\s\S]*Nothing has been sent/);
  const [row] = await rowsOf(name, 1);
  assert.match(row, /outputLayer\.outputNodes,tried,1,.*,text-for-number$/);
});

test("a wrong code is said, the checks are kept, and the right code sends them", async () => {
  const mistyped = [lines.lesson, joinCell("Mistyped", "WRG-CDE"), lines.wrong, pause];
  const shown = await runProgram("Mistyped", mistyped);
  assert.match(shown, /WRGCDE is not the code of the class that is open there/);
  assert.equal(unsent("Mistyped").length, 1);
  const again = await runProgram("Mistyped", [lines.lesson, joinCell("Mistyped"), lines.sent]);
  assert.match(again, /1 check from before will be sent now/);
  assert.equal((await rowsOf("Mistyped", 1)).length, 1);
  assert.deepEqual(unsent("Mistyped"), []);
});

test("bad words in the join line are named in a sentence", async () => {
  const cells = [
    'await joinClass("not an address", "K7M4QX", "Kim").catch((error) => console.log(String(error)));',
    'await joinClass("http://127.0.0.1:1", "?", "Kim").catch((error) => console.log(String(error)));',
    'await joinClass("http://127.0.0.1:1", "K7M4QX", "your name").catch((error) => console.log(String(error)));',
  ];
  const shown = await runProgram("Bad words", [lines.lesson, ...cells]);
  assert.match(
    shown,
    /JoinError: The class's address must look like "http:\/\/192\.168\.1\.20:8900", but is "not an address"\./,
  );
  assert.match(shown, /JoinError: The class's code must look like "K7M-4QX", but is "\?"\./);
  assert.match(shown, /JoinError: Put your own name in the place of "your name"/);
  assert.ok(!existsSync(join(folder, "Bad words", ".six-steps")));
});

test("a server that is away: checks go on, and are sent when it is back; whoever leaves sends nothing", async () => {
  await program.stop("SIGKILL");
  const shown = await runProgram("Away", [lines.lesson, joinCell("Away"), lines.wrong, lines.right]);
  assert.match(shown, /The class does not answer now/);
  assert.match(shown, /✓ Correct/);
  assert.equal(unsent("Away").length, 2);
  const left = [lines.lesson, joinCell("Left"), lines.wrong, "leaveClass();", lines.right];
  await runProgram("Left", left);
  assert.deepEqual(unsent("Left"), []);
  program = new ClassProgram(args);
  await program.open();
  await runProgram("Away", [lines.lesson, "ask.equalLogits.check([0.5, 0.5]);", lines.sent]);
  const rows = await rowsOf("Away", 2);
  assert.match(rows[0], /outputNodes,correct,2,/);
  assert.match(rows[1], /equalLogits,correct,1,/);
  assert.deepEqual(unsent("Away"), []);
  assert.deepEqual(await rowsOf("Left", 0), []);
});
