// A table: notebooks as they are written for other kernels, cell by cell, and what each cell comes to.

/** A value's text, what is printed, a MIME type and its data, or words of an error that is meant. */
export type Outcome =
  | "runs"
  | { value: string }
  | { prints: RegExp }
  | { shows: [type: string, data: unknown] }
  | { fails: RegExp };

type Cells = [source: string, outcome: Outcome][];

/** A first tour in TypeScript, by tslab's display. */
const typescriptTour: Cells = [
  [
    "import * as tslab from 'tslab';\n\nconsole.log('It is', 12, 'degrees');\nconsole.log('On', tslab.versions);",
    {
      prints:
        /^It is 12 degrees\nOn \{\n? +tslab: '.+',\n? +typescript: '\d.+',\n? +node: 'v\d.+'\n?\s*\}\n$/,
    },
  ],
  [
    "/** How many pairs of rabbits there are after so many months. */\nfunction rabbits(months: number): number {\n    if (months > 1) {\n        return rabbits(months - 1) + rabbits(months - 2);\n    }\n    return 1;\n}",
    "runs",
  ],
  [
    "{\n    // Names that no other cell needs.\n    const months = 10;\n    const begin = Date.now()\n    console.log(`after \x24{months}: \x24{rabbits(months)}`, Date.now() >= begin)\n}",
    { prints: /^after 10: 89 true\n$/ },
  ],
  [
    "interface Greeter {\n    greet(): string;\n}\n\nclass Polite implements Greeter {\n    private name: string;\n\n    constructor(name: string) {\n        this.name = name;\n    }\n\n    greet(): string {\n        return 'Good day, ' + this.name;\n    }\n}\n\nfunction say(greeter: Greeter) {\n    console.log(greeter.greet());\n}\n\nsay(new Polite('Kim'));",
    { prints: /^Good day, Kim\n$/ },
  ],
  [
    "let pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));\nconst begin = Date.now();\n// Nothing around it is async.\nawait pause(5);\nDate.now() > begin",
    { value: "true" },
  ],
  [
    "// Without await, a promise.\npause(5);",
    { value: "Promise { <pending> }\nPut `await` before it to see its value." },
  ],
  ['import fs from "fs";\nimport * as tslab from "tslab";', "runs"],
  [
    "tslab.display.html('A <span style=\"color:teal\">word</span>')",
    { shows: ["text/html", 'A <span style="color:teal">word</span>'] },
  ],
  ["tslab.display.jpeg(fs.readFileSync('tiny.jpg'))", { shows: ["image/jpeg", "/9j/2Q=="] }],
  [
    "{\n    let display = tslab.newDisplay();\n    for (let percent = 50; percent <= 100; percent += 50) {\n      await pause(1);\n      display.text('done: ' + percent + ' %');\n    }\n}",
    { shows: ["text/plain", "done: 50 %"] },
  ],
  [
    "{\n    class Pair {\n        left: number;\n        right: string;\n        constructor(left: number, right: string) {\n            this.left = left;\n            this.right = right;\n        }\n    }\n    const pair = new Pair(1, 'one');\n    let {left, right: word} =  pair;\n    console.log({left, word});\n\n    let [x, y] = [1, 2];\n    console.log({x, y})\n\n    let squares: number[] = [];\n    for (let n of (function*(end: number) {\n        for (let i = 0; i < end; i += 2) {\n            yield i;\n        }\n    })(5)) {\n        squares.push(n * n);\n    }\n    console.log('squares =', squares);\n}",
    { prints: /^\{ left: 1, word: 'one' \}\n\{ x: 1, y: 2 \}\nsquares = \[ 0, 4, 16 \]\n$/ },
  ],
  [
    "let late = async () => {\n    let pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));\n    await pause(1);\n    return 'at last'\n}\nawait late();",
    { value: "'at last'" },
  ],
  [
    "{\n    let empty = {inner: null};\n    console.log('inner ==', empty?.inner?.deeper);\n\n    let a = null, b = 0, c = 'c';\n    console.log('first ==', a ?? b ?? c);\n}",
    { prints: /^inner == undefined\nfirst == 0\n$/ },
  ],
];

