import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inProject } from "#setup/project.mjs";
import { lessons, text } from "../notebooks/lessons.js";

/** Formulae as a page of feedback shows them. */
function typeset(...formulae: string[]): (string | null)[] {
  const input = JSON.stringify(formulae.map((tex) => ({ tex, display: true })));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inProject("classroom", "dist", "grading", "typeset.js")],
    {
      input,
      maxBuffer: 1 << 28,
      encoding: "utf8",
    },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const isFaulty = (svg: string | null) => svg === null || /data-mml-node="merror"|fill="red"/.test(svg);

test("every formula of the lessons can be drawn", () => {
  const formulae = lessons.flatMap(({ notebook }) =>
    notebook.cells
      .filter((cell) => cell.cell_type === "markdown")
      .flatMap((cell) => {
        const prose = text(cell.source).replace(/```[\s\S]*?```|`[^`]*`/g, "");
        return [...prose.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g)].map(
          ([, block, inline]) => block ?? inline,
        );
      }),
  );
  assert.ok(formulae.length > 50, String(formulae.length));
  const drawn = typeset(...formulae);
  assert.deepEqual(
    formulae.filter((_, i) => isFaulty(drawn[i])),
    [],
  );
});

test("a formula that cannot be read is told from one that can", () => {
  assert.deepEqual(typeset("\\frac{1}{2}", "\\frac{1", "\\unknown").map(isFaulty), [false, true, true]);
});

test("a drawn formula leads nowhere, takes no name of the page's, and has no style of its own making", () => {
  const drawn = typeset(
    "\\href{javascript:P=1}{x}",
    '\\mmlToken{mi}[href="javascript:P=1"]{x}',
    '\\mmlToken{mi}[style="background:url(//evil.example)"]{x}',
    '\\mmlToken{mi}[class="score" id="grade-softmax"]{x}',
    '\\mmlToken{mi}[mathbackground="url(//evil.example)"]{x}',
    '\\color{red" onload="P=1}{x}',
    "\\class{score}{x} \\cssId{a}{x} \\style{color:red}{x}",
  );
  for (const svg of drawn) {
    assert.doesNotMatch(String(svg), /javascript|evil\.example|score|grade-|onload/);
    for (const [, target] of String(svg).matchAll(/href="([^"]*)"/g)) assert.match(target, /^#MJX-/);
  }
});

test("a formula loads no program", () => {
  const name = join(tmpdir(), `six-steps-formula-${process.pid}`);
  writeFileSync(`${name}.js`, `require("node:fs").writeFileSync(${JSON.stringify(`${name}.ran`)}, "")`);
  const up = "../".repeat(12);
  typeset(`\\require{${up}${name}}`, `\\require{${name}.js}`, `\\require{${name}}`);
  assert.ok(!existsSync(`${name}.ran`));
  for (const ending of [".js", ".ran"]) rmSync(name + ending, { force: true });
});

test("a formula of endless macros ends, and the next is drawn", () => {
  const [endless, huge, next] = typeset(
    "\\def\\x{\\x\\x}\\x",
    `${"{".repeat(3000)}x${"}".repeat(3000)}`,
    "x",
  );
  assert.ok(isFaulty(endless));
  assert.ok(huge === null || typeof huge === "string");
  assert.ok(!isFaulty(next));
});
