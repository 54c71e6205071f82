import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text as bodyOf } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { inProject } from "#setup/project.mjs";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, exported } from "./classProgram.js";
import { cells, lines, rowsOf, StudentNotebooks } from "./studentNotebooks.js";

const folder = inProject("build", `classes-${process.pid}`);
const notebooks = new StudentNotebooks(folder);
const run = notebooks.runProgram.bind(notebooks);
const unsent = notebooks.unsent.bind(notebooks);
const { lesson, wrong, right, sent } = lines;
const pause = cells.pause();

before(() => void mkdirSync(folder, { recursive: true }));
after(() => rmSync(folder, { recursive: true, force: true }));

const argsOf = async (file: string) => ["--port", String(await freePort()), "--file", join(folder, file)];

test("what was done in one class goes to no other, and there when it is joined again", async () => {
  const args = await argsOf("first.sqlite");
  let first = new ClassProgram(args);
  const here = await first.open();
  const second = new ClassProgram(await argsOf("second.sqlite"));
  const there = await second.open();
  await run("Moved", [lesson, cells.join("Moved", here), wrong, sent]);
  await rowsOf(here.page, "Moved", 1);
  await first.stop("SIGKILL");
  await run("Moved", [lesson, right, "ask.equalLogits.check([0.5, 0.5]);"]);
  assert.equal(unsent("Moved").length, 2);

  const wrongSoftmax = "ask.softmax.check((z) => z);";
  const shown = await run("Moved", [lesson, cells.join("Moved", there), wrongSoftmax, pause]);
  assert.match(shown, /2 checks that you did in another class could not be sent there, and stay here/);
  const [only, ...more] = await rowsOf(there.page, "Moved", 1);
  assert.match(only, /outputLayer\.softmax,tried,1,/);
  assert.deepEqual(more, []);
  assert.equal(unsent("Moved").length, 2);
  await second.stop();

  first = new ClassProgram(args);
  const { page } = await first.open();
  await run("Moved", [lesson, cells.join("Moved", here), sent]);
  const rows = await rowsOf(page, "Moved", 2);
  assert.match(rows[0], /^Moved,.*outputNodes,correct,2,/, "the same student as before");
  assert.match(rows[1], /^Moved,.*equalLogits,correct,1,/);
  assert.deepEqual(unsent("Moved"), []);
  await first.stop();
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
  const shown = await run("Patient", [
    lesson,
    cells.join("Patient", { code: "K7M-4QX", server }),
    cells.pause(6000),
  ]);
  busy.close();
  assert.match(shown, /You are not in the class yet\s+You join in a moment, by yourself\./);
  assert.ok(reports.length >= 2, "nothing waits to be sent, and yet the class is asked again");
  assert.deepEqual(reports[1].outcomes, []);
});

test("a notebook of a class that has ended says so", async () => {
  const weekly = await argsOf("weekly.sqlite");
  const last = new ClassProgram(weekly);
  const before = await last.open();
  await run("Weekly", [lesson, cells.join("Weekly", before)]);
  await last.stop();
  const today = new ClassProgram([...weekly, "--new"]);
  const { page } = await today.open();
  const shown = await run("Weekly", [lesson, wrong, pause, wrong]);
  assert.match(
    shown,
    /Your checks do not reach the class: That class has ended; ask your teacher for today's line\./,
  );
  const joined = await run("Weekly", [lesson, cells.join("Weekly", before)]);
  assert.match(joined, /You are not in the class[\s\S]*That class has ended/);
  assert.deepEqual(await exported(page), []);
  await today.stop();
});
