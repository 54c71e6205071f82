import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { collect } from "@six-steps/classroom/internal/grading/collect/collect.js";

const lesson = "04-output-layer";
const file = `${lesson}.ipynb`;

describe("taking in what was handed in", () => {
  let folder: string;
  let [course, from] = ["", ""];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "six-steps-test-"));
    [course, from] = [join(folder, "course"), join(folder, "handed-in")];
    for (const name of [lesson, "06-hidden-layers"])
      mkdirSync(join(course, "source", name), { recursive: true });
    mkdirSync(from);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (path: string, content: string, minute: number) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    const at = new Date(Date.UTC(2026, 0, 5, 9, minute));
    utimesSync(path, at, at);
  };
  const hand = (student: string, name: string, content: string, minute = 0) =>
    put(join(from, student, name), content, minute);
  const taken = (student: string, of = lesson, name = `${of}.ipynb`) =>
    readFileSync(join(course, "submitted", student, of, name), "utf8");

  const numbers = () => JSON.parse(readFileSync(join(course, "numbers.json"), "utf8"));

  test("each student's notebooks lie where they are graded, with the time", () => {
    hand("Kim (2)", file, "kim", 7);
    hand("김민준", file, "min");
    hand("김민준", "06-hidden-layers.ipynb", "six");
    const said = collect(course, from, []);
    assert.deepEqual(
      [taken("Kim (2)"), taken("김민준"), taken("김민준", "06-hidden-layers")],
      ["kim", "min", "six"],
    );
    assert.equal(taken("Kim (2)", lesson, "timestamp.txt"), "2026-01-05T09:07:00.000Z\n");
    assert.match(said, /^04-output-layer: taken in from 2 students: Kim \(2\), 김민준\.$/m);
    assert.match(said, /^06-hidden-layers: taken in from 1 student: 김민준\.$/m);
  });

  test("who is not there any more, as after a new name, is named until the course has nothing of that name", () => {
    for (const student of ["Kim", "Lee"]) hand(student, file, "x");
    assert.doesNotMatch(collect(course, from, []), /db student remove/);
    rmSync(join(from, "Kim"), { recursive: true });
    hand("Kim Minsu", file, "x");
    for (let again = 0; again < 2; again++)
      assert.match(
        collect(course, from, []),
        /^Kim was taken in before, .*db student remove "Kim" --force$/m,
      );
    const other = join(folder, "other");
    put(join(other, "Park", file), "y", 0);
    assert.doesNotMatch(collect(course, other, []), /Kim|Lee/, "another folder has others");
    rmSync(join(course, "submitted", "Kim"), { recursive: true });
    assert.doesNotMatch(collect(course, from, []), /db student remove/);
  });

  test("another class's student of the same name is named and not taken in, unless he is said to be the same", () => {
    const tuesday = join(folder, "tuesday-handed-in");
    const known = (at: string, id: string, numbers: object) => {
      writeFileSync(join(at, "class.json"), JSON.stringify({ id }));
      writeFileSync(join(at, "numbers.json"), JSON.stringify(numbers));
    };
    hand("Kim", file, "Monday's");
    put(join(tuesday, "Kim", file), "Tuesday's", 9);
    put(join(tuesday, "Lee", file), "Lee's", 9);
    known(from, "monday", { Kim: ["Kim"] });
    known(tuesday, "tuesday", { Kim: ["Kim of Tuesday"], Lee: ["Lee"] });
    collect(course, from, []);
    for (let again = 0; again < 2; again++) {
      const said = collect(course, tuesday, []);
      assert.match(said, /^Not taken in: Kim\. .* another class .*handed-in\.$/m);
      assert.match(said, /--course <folder>.*--same-students/);
      assert.deepEqual([taken("Kim"), taken("Lee")], ["Monday's", "Lee's"]);
      assert.deepEqual(numbers(), { Kim: ["Kim"], Lee: ["Lee"] });
    }
    renameSync(from, `${from}-moved`);
    assert.match(
      collect(course, `${from}-moved`, []),
      /nothing new from Kim\.$/,
      "the same class, elsewhere",
    );
    const said = collect(course, tuesday, [], { sameStudents: true });
    assert.match(said, /in place of an older one: Kim\.$/m);
    assert.doesNotMatch(said, /Not taken in/);
    assert.equal(taken("Kim"), "Tuesday's");
    assert.match(collect(course, tuesday, []), /nothing new from Kim, Lee\./, "once is enough");
  });

  test("whose numbers have changed since he was graded is graded anew, and named", () => {
    hand("Kim", file, "kim");
    hand("Lee", file, "lee");
    const draw = (Kim: string[]) =>
      writeFileSync(join(from, "numbers.json"), JSON.stringify({ Kim, Lee: ["Lee"], Park: ["Park"] }));
    draw(["Kim"]);
    assert.doesNotMatch(collect(course, from, []), /graded by/);
    draw(["Kim Minsu", "Kim"]);
    const graded = (student: string) => Date.parse(taken(student, lesson, "timestamp.txt").trim());
    const before = [graded("Kim"), graded("Lee")];
    assert.match(collect(course, from, []), /autograde grades them anew: Kim\.$/m);
    assert.ok(graded("Kim") > before[0] && graded("Lee") === before[1]);
    assert.doesNotMatch(collect(course, from, []), /graded by/);
  });

  test("one lesson alone, where one is asked for", () => {
    hand("kim", file, "four");
    hand("kim", "06-hidden-layers.ipynb", "six");
    hand("kim", "notes.ipynb", "");
    const said = collect(course, from, [lesson]);
    assert.equal(said, `${lesson}: taken in from 1 student: kim.`);
    assert.ok(!existsSync(join(course, "submitted", "kim", "06-hidden-layers")));
  });

  test("whoever has nothing of the lesson asked for is named, and notebooks that may be it", () => {
    hand("kim", file, "four");
    hand("lee", "My homework.ipynb", "four, too");
    hand("min", "06-hidden-layers.ipynb", "six");
    put(join(from, "04-output-layer.ipynb"), "whose?", 0);
    const said = collect(course, from, [lesson]);
    assert.match(said, /no lesson of the course has its name: .*lee\/My homework\.ipynb\.$/m);
    assert.match(said, /in no student's folder: .*04-output-layer\.ipynb\.$/m);
    assert.match(said, /^No notebook called 04-output-layer in the folders of: lee, min\.$/m);
    assert.doesNotMatch(said, /hidden-layers/);
  });

  test("the latest counts, and the others are named", () => {
    hand("kim", file, "old", 1);
    hand("kim", "04-output-layer (1).ipynb", "latest", 3);
    hand("kim", "04-output-layer-Copy1.ipynb", "older", 2);
    const said = collect(course, from, []);
    assert.equal(taken("kim"), "latest");
    assert.match(
      said,
      /kim .*latest counts, “04-output-layer \(1\)\.ipynb”; left: “04-output-layer-Copy1\.ipynb”, “04-output-layer\.ipynb”\./,
    );
  });

  test("what comes later replaces what came before, and nothing newer is lost", () => {
    hand("kim", file, "first", 1);
    hand("lee", file, "lee", 1);
    collect(course, from, []);
    assert.match(collect(course, from, []), /nothing new from kim, lee\./);
    hand("kim", file, "second", 2);
    const said = collect(course, from, []);
    assert.match(said, /a newer notebook in place of an older one: kim\./);
    assert.match(said, /nothing new from lee\./);
    assert.equal(taken("kim"), "second");
    put(join(course, "submitted", "lee", lesson, file), "by mail", 9);
    assert.match(collect(course, from, []), /Left as it is, because it is newer .*lee/);
    assert.equal(taken("lee"), "by mail");
  });

  test("what is no lesson, no file, or lies beside is named, and nothing else is touched", () => {
    hand("kim", "my work.ipynb", "");
    hand("kim", "04-output-layers.ipynb", "");
    hand("kim", file, "kim");
    mkdirSync(join(from, "lee", file), { recursive: true });
    symlinkSync("/etc/passwd", join(from, "lee", "06-hidden-layers.ipynb"));
    hand(".part", file, "");
    writeFileSync(join(from, "README"), "");
    put(join(course, "submitted", "kim", lesson, "KimP.ipynb"), "by mail", 0);
    const said = collect(course, from, []);
    assert.match(said, /no lesson of the course has its name: .*my work\.ipynb/);
    assert.match(said, /no lesson of the course has its name: .*04-output-layers\.ipynb/);
    assert.equal(said.match(/a link or a folder, not a file: .*lee/g)?.length, 2);
    assert.match(said, /kim\/04-output-layer also holds “KimP\.ipynb”/);
    assert.ok(
      !existsSync(join(course, "submitted", "lee")) && !existsSync(join(course, "submitted", ".part")),
    );
  });

  test("a folder or a lesson that is not there, or a folder that holds nothing, is told", () => {
    assert.throws(() => collect(course, join(folder, "nowhere"), []), /There is no folder .*nowhere/);
    assert.throws(
      () => collect(course, from, ["04-output"]),
      /no lesson “04-output”\. It has 04-output-layer, 06/,
    );
    assert.match(
      collect(course, from, []),
      /No student's folder in .*handed-in holds a notebook of the course\./,
    );
  });
});