/** The same in plain JavaScript: no types, and `require`. */
const javascriptTour: Cells = [
  ["// @ts-nocheck notebook", "runs"],
  [
    "const tslab = require('tslab');\n\nconsole.log('On', typeof tslab.versions.node)",
    { prints: /^On string\n$/ },
  ],
  [
    "function rabbits(months) {\n    if (months > 1) {\n        return rabbits(months - 1) + rabbits(months - 2);\n    }\n    return 1;\n}",
    "runs",
  ],
  ["{\n    const months = 10;\n    console.log(months, rabbits(months))\n}", { prints: /^10 89\n$/ }],
  ["let count = 12;\ncount += ' apples';\nconsole.log(count);", { prints: /^12 apples\n$/ }],
  [
    "class Polite {\n    constructor(name) {\n        this.name = name;\n    }\n\n    greet() {\n        console.log('Good day, ' + this.name);\n    }\n}\n\nconst polite = new Polite('Kim');\npolite.greet();",
    { prints: /^Good day, Kim\n$/ },
  ],
  [
    "let pause = (ms) => new Promise(resolve => setTimeout(resolve, ms));\nawait pause(5);\n'awake'",
    { value: "'awake'" },
  ],
  ["pause(5);", { value: "Promise { <pending> }\nPut `await` before it to see its value." }],
  ['const fs = require("fs");\nconst tslab = require("tslab");', "runs"],
  ["tslab.display.html('A <b>word</b>');", { shows: ["text/html", "A <b>word</b>"] }],
  ["tslab.display.jpeg(fs.readFileSync('tiny.jpg'))", { shows: ["image/jpeg", "/9j/2Q=="] }],
  [
    "{\n    let display = tslab.newDisplay();\n    for (let percent = 50; percent <= 100; percent += 50) {\n      await pause(1);\n      display.text('done: ' + percent);\n    }\n}",
    { shows: ["text/plain", "done: 50"] },
  ],
  [
    "{\n    class Pair {\n        constructor(left, right) {\n            this.left = left;\n            this.right = right;\n        }\n    }\n    let {left, right: word} = new Pair(1, 'one');\n    console.log({left, word});\n    let squares = [];\n    for (let n of (function*(end) { for (let i = 0; i < end; i += 2) yield i })(5)) squares.push(n * n);\n    console.log(squares);\n}",
    { prints: /^\{ left: 1, word: 'one' \}\n\[ 0, 4, 16 \]\n$/ },
  ],
  [
    "let late = async () => {\n    await pause(1);\n    return 'at last'\n}\nawait late();",
    { value: "'at last'" },
  ],
  [
    "{\n    let empty = {inner: null};\n    console.log(empty?.inner?.deeper, null ?? 0 ?? 'c');\n}",
    { prints: /^undefined 0\n$/ },
  ],
  ['// also: import os from "os"\nlet os = require("os");\nos.cpus()[0].model.length > 0', { value: "true" }],
  [
    "/** @type {any} */\nlet count = 12;\ncount += ' pears';\nconsole.log(count);",
    { prints: /^12 pears\n$/ },
  ],
  ["total = 0\nfor (n of [1, 2, 3]) total += n\nconsole.log(total)", { prints: /^6\n$/ }],
  ["total / n", { value: "2" }],
  ["// @ts-check notebook", "runs"],
];

const meantToFail: Cells = [
  ["let n: number = 'three';", { fails: /TS2322/ }],
  ["let sum = 12.5;\nsum = 'three';", { fails: /TS2322/ }],
];

/** A first tour for Deno: packages by `npm:`, web interfaces, tables. */
const denoTour: Cells = [
  ['console.log("Good day");', { prints: /^Good day\n$/ }],
  ['console.log("%c Good day ", "background-color: teal; color: white");', { prints: /Good day/ }],
  ["console.table([1, 2]);", { prints: /^$/ }],
  ['import os from "node:os";', "runs"],
  ['console.log("Built for:", os.arch(), os.homedir().length > 0);', { prints: /^Built for: \S+ true\n$/ }],
  ['import clock from "npm:clockwork@1.4.2";\n\nclock.version;', { value: "'1.4.2'" }],
  ["const noon = clock(12);\nconsole.log(noon.toString());", { prints: /^12:00\n$/ }],
  ['const later = clock(12).add(2, "hours");\nconsole.log(later.toString());', { prints: /^14:00\n$/ }],
  ["interface Guest {\n  name: string;\n  age: number;\n}", "runs"],
  ['function greet(guest: Guest) {\n  return "Good day, " + guest.name;\n}', "runs"],
  ['console.log(greet({ name: "Kim", age: 36 }));', { prints: /^Good day, Kim\n$/ }],
  ['let url = new URL("https://example.org/one");', "runs"],
  ['url = new URL("/two", url);\nurl.href', { value: "'https://example.org/two'" }],
  ["{ guests: 2, url: url.pathname }", { value: "{ guests: 2, url: '/two' }" }],
];

