import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fillCopies } from "#setup/copies/fillCopies.mjs";
import { asCopy } from "#setup/copies/renewed.mjs";
import { copiesReport } from "#setup/copies/report.mjs";
import { SetupError } from "#setup/errors.mjs";
import { contentHash, type Notebook, notebookText, readNotebook } from "#setup/notebook.mjs";
import { inProject } from "#setup/project.mjs";

let folder: string;
let from: string;
let to: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "six-steps-copies-"));
  from = join(folder, "notebooks");
  to = join(folder, "my-work");
  mkdirSync(from);
});

afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const lesson = (...sources: string[]): Notebook => ({
  cells: sources.map((source, i) => ({
    cell_type: "code",
    execution_count: null,
    id: `cell-${i}`,
    metadata: {},
    outputs: [],
    source,
  })),
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
});

const write = (path: string, notebook: Notebook) => writeFileSync(path, notebookText(notebook));
const fill = (today = "2026-11-27") => fillCopies({ from, to, today });
const notebooks = () => readdirSync(to).filter((name) => !name.startsWith(".six-steps"));
const sources = (name: string) => readNotebook(join(to, name)).cells.map(({ source }) => source);
const nothing = { copied: [], updated: [], renewed: [], damaged: [], untranslated: [] };

/** As a student does in JupyterLab: an answer in the cell, run, saved. */
function answer(name: string, code: string): void {
  const notebook = readNotebook(join(to, name));
  notebook.cells[0] = {
    ...notebook.cells[0],
    source: [code],
    execution_count: 1,
    outputs: [{ output_type: "stream", name: "stdout" }],
  };
  write(join(to, name), notebook);
}

test("the first time, every lesson is copied; the second time, nothing changes", () => {
  write(join(from, "00-a.ipynb"), lesson("one"));
  write(join(from, "01-b.ipynb"), lesson("two"));
  assert.deepEqual(fill(), { ...nothing, copied: ["00-a.ipynb", "01-b.ipynb"] });
  assert.deepEqual(notebooks(), ["00-a.ipynb", "01-b.ipynb"]);
  assert.deepEqual(readNotebook(join(to, "00-a.ipynb")), asCopy(lesson("one")));
  assert.deepEqual(fill(), nothing);
});

test("an update adds new lessons and leaves answers as they are", () => {
  write(join(from, "00-a.ipynb"), lesson("one"));
  fill();
  answer("00-a.ipynb", "mine");
  const mine = readFileSync(join(to, "00-a.ipynb"), "utf8");
  write(join(from, "01-b.ipynb"), lesson("two"));
  assert.deepEqual(fill(), { ...nothing, copied: ["01-b.ipynb"] });
  assert.equal(readFileSync(join(to, "00-a.ipynb"), "utf8"), mine);
});

test("a corrected lesson has the answers in it, and the copy as it was lies beside it", () => {
  write(join(from, "00-a.ipynb"), lesson("answer", "text"));
  fill();
  answer("00-a.ipynb", "mine");
  const mine = readFileSync(join(to, "00-a.ipynb"), "utf8");
  write(join(from, "00-a.ipynb"), lesson("answer", "text, better"));
  const renewed = [{ copy: "00-a.ipynb", old: "00-a.old-2026-11-27.ipynb" }];
  assert.deepEqual(fill(), { ...nothing, renewed });
  assert.deepEqual(sources("00-a.ipynb"), [["mine"], "text, better"]);
  assert.equal(readNotebook(join(to, "00-a.ipynb")).cells[0].execution_count, 1);
  assert.equal(readFileSync(join(to, "00-a.old-2026-11-27.ipynb"), "utf8"), mine);
  assert.deepEqual(fill("2026-11-28"), nothing, "the same version");

  write(join(from, "00-a.ipynb"), lesson("answer", "text, best"));
  assert.equal(fill("2026-11-28").renewed[0].old, "00-a.old-2026-11-28.ipynb");
  write(join(from, "00-a.ipynb"), lesson("answer", "text, the very best"));
  assert.equal(fill("2026-11-28").renewed[0].old, "00-a.old-2026-11-28-2.ipynb");
  assert.equal(readFileSync(join(to, "00-a.old-2026-11-27.ipynb"), "utf8"), mine, "is never overwritten");
});

