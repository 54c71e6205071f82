import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { plainCode } from "six-steps/internal/class/classCode.js";
import { postReport } from "six-steps/internal/class/postReport.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, exported, SimulatedStudent, temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
const file = join(folder, "class.sqlite");
let program: ClassProgram;
let open: Awaited<ReturnType<ClassProgram["open"]>>;
let port: number;

before(async () => {
  port = await freePort();
  program = new ClassProgram(["--port", String(port), "--file", file]);
  open = await program.open();
});

after(async () => {
  await program.stop();
  remove();
});

const student = (name: string) => new SimulatedStudent(open.server, open.code, name);
const wrong = { exercise: "outputLayer.softmax", kind: "incorrect", misconception: "not-divided" };
const right = { exercise: "outputLayer.softmax", kind: "correct" };
const reasonOf = async (response: Response) => (await response.json()).reason;

test("two students of one name are two; one key is one student, also under a new name", async () => {
  const [a, b] = [student("Kim"), student("Kim")];
  assert.deepEqual(await (await a.report()).json(), { name: "Kim", class: "Six Steps" });
  assert.deepEqual(await (await b.report()).json(), { name: "Kim (2)", class: "Six Steps" });
  assert.deepEqual(await (await a.report([wrong])).json(), { name: "Kim", class: "Six Steps" });
  const renamed = await b.report([right], { name: "Kim B." });
  assert.equal((await renamed.json()).name, "Kim B.");
  const rows = (await exported(open.page)).filter((row) => row.startsWith("Kim"));
  assert.match(rows[0], /^Kim,04-output-layer,outputLayer\.softmax,tried,1,.*,not-divided$/);
  assert.match(rows[1], /^Kim B\.,04-output-layer,outputLayer\.softmax,correct,1,/);
});

test("what is sent twice counts once, and what comes late stands where it belongs", async () => {
  const one = student("Twice");
  const id = randomUUID();
  const solved = { ...right, id: randomUUID(), age: 1000 };
  await one.report([{ ...wrong, id, age: 60_000 }, solved]);
  await one.report([{ ...wrong, id, age: 60_500 }, solved]);
  await one.report([{ ...wrong, age: 30_000 }]); // it was kept back
  const [row] = (await exported(open.page)).filter((row) => row.startsWith("Twice"));
  assert.match(row, /,correct,3,/);
});

test("a notebook that breaks off on its way leaves nothing behind, and no word in the terminal", async () => {
  const one = student("Reloads");
  await one.report();
  const body = JSON.stringify({
    key: one.key,
    lesson: "04-output-layer",
    notebook: { nbformat: 4, cells: [] },
  });
  const socket = connect({ host: "127.0.0.1", port });
  const head = `POST /api/hand-in HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n`;
  socket.write(`${head}content-length: ${body.length}\r\n\r\n${body.slice(0, -10)}`);
  await once(socket, "connect");
  socket.destroy();
  assert.equal((await one.report()).status, 200);
  assert.ok(!existsSync(join(folder, "handed-in")));
  assert.doesNotMatch(program.output, /Error|aborted/);
});

test("a clock that was set meanwhile costs no check, however long ago it makes it", async () => {
  const { server, code, key } = student("Clock");
  const outcome = { exercise: "outputLayer.softmax", kind: "correct", misconception: null } as const;
  const membership = { server, code: plainCode(code), name: "Clock", key, earlier: {}, mistyped: [] };
  for (const at of [0, Date.now() + 86_400_000]) {
    const { kind } = await postReport(membership, [{ at, outcome: { ...outcome, id: randomUUID() } }]);
    assert.equal(kind, "taken", String(at));
  }
});

test("garbage is refused with a reason, and changes nothing", async () => {
  const before = await exported(open.page);
  const post = (body: string | Uint8Array<ArrayBuffer>, type = "application/json") =>
    fetch(`${open.server}/api/report`, { method: "POST", headers: { "content-type": type }, body });
  const { key, code } = student("x");
  const report = (parts: object) => JSON.stringify({ code, name: "Garbage", key, outcomes: [], ...parts });
  const cases: [string | Uint8Array<ArrayBuffer>, string][] = [
    ["{", "form"],
    ["null", "form"],
    ["[]", "form"],
    [new Uint8Array([0xff, 0xfe, 0x00]), "form"],
    [report({ name: "n".repeat(41) }), "name"],
    [report({ name: "n".repeat(20_000) }), "form"],
    [report({ name: " \u202e\u0000 " }), "name"],
    [report({ name: 5 }), "form"],
    [report({ key: "short" }), "form"],
    [report({ outcomes: [{ ...wrong, id: "1", age: 0 }] }), "form"],
    [report({ outcomes: [{ ...wrong, id: randomUUID(), age: -1 }] }), "form"],
    [report({ outcomes: [{ ...wrong, id: randomUUID(), age: 0, kind: "won" }] }), "form"],
    [report({ outcomes: [{ ...wrong, id: randomUUID(), age: 0, exercise: "__proto__" }] }), "form"],
    [report({ outcomes: Array(101).fill({}) }), "form"],
    [
      report({
        helpCalls: [{ id: randomUUID(), exercise: "a.b", code: "c".repeat(20_001), message: "", age: 0 }],
      }),
      "form",
    ],
    [report({ pad: "p".repeat(300_000) }), "size"],
  ];
  for (const [body, reason] of cases)
    assert.equal(await reasonOf(await post(body)), reason, String(body).slice(0, 80));
  assert.equal(
    (await post(report({}), "text/plain")).status,
    400,
    "a form of another site can send this type",
  );
  assert.equal((await fetch(`${open.server}/../../package.json`)).status, 404);
  assert.deepEqual(await exported(open.page), before);
});

