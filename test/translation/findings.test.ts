import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "@six-steps/classroom/internal/translation/findings.js";
import { lessonFiles } from "#setup/lessons.mjs";
import { type Cell, readNotebook, textOf } from "#setup/notebook.mjs";
import type { Translation } from "#setup/translation/translation.mjs";
import { lessons } from "../notebooks/lessons.js";
import { type Random, randomly } from "../setup/randomEdits.js";
import { machineLanguage, translationByMachine } from "./machine.js";

const check = (cells: readonly Cell[], translation: Translation) =>
  findingsIn(cells, translation, machineLanguage);

test("a translation that keeps all that must be kept has no findings, in any lesson", () => {
  assert.equal(lessons.length, lessonFiles().length);
  for (const { name, path } of lessons) {
    const { cells } = readNotebook(path);
    assert.deepEqual(check(cells, translationByMachine(cells)), [], name);
  }
});

/** One thing that must not differ, changed at one of its places; nothing where the text has no such thing. */
type Edit = (text: string, random: Random) => string | undefined;

const at =
  (things: RegExp, change: (found: string) => string, besides = /`[^`\n]+`/g): Edit =>
  (text, random) => {
    const open = [/```[\s\S]*?```|\\text\{[^}]*\}/g, besides].reduce(hide, text); // words in code and formulas are free
    const all = [...open.matchAll(things)];
    if (all.length === 0) return undefined;
    const { 0: found, index } = all[Math.floor(random() * all.length)];
    return text.slice(0, index) + change(found) + text.slice(index + found.length);
  };

const hide = (text: string, what: RegExp) => text.replace(what, (found) => "_".repeat(found.length));

const edits: Record<string, Edit> = {
  "a number is another one": at(/(?<!\d)\d(?!\d)/g, (digit) => `${digit}7`),
  "a number is missing": at(/(?<![\w`$^{])\d+(?=\s)/g, () => ""),
  "a formula is missing": at(/\$\$[^$]+\$\$|(?<!\$)\$[^$\n]+\$(?!\$)/g, () => ""),
  "a formula is another one": at(/(?<!\$)\$[^$\n]+\$(?!\$)/g, (formula) => `$x + ${formula.slice(1)}`),
  "a link leads elsewhere": at(/(?<=\]\()[^)]+(?=\))/g, (target) => `x${target}`),
  "a link is missing": at(/\]\([^)]+\)/g, () => "]"),
  "a heading is deeper": at(/^#+(?= )/gm, (depth) => `${depth}#`),
  "a heading is a paragraph": at(/^#+ /gm, () => ""),
  "code between backticks is called otherwise": at(/`[^`\n]+`/g, (name) => `${name.slice(0, -1)}ㅎ\``, /^$/g),
  "code between backticks is none": at(/`[^`\n]+`/g, (name) => name.slice(1, -1), /^$/g),
  "a point of a list is missing": at(/^ *(?:[-*+]|\d+[.)]) .*\n?/gm, () => ""),
  "a row of a table is missing": at(/^\|.*\n?/gm, () => ""),
  "a cell of a table is missing": at(/^\|[^|\n`$]*(?=\|)/gm, () => ""),
  "a mark is no longer bold": at(/\*\*(?:Prédíct|Éxércísé|Exércísé)\.\*\*/g, (mark) => mark.slice(2, -2)),
};

for (const [what, edit] of Object.entries(edits)) {
  test(`found: ${what}`, () => {
    const random = randomly(what.length);
    let tried = 0;
    for (const { name, path } of lessons) {
      const { cells } = readNotebook(path);
      const whole = translationByMachine(cells);
      for (const [id, { of, text }] of Object.entries(whole.cells)) {
        const edited = edit(String(text), random);
        if (edited === undefined) continue;
        tried++;
        const cell = cells.filter((one) => one.id === id);
        const findings = check(cell, { ...whole, cells: { [id]: { of, text: edited } }, words: {} });
        assert.ok(
          findings.some(({ kind }) => kind === "unequal"),
          `${name} ${id}\n${edited}`,
        );
      }
    }
    assert.ok(tried > 5, `${tried} places`);
  });
}

const cell: Cell = { cell_type: "markdown", id: "one", metadata: {}, source: "Three rows, `x` and 5." };
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: templates, as translators write them
const code: Cell = {
  ...{ cell_type: "code", id: "two", metadata: {} },
  source:
    'import { tf } from "six-steps";\nshow({ sine: tf.sin }, "The curve", `${a} of ${b} right`); // as it is',
};
const whole = (): Translation => ({
  language: "xx",
  complete: true,
  cells: { one: { of: "", text: "`x`, 3 줄, 5." } },
  words: {
    two: {
      of: "",
      words: { "The curve": "곡선", "${a} of ${b} right": "${b} 중 ${a} 정답", "// as it is": "// 그대로" },
      names: { sine: "사인" },
    },
  },
});
const kinds = (translation: Translation, cells = [cell, code]) =>
  check(cells, translation)
    .filter(({ reason }) => !reason.includes("stamp"))
    .map(({ kind, cell }) => `${cell} ${kind}`);