test("a copy that was only run counts as untouched, and is updated", () => {
  write(join(from, "00-a.ipynb"), lesson("one"));
  fill();
  answer("00-a.ipynb", "one");
  assert.deepEqual(fill(), nothing, "its outputs stay as long as the lesson does");
  assert.equal(readNotebook(join(to, "00-a.ipynb")).cells[0].execution_count, 1);
  write(join(from, "00-a.ipynb"), lesson("one, better"));
  assert.deepEqual(fill(), { ...nothing, updated: ["00-a.ipynb"] });
  assert.deepEqual(sources("00-a.ipynb"), ["one, better"]);
});

test("a lesson that the student deleted comes back fresh", () => {
  write(join(from, "00-a.ipynb"), lesson("one"));
  fill();
  answer("00-a.ipynb", "mine");
  rmSync(join(to, "00-a.ipynb"));
  assert.deepEqual(fill(), { ...nothing, copied: ["00-a.ipynb"] });
  assert.deepEqual(sources("00-a.ipynb"), ["one"]);
});

test("what is not a notebook lies under another name, and a fresh copy is in its place", () => {
  write(join(from, "00-a.ipynb"), lesson("one"));
  fill();
  writeFileSync(join(to, "00-a.ipynb"), '{ "cells": [ half a save');
  const damaged = [{ copy: "00-a.ipynb", old: "00-a.old-2026-11-27.ipynb" }];
  assert.deepEqual(fill(), { ...nothing, damaged });
  assert.equal(readFileSync(join(to, "00-a.old-2026-11-27.ipynb"), "utf8"), '{ "cells": [ half a save');
  assert.deepEqual(sources("00-a.ipynb"), ["one"]);
  assert.deepEqual(fill(), nothing);
});

test("copies that do not tell what they began with are renewed by the records beside them", () => {
  const first = lesson("answer", "text");
  const records = {
    copies: { "00-a.ipynb": { from: contentHash(first) }, "01-b.ipynb": { from: contentHash(first) } },
  };
  mkdirSync(to);
  for (const name of ["00-a.ipynb", "01-b.ipynb", "02-c.ipynb"]) {
    write(join(from, name), first);
    write(join(to, name), first);
  }
  writeFileSync(join(to, ".six-steps.json"), JSON.stringify(records));
  answer("01-b.ipynb", "mine");
  answer("02-c.ipynb", "mine");
  write(join(from, "00-a.ipynb"), lesson("answer", "text, better"));
  write(join(from, "02-c.ipynb"), lesson("answer", "text, better", "new"));
  const renewed = [{ copy: "02-c.ipynb", old: "02-c.old-2026-11-27.ipynb" }];
  assert.deepEqual(fill(), { ...nothing, updated: ["00-a.ipynb"], renewed });
  assert.deepEqual(sources("02-c.ipynb"), [["mine"], "text", "new"], "nobody knows whose the text is");

  assert.deepEqual(sources("01-b.ipynb"), [["mine"], "text"]);
  write(join(from, "01-b.ipynb"), lesson("answer", "text, better"));
  assert.deepEqual(fill().renewed.length, 1);
  assert.deepEqual(sources("01-b.ipynb"), [["mine"], "text, better"], "the copy tells it by now");
});

test("what is said is one line for each matter, and nothing where nothing happened", () => {
  assert.deepEqual(copiesReport(nothing, "my-work"), []);
  const lines = copiesReport(
    {
      copied: ["00.ipynb", "01.ipynb", "02.ipynb", "03.ipynb"],
      updated: ["04.ipynb"],
      renewed: [{ copy: "05.ipynb", old: "05.old-2026-11-27.ipynb" }],
      damaged: [{ copy: "06.ipynb", old: "06.old-2026-11-27.ipynb" }],
      untranslated: ["07.ipynb"],
    },
    "my-work",
  );
  assert.equal(lines.length, 5);
  assert.match(lines[0], /my-work\/.*4 lessons/);
  assert.match(lines[1], /04\.ipynb/);
  assert.match(
    lines[2],
    /05\.ipynb has a new version, with what you wrote in it.*: 05\.old-2026-11-27\.ipynb/,
  );
  assert.match(lines[4], /In English.*07\.ipynb/);
  assert.match(lines[3], /06\.ipynb could not be read.* 06\.old-2026-11-27\.ipynb/);
});

