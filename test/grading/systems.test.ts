import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { exported, type Grades } from "./systems.js";

const lessons: Grades["lessons"] = [
  ["04-output-layer", 9],
  ["06-hidden-layers", 12.5],
];
const scores = {
  "kim.mj": { "04-output-layer": 9, "06-hidden-layers": 7.25 },
  lee: { "06-hidden-layers": 0 },
};

/** Canvas's export of its gradebook, as its guide and its source describe it. */
const canvasList = `Student,ID,SIS User ID,SIS Login ID,Section,04-output-layer (8812),Current Score,Final Score
,,,,,Manual Posting,,
    Points Possible,,,,,9.00,(read only),(read only)
"Kim, Minjun",501,S-001,kim.mj,Monday,8.00,88.00,44.00
"Lee, ""Sue""",502,S-002,lee@school.example,Monday,EX,,
"박서연",503,0042,park,"Monday, Tuesday",5.00,,
`;

/** Moodle's list of participants. */
const moodleList = `\uFEFF"First name","Last name","ID number","Email address",Groups
Minjun,Kim,S-001,kim.mj@school.example,A
Sue,Lee,S-002,Lee@school.example,A
서연,박,0042,park@school.example,
`;

describe("without a list of the class, a folder's name is the login", () => {
  const { canvas, moodle, warnings } = exported({ lessons, scores });

  test("Canvas", () => {
    assert.equal(
      canvas,
      `Student,ID,SIS User ID,SIS Login ID,Section,04-output-layer,06-hidden-layers
    Points Possible,,,,,9,12.5
kim.mj,,,kim.mj,,9,7.25
lee,,,lee,,,0
`,
    );
  });

  test("Moodle, where - is no grade: of an empty field its import makes 0", () => {
    assert.equal(moodle, "Username,04-output-layer,06-hidden-layers\nkim.mj,9,7.25\nlee,-,0\n");
  });

  test("and nothing is said of anybody", () => assert.deepEqual(warnings, []));
});

describe("with the lists that Canvas and Moodle write", () => {
  const { canvas, moodle, warnings } = exported(
    { lessons, scores: { ...scores, choi: { "04-output-layer": 3 } }, without: ["han"] },
    { "canvas.csv": canvasList, "moodle.csv": moodleList },
  );

  test("Canvas gets its own IDs and assignments back, and keeps what it has where there is no grade", () => {
    assert.equal(
      canvas,
      `Student,ID,SIS User ID,SIS Login ID,Section,04-output-layer (8812),06-hidden-layers
    Points Possible,,,,,9,12.5
"Kim, Minjun",501,S-001,kim.mj,Monday,9,7.25
"Lee, ""Sue""",502,S-002,lee@school.example,Monday,EX,0
`,
    );
  });

  test("Moodle gets the columns that it knows a student by", () => {
    assert.equal(
      moodle,
      `First name,Last name,ID number,Email address,04-output-layer,06-hidden-layers
Minjun,Kim,S-001,kim.mj@school.example,9,7.25
Sue,Lee,S-002,Lee@school.example,-,0
`,
    );
  });

  test("whoever is in one and not in the other is named, and gets no zero", () => {
    for (const list of ["canvas.csv", "moodle.csv"]) {
      assert.ok(warnings.includes(`Not in ${list}, so left out: “choi”, “han”.`), warnings.join("\n"));
    }
    assert.ok(warnings.includes("In canvas.csv, and nothing handed in: 박서연."));
    assert.ok(warnings.includes("In moodle.csv, and nothing handed in: 서연 박."));
    assert.doesNotMatch(String(canvas) + moodle, /박|choi|han/);
  });
});

/** Whose row a folder of this name gets. */
const foundBy = (folder: string, list = moodleList) => {
  const { moodle, warnings } = exported(
    { lessons, scores: { [folder]: scores.lee } },
    { "moodle.csv": list },
  );
  return { rows: String(moodle).trim().split("\n").slice(1), warnings };
};

describe("a folder is found in the list", () => {
  for (const name of [
    "S-001",
    "kim.mj@school.example",
    "KIM.MJ",
    "Minjun Kim",
    "Kim, Minjun",
    " kim  minjun",
  ]) {
    test(`by ${JSON.stringify(name)}`, () => {
      assert.deepEqual(foundBy(name).rows, ["Minjun,Kim,S-001,kim.mj@school.example,-,0"]);
    });
  }

  test("by a name in Hangul, also as macOS writes it, in parts", () => {
    for (const form of ["NFC", "NFD"])
      assert.deepEqual(foundBy("박서연".normalize(form), moodleList.replace("서연,박", "박서연,")).rows, [
        "박서연,,0042,park@school.example,-,0",
      ]);
  });

  test("never where two may be meant: both are named, and neither gets a grade", () => {
    const { rows, warnings } = foundBy("Minjun Kim", `${moodleList}Minjun,Kim,S-009,mk@school.example,B\n`);
    assert.deepEqual(rows, []);
    assert.match(warnings[0], /more than one in moodle\.csv may be “Minjun Kim”: Minjun Kim, Minjun Kim\./);
  });

  test("nor where two folders are one student", () => {
    const both = { "S-001": scores.lee, "Minjun Kim": scores["kim.mj"] };
    const { moodle, warnings } = exported({ lessons, scores: both }, { "moodle.csv": moodleList });
    assert.equal(String(moodle).trim().split("\n").length, 1);
    assert.match(warnings[0], /one student in moodle\.csv: “S-001”, “Minjun Kim”\./);
  });

  test("of a Moodle in another language, with other separators, by its addresses", () => {
    const list = "이름;성;이메일 주소\n민준;김;kim@school.example\n서연;박;park@school.example\n";
    assert.deepEqual(foundBy("park", list).rows, ["서연,박,park@school.example,-,0"]);
  });
});

test("a list that is none is named, and the other file is written all the same", () => {
  for (const list of ["", "a,b\n1,2\n", Buffer.from([0x44, 0xff, 0xfe])]) {
    const { canvas, moodle, warnings } = exported({ lessons, scores }, { "canvas.csv": list });
    assert.equal(canvas, undefined);
    assert.ok(moodle);
    assert.match(warnings.join("\n"), /^canvas\.csv (is|has) .*\. grades-canvas\.csv was not written\.$/);
  }
});

test("no name is a formula in a spreadsheet, and no comma or quotation mark moves a column", () => {
  const names = ["=1+1", "+1", "-2", "@A1", "＝1", 'a,"b"', "a;=1", "이, 름", "two\nlines"];
  const all = Object.fromEntries(names.map((name) => [name, { "04-output-layer": 1 }]));
  const { canvas, moodle } = exported({ lessons: [lessons[0]], scores: all });
  for (const [text, columns] of [
    [String(canvas), 6],
    [String(moodle), 2],
  ] as const) {
    const rows = parsed(text);
    assert.ok(rows.every((row) => row.length === columns));
    const cells = rows.flat().filter((cell) => cell !== "");
    assert.deepEqual(
      cells.filter((cell) => /^[\s\p{C}]*[=+\-@＝]/u.test(cell)),
      [],
    );
    for (const name of names)
      assert.ok(
        cells.some((cell) => cell.replaceAll("'", "") === name),
        `${name} in ${text}`,
      );
  }
});

/** A table by RFC 4180. */
function parsed(text: string): string[][] {
  const fields = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of fields) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
