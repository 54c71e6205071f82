import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { PageNotebook } from "./pageNotebook.js";

const refusals: [source: string, sentence: RegExp][] = [
  [
    'import { readFileSync } from "node:fs"; readFileSync',
    /`node:fs` belongs to Node, .* leave this cell out/,
  ],
  ['import fs from "fs"; fs', /`fs` belongs to Node/],
  ['import { performance as p } from "node:perf_hooks"; p', /`performance` is there without an import/],
  ['import os from "node:os"; os', /`node:os` belongs to Node, .* installed workbook/],
  [
    'import _ from "lodash"; _',
    /no package can be installed\. It can import `six-steps`, `@six-steps\/kernel` and `@tensorflow\/tfjs`\. For `lodash`, open/,
  ],
  ['import * as steps from "six-step"; steps', /no package `six-step` here\. Did you mean `six-steps`\?/],
  ["const heading = <h1>Six</h1>; heading", /no package can be installed.* For `react`, open/],
  ['import np from "numpy"; np', /Python/],
  ['import { a } from "./mine.js"; a', /no files beside it\. Put the code of `\.\/mine\.js` into a cell/],
  ["document.title", /`document` belongs to the page; a cell runs in a thread beside it\. .*text\/html/],
  ["window.innerWidth", /`window` belongs to the page/],
  ["Buffer.from([1])", /`Buffer` belongs to Node, .*Uint8Array/],
  ['require("fs")', /`require` belongs to Node/],
  ['import { b } from "https://esm.sh/lodash"; b', /imports nothing from the internet/],
];

test("what no page can import, and names that a cell in a page does not have, are refused in a sentence that tells what to do", async () => {
  const notebook = await PageNotebook.start();
  for (const [source, sentence] of refusals) {
    const { content } = await notebook.refusal(source);
    assert.match(stripVTControlCharacters(content.traceback.join("\n")), sentence, source);
  }
  assert.ok(await notebook.wantsDebugger("if (1 > 0) { debugger; }"));
});
