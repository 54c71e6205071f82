import assert from "node:assert/strict";
import { test } from "node:test";
import { Notebook } from "./languageNotebook.js";

test("// @ts-nocheck before the code holds for one cell, with notebook after it for the later ones too", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(
    ["// @ts-nocheck\nfunction add(a, b) { return a + b }\nadd(1, '2')", { is: "12" }],
    ["function twice(a) { return 2 * a }", { fails: /TS7006/ }],
    [
      "// a cell of someone else's\n/* and\n * long */ //@ts-nocheck   from elsewhere\nadd.nothing",
      { is: undefined },
    ],
    ["1; // @ts-nocheck\nadd.nothing", { fails: /TS2339/ }],
    ["// @ts-nocheckers\nadd.nothing", { fails: /TS2339/ }],
    ["// @ts-nocheck\nconst = 5", { fails: /SyntaxError/ }],
    ["// @ts-nocheck notebook", "runs"],
    [
      "class Point { constructor(x) { this.x = x } }\nconst origin = {}; origin.at = new Point(0); origin.at.x",
      { is: 0 },
    ],
    ["// @ts-check\norigin.elsewhere", { fails: /TS2339/ }],
    ["origin.elsewhere", { is: undefined }],
    ["// @ts-check notebook\nconst a = 1", "runs"],
    ["a.elsewhere", { fails: /TS2339/ }],
  );
});

test("a cell that does not come to run changes nothing for the others", async (t) => {
  const notebook = new Notebook(t);
  await notebook.compile("// @ts-nocheck notebook\nconst a = 1");
  await notebook.expect(["function f(x) {}", { fails: /TS7006/ }]);
});

test("unchecked, a name that is only given a value is there for later cells, checked or not", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(
    ["// @ts-nocheck\ntotal = 0; for (i = 0; i < 3; i++) total += i; total", { is: 3 }],
    ["total = total + 1", { is: 4 }],
    ["i.anything?.at.all", { is: undefined }],
    ["// @ts-nocheck\nfunction count() { return counter = (counter || 0) + 1 }\ncount(); count()", { is: 2 }],
    ["counter", { is: 2 }],
    [
      "// @ts-nocheck\n[first, { deep: [second = 5] }, ...rest] = [1, { deep: [] }, 2]; ({ third } = { third: 3 })",
      "runs",
    ],
    ["[first, second, third, rest]", { is: [1, 5, 3, [2]] }],
    ["// @ts-nocheck\nfor (key in { a: 1 }) {}\nfor (entry of [7]) {}\nkey + entry", { is: "a7" }],
    ["// @ts-nocheck\nglobalThis.kept = 1;\nkept = kept + 1", { is: 2 }],
    ["// @ts-nocheck\n{ made = { a: 1 }; }", "runs"],
    ["// @ts-nocheck\n{ made, b: made.a }", { is: { made: { a: 1 }, b: 1 } }],
    ["const total = 'declared after all'; total.length", { is: 18 }],
    ["// @ts-nocheck\ntypeof never === 'undefined' && (never.x = 1)", { throws: /never is not defined/ }],
  );
});

test("unchecked, names that are declared somewhere stay what they are", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(
    ["let outer = 1; class Box { n = 0 }", "runs"],
    [
      `// @ts-nocheck
outer = 2;
var late; late = 1;
function f(p, { q }, ...r) { p = q = r = 3; var v; if (p) { var w; } v = w = 4; g = 5; function g() {} return p + v }
const arrow = (s) => { s = 6; return s };
class C { m(x) { x = 7; return C } }
const named = function self() { try { throw 1 } catch (e) { e = 8; return e } };
for (let n = 0; n < 1; n++) { n = n; const o = {}; o.p = 1 }
const made = (() => { let local; { local = 9; } return local })();
[f(1, {}), arrow(1), typeof new C().m(1), named(), made, outer].join()`,
      { is: "7,6,function,8,9,2" },
    ],
    [
      "['p', 'q', 'r', 'v', 'w', 'g', 's', 'x', 'e', 'n', 'local', 'late'].filter((name) => name in globalThis)",
      { is: [] },
    ],
    ["outer", { is: 2 }],
  );
  const { scripts } = await notebook.compile("// @ts-nocheck\nfresh = 1;\n  other = 2");
  assert.equal(
    scripts[0].code.replace(/__kernel\.values\[\d+\]=/, ""),
    "// @ts-nocheck\nfresh = 1;\n  other = 2",
  );
});