test("names that a spreadsheet would compute or that break a line are harmless in the table", async () => {
  await student('=HYPERLINK("http://evil")').report([right]);
  const [row] = (await exported(open.page)).filter((row) => row.includes("HYPERLINK"));
  assert.ok(row.startsWith(`"'=HYPERLINK(""http://evil"")",`), row);
});

test("the teacher's part opens to the secret alone, and to no other site", async () => {
  for (const path of ["events", "progress.csv", "lessons", "door"]) {
    assert.equal((await fetch(`${open.teacher}/api/teacher/${path}`)).status, 403, path);
  }
  const enter = (secret: unknown) =>
    fetch(`${open.teacher}/api/teacher/enter`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
  for (const secret of ["", "x", open.code, null, { length: 3 }])
    assert.equal((await enter(secret)).status, 403);
  const fresh = await program.nextPage();
  const entered = await enter(new URL(fresh).hash.slice(1));
  const cookie = entered.headers.get("set-cookie") ?? "";
  assert.match(cookie, /HttpOnly; SameSite=Strict/);
  const crossSite = await fetch(`${open.teacher}/api/teacher/answered`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: "http://evil.example",
      cookie: cookie.split(";")[0],
    },
    body: JSON.stringify({ id: "x" }),
  });
  assert.equal(await reasonOf(crossSite), "origin");
  const page = await fetch(`${open.teacher}/teacher/`);
  assert.match(
    page.headers.get("content-security-policy") ?? "",
    /default-src 'none'.*frame-ancestors 'none'/,
  );
});

test("one class has one server: a second one on its file, a port in use", async () => {
  const other = await freePort();
  const second = new ClassProgram(["--port", String(other), "--file", file]);
  assert.equal(await second.ended, 1);
  assert.match(
    second.output,
    new RegExp(`✗ The class in .*class.sqlite is open already, in process ${program.child.pid}\\.`),
  );
  const fresh = new ClassProgram(["--port", String(other), "--file", file, "--new"]);
  assert.equal(await fresh.ended, 1);
  assert.match(fresh.output, /is open already/);
  assert.ok(existsSync(file), "nobody takes the file from a server");
  const taken = createServer().listen(other, "127.0.0.1");
  const third = new ClassProgram(["--port", String(other), "--file", join(folder, "third.sqlite")]);
  assert.equal(await third.ended, 1);
  taken.close();
  assert.match(
    third.output,
    new RegExp(
      `✗ Port ${other} is in use by another program\\.\\n +To mend it: npm run class -- --file \\S*third\\.sqlite --without-lessons --port \\d+`,
    ),
  );
  const left = readdirSync(folder).filter((name) => name.startsWith("third.sqlite.open"));
  assert.deepEqual(left, [], "nobody holds what could not be opened");
});

test("after 20 wrong codes the next ones have to wait, and whoever has the right one does not", async () => {
  const joined = student("Before");
  await joined.report();
  const guess = () => new SimulatedStudent(open.server, "AAA-AAA", "Guesser").report();
  const answers: number[] = [];
  for (let n = 0; n < 24; n++) answers.push((await guess()).status);
  assert.deepEqual(answers.slice(0, 20), Array(20).fill(403));
  assert.ok(
    answers.slice(22).every((status) => status === 429),
    answers.join(" "),
  );
  assert.ok(Number((await guess()).headers.get("retry-after")) > 0);
  assert.equal((await student("New").report()).status, 200);
  assert.equal((await joined.report([right])).status, 200);
});