test("numbers may be spelled out in English, values in a text may change places, names are renamed as declared", () => {
  assert.deepEqual(kinds(whole()), []);
});

test("a fraction that English spells out may be in digits, and no other numbers with it", () => {
  const english = "Zeros, a quarter, two thirds, less than a hundredth, a twenty-fifth, the last tenth.";
  const said = (text: string, source = english) =>
    check([{ ...cell, source }], { ...whole(), cells: { one: { of: "", text } }, words: {} })
      .filter(({ kind }) => kind === "unequal")
      .map(({ reason }) => reason);
  assert.deepEqual(said("0, 4분의 1, 3분의 2, 100분의 1, 25분의 1, 10분의 1."), []);
  assert.deepEqual(said("십분의 일.", "Ten times smaller."), []);
  for (const wrong of ["4분의 5", "3분의 2, 3분의 1", "5분의 1", "20, 5", "1, 1, 1, 1, 1"]) {
    assert.equal(said(wrong).length, 1, wrong);
  }
  assert.equal(said("3번 행 1", "The third row.").length, 1);
  assert.equal(said("1,000분의 2", "About a thousandth.").length, 1);
  assert.equal(said("2", "It takes seconds.").length, 1);
});

test("what a program says may be said in the other language where that is declared, and only there", () => {
  const said = (sayings: Record<string, string>, text: string) =>
    kinds({ ...whole(), cells: { one: { of: "", text, said: sayings } } });
  assert.deepEqual(said({ x: "엑스" }, "`엑스`, 3 줄, 5."), []);
  assert.deepEqual(said({ x: "엑스" }, "`x`, 3 줄, 5."), ["one unequal"]);
  assert.deepEqual(said({}, "`엑스`, 3 줄, 5."), ["one unequal"]);
  assert.deepEqual(said({ y: "와이" }, "`x`, 3 줄, 5."), ["one unequal"], "not said in English");
});

test("what is missing, outdated or orphaned is told cell by cell", () => {
  const { cells, words } = whole();
  assert.deepEqual(kinds({ ...whole(), cells: {}, words: {} }), ["one missing", "two missing"]);
  assert.deepEqual(kinds({ ...whole(), cells: { one: { ...cells.one, of: "0123456789ab" } } }), [
    "one outdated",
  ]);
  assert.deepEqual(kinds({ ...whole(), words: { two: { ...words.two, of: "0123456789ab" } } }), [
    "two outdated",
  ]);
  assert.deepEqual(kinds(whole(), []), ["one orphaned", "two orphaned"]);
  assert.deepEqual(
    kinds({ ...whole(), words: { two: { ...words.two, words: { ...words.two.words, "// as it is": "" } } } }),
    ["two missing"],
  );
});

const wrongWords: Record<string, Record<string, string>> = {
  "a value is another one": { "${a} of ${b} right": "${b} 중 ${b} 정답" },
  "a value is missing": { "${a} of ${b} right": "${a} 정답" },
  "a quote ends the text": { "The curve": '곡선", "둘' },
  "a comment goes on as code": { "// as it is": "// 그대로\ntf.dispose()" },
  "a text that the code does not have": { "The curves": "곡선들" },
  "a module": { "six-steps": "여섯-단계" },
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

for (const [what, words] of Object.entries(wrongWords)) {
  test(`found in code: ${what}`, () => {
    const { two } = whole().words;
    const translation = { ...whole(), words: { two: { ...two, words: { ...two.words, ...words } } } };
    assert.deepEqual([...new Set(kinds(translation))], ["two unequal"]);
  });
}

test("stars that Markdown would show as stars are told, and those that it reads as bold are not", () => {
  const said = (text: string) =>
    check([{ ...cell, source: textOf(cell.source).replace("`x` and ", "") }], {
      ...whole(),
      cells: { one: { of: "", text } },
      words: {},
    }).filter(({ reason }) => reason.includes("bold"));
  assert.equal(said("**원-핫 벡터(vector)**는 3, 5").length, 1);
  assert.equal(said("그**(것)** 3, 5").length, 1);
  for (const fine of ["**원-핫 벡터**(vector)는 3, 5", "**예상.** 3, 5", "*기울기*는 **3**과 5", "3 * 5"]) {
    assert.deepEqual(said(fine), [], fine);
  }
});
