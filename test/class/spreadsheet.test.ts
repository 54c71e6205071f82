import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, test } from "node:test";
import { Classroom } from "@six-steps/classroom/internal/server/classroom.js";
import { progressCsv } from "@six-steps/classroom/internal/server/csv.js";
import { Store } from "@six-steps/classroom/internal/server/store.js";
import { temporaryFolder } from "./classProgram.js";
import { randomly } from "./randomly.js";

const { folder, remove } = temporaryFolder();
after(remove);

let files = 0;

/** The table with students of these names, each with one check. */
async function tableOf(names: readonly string[]): Promise<string> {
  const store = new Store(join(folder, `table-${files++}.sqlite`));
  const classroom = new Classroom(store);
  const outcome = { exercise: "outputLayer.softmax", kind: "correct" as const, misconception: null, age: 0 };
  for (const [i, name] of names.entries()) {
    const key = randomBytes(32).toString("base64url");
    const outcomes = [{ ...outcome, id: randomUUID() }];
    await classroom.take({ code: store.code, name, key, outcomes, helpCalls: [] }, `192.0.2.${i % 9}`);
  }
  const table = progressCsv(classroom, []);
  store.close();
  return table;
}

/** The cells of a table as a spreadsheet reads it that parts by `separator`; quotes count at a cell's start alone. */
function cells(table: string, separator: string): string[] {
  const found: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let i = 0; i < table.length; i++) {
    const char = table[i];
    if (isQuoted && char === '"' && table[i + 1] === '"') cell += table[++i];
    else if (isQuoted && char === '"') isQuoted = false;
    else if (isQuoted) cell += char;
    else if (char === '"' && cell === "") isQuoted = true;
    else if (char === separator || char === "\n" || char === "\r") {
      found.push(cell);
      cell = "";
    } else cell += char;
  }
  return [...found, cell];
}

/** What some spreadsheet takes for a formula, in ASCII, full width or the small forms. */
const isFormula = (cell: string) => /^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u.test(cell);
const isReckoned = (table: string) =>
  [",", ";", "\t", "|"].flatMap((separator) => cells(table, separator)).filter(isFormula);

test("no spreadsheet computes a name, by whichever separator it parts the table", async () => {
  const names = [
    "=1+1",
    "Kim;=1+1",
    "Kim; =1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1+1",
    "−1",
    "@A1",
    "a,=2",
    'a";=2',
    'a"",@SUM(1+1)*cmd|',
    "a|=cmd",
    "x;＝HYPERLINK(1)",
    "=;=;=",
    ";;+1",
    "Kim\t=1",
    "Kim\r\n=1",
  ];
  assert.deepEqual(isReckoned(await tableOf(names)), []);
});

test("no mix of signs that tables are made of becomes a formula, and no student's line breaks", async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = randomly(seed);
    const signs = [..."=+-@＝＋－＠;,|\"' \tKim1"];
    const names = Array.from({ length: 30 }, () =>
      Array.from({ length: 1 + random.below(12) }, () => random.of(signs)).join(""),
    ).filter((name) => name.trim() !== "");
    const table = await tableOf(names);
    assert.deepEqual(isReckoned(table), [], `seed ${seed}`);
    assert.equal(table.split("\r\n").length, names.length + 2, `seed ${seed}`);
  }
});

test("ordinary names stay as they are", async () => {
  const names = ["Kim", "O'Brien", "Anne-Marie", "Kim (2)", "김철수", "José", "a@b", "C++"];
  const table = await tableOf(names);
  for (const name of names) assert.ok(table.includes(`\r\n${name},`), name);
});