/** What shows itself, and what is shown, by `Deno.jupyter` and by the symbol. */
const denoDisplay: Cells = [
  [
    '{\n  [Symbol.for("Jupyter.display")]() {\n    return { "text/markdown": "_slanted_" }\n  }\n}',
    { shows: ["text/markdown", "_slanted_"] },
  ],
  [
    'class Heat {\n  constructor(public degrees: number) {}\n  [Symbol.for("Jupyter.display")]() {\n    return { "text/html": "<b>" + this.degrees + "</b>" }\n  }\n}\nnew Heat(30)',
    { shows: ["text/html", "<b>30</b>"] },
  ],
  [
    'await Deno.jupyter.display(\n  {\n    "text/markdown": "_At once_",\n  },\n  { raw: true }\n);',
    { shows: ["text/markdown", "_At once_"] },
  ],
  ["const { display, html, md } = Deno.jupyter", "runs"],
  [
    "await display(\n    {\n        'application/json': {'a': 2, 'b': {'ok': true } },\n        'text/plain': 'ok'\n    },\n    { raw: true }\n)",
    { shows: ["application/json", { a: 2, b: { ok: true } }] },
  ],
  [
    "let count = 61_290;\n\nmd`There were **\x24{count.toLocaleString('en')}**.\n`;",
    { shows: ["text/markdown", "There were **61,290**.\n"] },
  ],
  [
    "function first<T>(list: T[]): T {\n  return list[0];\n}\n\nhtml`<i>This</i> is \x24{first(['good', 'bad'])}.`;",
    { shows: ["text/html", "<i>This</i> is good."] },
  ],
  [
    'import { parts } from "npm:clockwork";\nfunction asRow(parts: string[]) {\n    return {\n        [Deno.jupyter.$display]: () => {\n            return {\n                "text/html": parts.join("<br>")\n            }\n        }\n    }\n}\n\nasRow(parts)',
    { shows: ["text/html", "spring<br>wheel"] },
  ],
  [
    'import { createCanvas } from "jsr:@tower/canvas@0.5.6";',
    { fails: /npx jsr add @tower\/canvas@0\.5\.6/ },
  ],
  [
    'import { createCanvas } from "https://deno.land/x/canvas/mod.ts";',
    { fails: /imports no files from the internet/ },
  ],
  [
    'var place = {\n  "type": "Feature",\n  "properties": {},\n  "geometry": { "coordinates": [-122.02, 36.97], "type": "Point" }\n}',
    "runs",
  ],
];

/** Web cryptography. */
const cryptography: Cells = [
  ['const message = "Nobody reads this.";\nmessage;', { value: "'Nobody reads this.'" }],
  ["const bytes = new TextEncoder().encode(message);\nbytes.length;", { value: "18" }],
  ['const digest = await crypto.subtle.digest("SHA-256", bytes);\ndigest.byteLength;', { value: "32" }],
  ["const id = crypto.randomUUID();\nid.length;", { value: "36" }],
  [
    "const now = Date.now();\nfor (let i = 0; i < 2; i++) {\n  console.log(now > i);\n}",
    { prints: /^true\ntrue\n$/ },
  ],
  [
    'const file = await Deno.open("a.txt", { read: true });',
    { fails: /`Deno\.open` belongs to Deno; a cell runs in Node\./ },
  ],
];

/** ijavascript: how a value shows itself, `$$`, and output that comes late. */
const ijavascript: Cells = [
  ["// @ts-nocheck notebook", "runs"],
  [
    'function Guest(name) {\n    this.name = name;\n}\n\nvar kim = new Guest("Kim");\n\nvar util = require("util");\nconsole.log(util.inspect(kim));\nkim;',
    { value: "Guest { name: 'Kim' }" },
  ],
  [
    'Guest.prototype[util.inspect.custom] = function () {\n    return "a guest, " + this.name;\n};\n\nkim;',
    { value: "a guest, Kim" },
  ],
  [
    'Guest.prototype._toHtml = function _toHtml() {\n    return "<b>" + this.name + "</b>";\n};\n\nkim;',
    { shows: ["text/html", "<b>Kim</b>"] },
  ],
  [
    "Guest.prototype._toMime = function () { return { 'text/markdown': '**' + this.name + '**' } };\n\nkim;",
    { shows: ["text/markdown", "**Kim**"] },
  ],
  ["$$.html(\"<div style='width:5px'></div>\");", { shows: ["text/html", "<div style='width:5px'></div>"] }],
  ['$$.svg("<svg><rect width=8 /></svg>");', { shows: ["image/svg+xml", "<svg><rect width=8 /></svg>"] }],
  [
    '$$.jpeg(require("fs").readFileSync("tiny.jpg").toString("base64"));',
    { shows: ["image/jpeg", "/9j/2Q=="] },
  ],
  ['$$.mime({\n    "text/html": "<i></i>",\n});', { shows: ["text/html", "<i></i>"] }],
  [
    "function countTo(number, milliseconds) {\n    var counter = function() {\n        console.log(counter._n++);\n        if (counter._n > number) clearInterval(counter._interval);\n    };\n    counter._n = 1;\n    counter._interval = setInterval(counter, milliseconds);\n}\n\ncountTo(2, 1); await new Promise((go) => setTimeout(go, 100))",
    { prints: /^1\n2\n$/ },
  ],
  [
    "$$.async();\nvar mine = { $$: $$, console: console };\nsetTimeout(function () {\n    mine.console.log('late');\n    mine.$$.sendResult('sent');\n}, 1);\nawait new Promise((go) => setTimeout(go, 50))",
    { shows: ["text/plain", "'sent'"] },
  ],
  ["// @ts-check notebook", "runs"],
];

export const peersNotebooks = {
  typescriptTour,
  javascriptTour,
  meantToFail,
  denoTour,
  denoDisplay,
  cryptography,
  ijavascript,
};