/** The error of `fill`, in one sentence. */
function refusal(): SetupError {
  try {
    fill();
  } catch (error) {
    assert.ok(error instanceof SetupError, String(error));
    assert.ok(error.mend.length > 0);
    return error;
  }
  throw new assert.AssertionError({ message: "it filled the folder" });
}

test("where my-work is a file, that is said and the file stays", () => {
  write(join(from, "00-a.ipynb"), lesson("one"));
  writeFileSync(to, "notes");
  assert.match(refusal().message, /my-work is a file/);
  assert.equal(readFileSync(to, "utf8"), "notes");
});

const devFull = !existsSync("/dev/full") && "this system has no /dev/full";

test("on a full disk, that is said, and neither an answer nor a copy is cut off", { skip: devFull }, () => {
  write(join(from, "00-a.ipynb"), lesson("one"));
  write(join(from, "01-b.ipynb"), lesson("two"));
  fill();
  const before = readFileSync(join(to, "00-a.ipynb"), "utf8");
  write(join(from, "00-a.ipynb"), lesson("one, better"));
  symlinkSync("/dev/full", join(to, ".00-a.ipynb.part")); // each byte written to it fails with ENOSPC
  assert.match(refusal().message, /disk is full.*Nothing that you wrote has changed/);
  assert.equal(readFileSync(join(to, "00-a.ipynb"), "utf8"), before);
  assert.deepEqual(notebooks(), ["00-a.ipynb", "01-b.ipynb"], "no half-written file stays behind");
  assert.deepEqual(fill(), { ...nothing, updated: ["00-a.ipynb"] }, "with space again it goes on");
});

const mayWriteAnything = process.getuid?.() === 0;

test("a folder that may not be written is named, and nothing in it changes", () => {
  write(join(from, "00-a.ipynb"), lesson("one"));
  mkdirSync(to);
  chmodSync(folder, 0o755);
  chmodSync(to, 0o555);
  if (mayWriteAnything) process.seteuid?.(65534); // as somebody who is not root
  try {
    assert.match(refusal().message, /my-work may not be written/);
  } finally {
    if (mayWriteAnything) process.seteuid?.(0);
    chmodSync(to, 0o755);
  }
  assert.deepEqual(readdirSync(to), []);
});

test("a damaged lesson is named", () => {
  writeFileSync(join(from, "00-a.ipynb"), "<<<<<<< HEAD");
  assert.match(refusal().message, /00-a\.ipynb is not a notebook, or it is damaged/);
});

test("killed at any moment, it leaves whole files alone, and the next time goes on", async () => {
  for (let i = 0; i < 40; i++) write(join(from, `${10 + i}-a.ipynb`), lesson("x".repeat(200_000)));
  const code = `import { fillCopies } from ${JSON.stringify(inProject("setup", "copies", "fillCopies.mjs"))};
    console.log("begins"); fillCopies(${JSON.stringify({ from, to })});`;
  let interrupted = 0;
  for (let round = 0; round < 4; round++) {
    rmSync(to, { recursive: true, force: true });
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await sleep(5 + 15 * round);
    child.kill("SIGKILL");
    await ended;
    const whole = existsSync(to)
      ? notebooks().filter((name) => name.endsWith(".ipynb") && !name.startsWith("."))
      : [];
    for (const name of whole) assert.equal(sources(name)[0].length, 200_000);
    if (whole.length < 40) interrupted++;
    fill();
    assert.equal(notebooks().filter((name) => !name.startsWith(".")).length, 40);
  }
  assert.ok(interrupted > 0, "no round was interrupted");
});
