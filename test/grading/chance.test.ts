import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { mostOfShort } from "@six-steps/classroom/internal/grading/alike/alikeAnswers.js";
import { shapeOf } from "@six-steps/classroom/internal/grading/alike/shape.js";
import { walk } from "@six-steps/kernel/internal/language/syntaxTree.js";
import { parseSync } from "oxc-parser";

/** Where functions stand that were written at different times for different things. */
const folders = ["lib/src", "kernel/src", "classroom/src", "browser/src", "bench", "setup", "test"];

/** The shapes of all functions in the project's own files: how large each is, and in which files it stands. */
function shapes(): { size: number; files: Set<string> }[] {
  const found = new Map<string, { size: number; files: Set<string> }>();
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/(?<!\.d)\.(?:ts|mjs)$/.test(name)) continue;
      const path = join(folder, name);
      const { program } = parseSync("file.ts", readFileSync(path, "utf8"), {
        lang: "ts",
        preserveParens: false,
      });
      walk(program, (node) => {
        if (!/^(?:Arrow)?Function/.test(node.type) || !("body" in node && node.body)) return undefined;
        const { text, size } = shapeOf(node);
        if (!found.has(text)) found.set(text, { size, files: new Set() });
        found.get(text)?.files.add(path);
        return undefined;
      });
    }
  }
  return [...found.values()];
}

test("what is called short is what is written twice by chance, and what is longer is not", (t) => {
  const all = shapes();
  const twice = (from: number, to: number) => {
    const ofSize = all.filter(({ size }) => size >= from && size < to);
    const share = ofSize.filter(({ files }) => files.size > 1).length / ofSize.length;
    t.diagnostic(
      `${from} to ${to} nodes: ${ofSize.length} functions, ${(100 * share).toFixed(2)} % in two files`,
    );
    return share;
  };
  const [short, middle, long] = [twice(0, 15), twice(15, mostOfShort + 1), twice(mostOfShort + 1, 1e6)];
  assert.ok(short > 0.05 && middle > 0.007 && long < 0.006, `${short} ${middle} ${long}`);
});