test("more than the teacher lets in at once from one address have to wait, and the teacher is told how to let them in", async () => {
  const args = ["--joins", "2", "--port", String(await freePort()), "--file", join(folder, "joins.sqlite")];
  const other = new ClassProgram(args);
  const { server, code } = await other.open();
  const all = Array.from({ length: 20 }, (_, n) => new SimulatedStudent(server, code, `Kim ${n}`).report());
  const statuses = (await Promise.all(all)).map(({ status }) => status);
  assert.ok(statuses.filter((status) => status === 200).length >= 2, statuses.join(" "));
  assert.ok(statuses.includes(429), statuses.join(" "));
  await other.until(/More than 2 students want to join from 127\.0\.0\.1.*\n.*npm run class -- --joins 400/);
  assert.equal(await other.stop(), 0);
});

test("a student's program gone wild is slowed down, and the others go on", async () => {
  const other = new ClassProgram(["--port", String(await freePort()), "--file", join(folder, "wild.sqlite")]);
  const { server, code } = await other.open();
  const [wild, calm] = [
    new SimulatedStudent(server, code, "Wild"),
    new SimulatedStudent(server, code, "Calm"),
  ];
  const statuses: number[] = [];
  for (let n = 0; n < 5; n++) statuses.push((await wild.report(Array(100).fill(wrong))).status);
  assert.deepEqual(statuses.slice(0, 3), [200, 200, 200]);
  assert.equal(statuses[4], 429);
  assert.equal((await calm.report([right])).status, 200);
  assert.equal(await other.stop(), 0);
  assert.match(other.output, /Stopping\./);
});

test("killed in the middle of a class, nothing that was taken is lost, and --csv writes it without a server", async () => {
  const many = Array.from({ length: 10 }, (_, i) => student(`Many ${i}`));
  const own = join(folder, "killed.sqlite");
  const args = ["--port", String(await freePort()), "--file", own];
  const killed = new ClassProgram(args);
  const { server, code, page } = await killed.open();
  let taken = 0;
  const sending = many.map(async ({ name }) => {
    const one = new SimulatedStudent(server, code, name);
    for (;;) {
      const answer = await one.report([wrong]).catch(() => undefined);
      if (answer?.status !== 200) return;
      taken++;
    }
  });
  while (taken < 40) await new Promise((resolve) => setTimeout(resolve, 10));
  await killed.stop("SIGKILL");
  await Promise.all(sending);
  const table = join(folder, "progress.csv");
  const csv = new ClassProgram(["--file", own, "--csv", table]);
  assert.equal(await csv.ended, 0, csv.output);
  const rows = readFileSync(table, "utf8").split("\r\n").slice(1, -1);
  const tries = rows.map((row) => Number(row.split(",")[4])).reduce((a, b) => a + b, 0);
  assert.ok(tries >= taken && tries <= taken + many.length, `${tries} kept, ${taken} taken`);
  const again = new ClassProgram(args);
  assert.equal((await again.open()).page, page);
  await again.stop();
  const fresh = new ClassProgram([...args, "--new"]);
  assert.notEqual((await fresh.open()).page, page);
  assert.deepEqual(await exported((await fresh.open()).page), []);
  await fresh.stop();
  assert.ok(readdirSync(folder).some((name) => /^killed-until-.*\.sqlite$/.test(name)));
  assert.equal(statSync(own).mode & 0o077, 0, "nobody else of this machine may read it");
});

test("options that make no sense are named, with what they must be", async () => {
  const cases: [string[], RegExp][] = [
    [
      ["--prot", "9000"],
      /✗ "--prot" is not an option of npm run class; it knows --host \[ADDRESS\], --port N/,
    ],
    [["9000"], /✗ "9000" is not an option/],
    [["--port", "70000"], /✗ --port must be a number from 1 to 65535, but is "70000"\./],
    [["--port"], /✗ --port needs a number from 1 to 65535 after it\./],
    [["--stuck=0"], /✗ --stuck must be a number from 1 to 100, but is "0"\./],
    [["--joins", "401"], /✗ --joins must be a number from 1 to 400, but is "401"\./],
    [["--title", " "], /✗ --title must have from 1 to 80 characters, but has 0\./],
    [["--file", "--new"], /✗ --file needs the path of a file after it\./],
    [["--new", "--csv", "table.csv"], /✗ --new starts an empty class, and --csv writes what there is/],
    [
      ["--host", "192.0.2.7", "--file", join(folder, "host.sqlite")],
      /✗ This machine has no address 192\.0\.2\.7\./,
    ],
  ];
  const programs = cases.map(([args]) => new ClassProgram(args, { lessons: true }));
  for (const [i, program] of programs.entries()) {
    assert.equal(await program.ended, 1, program.output);
    assert.match(program.output, cases[i][1]);
    assert.match(program.output, /To mend it: npm run class/);
  }
});
