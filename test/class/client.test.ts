import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text as bodyOf } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { inProject } from "#setup/project.mjs";
import { executeNotebook, installTslab, kernels } from "../notebooks/executeNotebook.js";
import { text } from "../notebooks/lessons.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, exported, teacher } from "./classProgram.js";

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

/** Runs cells as a student does, in a folder of the student's own; what they showed. */
async function run(student: string, kernel: string, cells: string[]): Promise<string> {
  const own = join(folder, student);
  mkdirSync(own, { recursive: true });
  const path = join(own, `${kernel}.ipynb`);
  const notebook = {
    cells: cells.map((source, i) => ({
      cell_type: "code",
      id: `cell-${i}`,
      metadata: {},
      source,
      outputs: [],
      execution_count: null,
    })),
    metadata: { kernelspec: { name: kernel, display_name: kernel, language: "typescript" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  writeFileSync(path, JSON.stringify(notebook));
  const executed = await executeNotebook(path, kernel);
  return executed.notebook.cells
    .flatMap(({ outputs = [] }) =>
      outputs.map(({ data, text: lines }) => text((data?.["text/plain"] ?? lines) as string)),
    )
    .join("\n");
}

const outboxOf = (student: string) => join(folder, student, ".six-steps", "outbox");
const unsent = (student: string) => (existsSync(outboxOf(student)) ? readdirSync(outboxOf(student)) : []);

/** The student's rows, once there are as many. */
async function rowsOf(student: string, count: number, page = open.page): Promise<string[]> {
  for (let tries = 0; ; tries++) {
    const rows = (await exported(page)).filter((row) => row.startsWith(`${student},`));
    if (rows.length >= count || tries === 100) return rows;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const lesson = 'import { exercises, joinClass } from "six-steps";\nconst ask = exercises.outputLayer;';
const joinCell = (name: string, code = open.code, server = open.server) =>
  `await joinClass("${server}", "${code}", "${name}");`;
const wrongCell = "let outputNodes: number | undefined = 1;\nask.outputNodes.check(outputNodes);";
const rightCell = "let outputNodes: number | undefined = 10;\nask.outputNodes.check(outputNodes);";
const pause = "await new Promise((resolve) => setTimeout(resolve, 1500));";

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

test("a wrong code is said, the checks are kept, and the right code sends them", async () => {
  const shown = await run("Mistyped", kernels[0], [
    lesson,
    joinCell("Mistyped", "WRG-CDE"),
    wrongCell,
    pause,
  ]);
  assert.match(shown, /WRGCDE is not the code of the class that is open there/);
  assert.equal(unsent("Mistyped").length, 1);
  const again = await run("Mistyped", kernels[0], [lesson, joinCell("Mistyped"), pause]);
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
  const shown = await run("Bad words", kernels[0], [lesson, ...cells]);
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
  const shown = await run("Away", kernels[0], [lesson, joinCell("Away"), wrongCell, rightCell]);
  assert.match(shown, /The class does not answer now/);
  assert.match(shown, /✓ Correct/);
  assert.equal(unsent("Away").length, 2);
  await run("Left", kernels[0], [
    lesson.replace("joinClass", "joinClass, leaveClass"),
    joinCell("Left"),
    wrongCell,
    "leaveClass();",
    rightCell,
  ]);
  assert.deepEqual(unsent("Left"), []);
  program = new ClassProgram(args);
  await program.open();
  await run("Away", kernels[0], [lesson, "ask.equalLogits.check([0.5, 0.5]);", pause]);
  const rows = await rowsOf("Away", 2);
  assert.match(rows[0], /outputNodes,correct,2,/);
  assert.match(rows[1], /equalLogits,correct,1,/);
  assert.deepEqual(unsent("Away"), []);
  assert.deepEqual(await rowsOf("Left", 0), []);
});

test("what was done in one class goes to no other, and there when it is joined again", async () => {
  const otherArgs = ["--port", String(await freePort()), "--file", join(folder, "other.sqlite")];
  const other = new ClassProgram(otherArgs);
  const second = await other.open();
  await run("Moved", kernels[0], [lesson, joinCell("Moved"), wrongCell, pause]);
  await rowsOf("Moved", 1);
  await program.stop("SIGKILL");
  await run("Moved", kernels[0], [lesson, rightCell, "ask.equalLogits.check([0.5, 0.5]);"]);
  assert.equal(unsent("Moved").length, 2);

  const there = joinCell("Moved", second.code, second.server);
  const shown = await run("Moved", kernels[0], [lesson, there, "ask.softmax.check((z) => z);", pause]);
  assert.match(shown, /2 checks that you did in another class could not be sent there, and stay here/);
  const [only, ...more] = await rowsOf("Moved", 1, second.page);
  assert.match(only, /outputLayer\.softmax,tried,1,/);
  assert.deepEqual(more, []);
  assert.equal(unsent("Moved").length, 2);
  await other.stop();

  program = new ClassProgram(args);
  open.page = (await program.open()).page;
  await run("Moved", kernels[0], [lesson, joinCell("Moved"), pause]);
  const rows = await rowsOf("Moved", 2);
  assert.match(rows[0], /^Moved,.*outputNodes,correct,2,/, "the same student as before");
  assert.match(rows[1], /^Moved,.*equalLogits,correct,1,/);
  assert.deepEqual(unsent("Moved"), []);
});

test("whoever is held back joins by itself, and is told so", async () => {
  const reports: { outcomes: unknown[] }[] = [];
  const busy = createServer(async (request, response) => {
    reports.push(JSON.parse(await bodyOf(request)));
    const isFirst = reports.length === 1;
    response.writeHead(isFirst ? 429 : 200, { "content-type": "application/json", "retry-after": "1" });
    const wait = { reason: "wait", message: "You join in a moment, by yourself." };
    response.end(JSON.stringify(isFirst ? wait : { name: "Patient", class: "Busy" }));
  }).listen(0, "127.0.0.1");
  await once(busy, "listening");
  const server = `http://127.0.0.1:${(busy.address() as AddressInfo).port}`;
  const shown = await run("Patient", kernels[0], [
    lesson,
    joinCell("Patient", "K7M-4QX", server),
    pause.replace("1500", "6000"),
  ]);
  busy.close();
  assert.match(shown, /You are not in the class yet\s+You join in a moment, by yourself\./);
  assert.ok(reports.length >= 2, "nothing waits to be sent, and yet the class is asked again");
  assert.deepEqual(reports[1].outcomes, []);
});

test("a notebook of a class that has ended says so", async () => {
  const weekly = ["--port", String(await freePort()), "--file", join(folder, "weekly.sqlite")];
  const last = new ClassProgram(weekly);
  const { code, server } = await last.open();
  await run("Weekly", kernels[0], [lesson, joinCell("Weekly", code, server), pause]);
  await last.stop();
  const today = new ClassProgram([...weekly, "--new"]);
  const { page } = await today.open();
  const shown = await run("Weekly", kernels[0], [lesson, wrongCell, pause, wrongCell]);
  assert.match(
    shown,
    /Your checks do not reach the class: That class has ended; ask your teacher for today's line\./,
  );
  const joined = await run("Weekly", kernels[0], [lesson, joinCell("Weekly", code, server)]);
  assert.match(joined, /You are not in the class[\s\S]*That class has ended/);
  assert.deepEqual(await exported(page), []);
  await today.stop();
});
