import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { programs } from "../kernel/oneCellPrograms.js";
import { randomProgram } from "../kernel/randomProgram.js";
import { isLong } from "../long.js";
import { RandomNumbers } from "../training/randomNumbers.js";
import { pageRoom } from "./pageRoom.js";
import { randomCells, start } from "./randomCells.js";
import { failingCell } from "./randomFailures.js";
import { TwoScopes } from "./twoScopes.js";

const room = await pageRoom();

/** How many programs are drawn. */
const drawn = (inLong: number) => (isLong ? inLong : inLong / 4);

test("names that cells declare and change are the same in a page as in V8's REPL mode, to closures too", async (t) => {
  const scopes = new TwoScopes(t, room, true);
  await scopes.both(start);
  for (let seed = 0; seed < drawn(100); seed++) {
    for (const cell of randomCells(seed)) {
      const [repl, page] = await scopes.both(cell);
      assert.equal(page, repl, `seed ${seed}:\n${cell}`);
    }
  }
});

/** Notes what kind of value it is, and which as far as that can be told. */
const showing = `// @ts-nocheck notebook
const shown = []; function show(value) { shown.push(typeof value === "function" ? "function" : typeof value + JSON.stringify(value)) }
const off_ = false;`;

test("programs, in cells of some statements each, show the same in a page as in V8's REPL mode", async (t) => {
  const random = new RandomNumbers(1);
  const scopes = new TwoScopes(t, room, false);
  await scopes.both(showing);
  for (const program of [
    ...programs,
    ...Array.from({ length: drawn(40) }, (_, seed) => randomProgram(seed)),
  ]) {
    for (const left = [...program]; left.length > 0; ) {
      const lines = left.splice(0, random.whole(1, 3));
      const source = `;${lines.join("\n")}\n;shown.splice(0).join("\\n")`;
      const [repl, page] = await scopes.both(source);
      assert.equal(page, repl, `${program.join("\n")}\n\n${source}`);
    }
  }
});

test("an error that is thrown anywhere has its line and its column, and so has each call that led to it", async (t) => {
  const scopes = new TwoScopes(t, room, true);
  const elsewhere = new TwoScopes(t, room, false);
  for (let seed = 0; seed < drawn(200); seed++) {
    const { source, places } = failingCell(seed, seed + 1);
    for (const one of [scopes, elsewhere]) {
      const error = await one.inPage(source).then(
        () => assert.fail(source),
        (error: Error) => error,
      );
      const found = one.places(error).map(stripVTControlCharacters);
      for (const place of places)
        assert.ok(
          found.some((line) => line.startsWith(place)),
          `${place}\n${found.join("\n")}`,
        );
      assert.ok(found[1].startsWith(places[0]), found.join("\n"));
    }
  }
});

const endless = [
  "while (true);",
  "while (true) {}",
  "for (;;);",
  "for (;;) { continue }",
  "do ; while (true)",
  "let n = 0; do n++; while (true)",
  "outer: while (true) { for (;;) continue outer }",
  "for (const x of (function* () { let i = 0; for (;;) yield i++ })()) x",
  "function f(): number { return f() + 1 } for (;;) try { f() } catch {}",
  "const again = (): number => again(); for (;;) try { again() } catch {}",
  "for (;;) try { for (;;); } catch {}",
  "for (;;) await null",
  "await (async () => { for (;;) await null })()",
  "class A { get x(): number { return this.x } } for (;;) try { new A().x } catch {}",
  "const list = [1]; list.forEach(() => { for (;;); })",
  "if (true) for (;;) if (true) continue; else break",
];

for (const sharesMemory of [true, false]) {
  test(`Stop ends each endless cell, ${sharesMemory ? "with" : "without"} shared memory; later cells run`, async (t) => {
    const scopes = new TwoScopes(t, room, sharesMemory, () => {
      throw new Error("stopped");
    });
    await scopes.inPage("const list = [1]; let kept = 0");
    for (const source of endless) {
      scopes.page.stop[0] = sharesMemory ? 1 : 500;
      await assert.rejects(scopes.inPage(`kept++\n${source}`), /stopped/, source);
      scopes.page.stop[0] = sharesMemory ? 0 : 1_000_000;
    }
    assert.equal(
      await scopes.inPage("let sum = 0; for (let i = 0; i < 10; i++) sum += i; kept * 100 + sum"),
      100 * endless.length + 45,
    );
  });
}
