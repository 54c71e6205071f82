import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { after, describe, test } from "node:test";
import { Classroom } from "@six-steps/classroom/internal/server/classroom.js";
import { HandIn } from "@six-steps/classroom/internal/server/handIn.js";
import { handedInOf, putAside } from "@six-steps/classroom/internal/server/putAside.js";
import { Store } from "@six-steps/classroom/internal/server/store.js";
import { temporaryFolder } from "./classProgram.js";
import { hostileNames } from "./hostileTexts.js";

const { folder, remove } = temporaryFolder();
after(remove);

const lessons = Promise.resolve([{ name: "04-output-layer" }]);
const notebook = (text: string) => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [{ id: "a", cell_type: "raw", source: text, metadata: {} }],
});
const key = (n: number) => String(n).padStart(40, "k");
let classes = 0;

async function openClass(...names: string[]) {
  const own = join(folder, String(++classes));
  const store = new Store(join(own, "class.sqlite"));
  const classroom: Classroom = new Classroom(store, { renamed: () => handIn?.settle() });
  const handIn: HandIn = new HandIn({ classroom, folder: join(own, "handed-in"), lessons });
  const join_ = (name: string, n: number) =>
    classroom.take({ code: store.code, name, key: key(n), outcomes: [], helpCalls: [] }, "10.0.0.1");
  for (const [n, name] of names.entries()) await join_(name, n);
  const hand = (n: number, text: string, file = "04-output-layer.ipynb") =>
    handIn.take({ key: key(n), file, notebook: notebook(text) });
  const files = () =>
    (existsSync(join(own, "handed-in"))
      ? readdirSync(join(own, "handed-in"), { recursive: true, encoding: "utf8" })
      : []
    )
      .filter((path) => path.endsWith(".ipynb"))
      .sort();
  const read = (path: string) =>
    JSON.parse(readFileSync(join(own, "handed-in", path), "utf8")).cells[0].source;
  return { store, classroom, handIn, join: join_, hand, files, read, own };
}

describe("what students hand in", () => {
  test("may be a copy that the workbook made, and is nothing but a lesson", async () => {
    const { hand, files, read, store } = await openClass("Kim");
    for (const behind of [".taken-in-2026-03-02", ".old-2026-03-02 2", " (1)", "-Copy1"]) {
      await hand(0, behind, `04-output-layer${behind}.ipynb`);
      assert.deepEqual(files(), [join("Kim", "04-output-layer.ipynb")]);
      assert.equal(read(join("Kim", "04-output-layer.ipynb")), behind);
    }
    for (const file of [
      "Untitled.ipynb",
      "04-output-layers.ipynb",
      "04.ipynb",
      "",
      "../04-output-layer.ipynb",
    ])
      await assert.rejects(hand(0, "x", file), /is not one of the lessons\. .* a copy whose name begins/);
    store.close();
  });

  test("lies in a folder of each student's name, and the last of a lesson counts", async () => {
    const { hand, files, read, store } = await openClass("Kim", "Kim");
    await hand(0, "first");
    assert.deepEqual((await hand(1, "other")).name, "Kim (2)");
    await hand(0, "second");
    assert.deepEqual(files(), [
      join("Kim (2)", "04-output-layer.ipynb"),
      join("Kim", "04-output-layer.ipynb"),
    ]);
    assert.equal(read(join("Kim", "04-output-layer.ipynb")), "second");
    store.close();
  });

  test("lies in a folder by which a teacher knows a name of emoji", async () => {
    const { hand, files, store } = await openClass("👩‍🎓", "Kim 🇰🇷", "☺/☹");
    for (let n = 0; n < 3; n++) await hand(n, "x");
    assert.deepEqual(
      files().map((path) => path.split(sep)[0]),
      ["Kim 🇰🇷", "☺_☹~3", "👩‍🎓"],
    );
    store.close();
  });

  test("is not taken of whoever is removed meanwhile, and keeps nobody else's out", async () => {
    const { classroom, hand, files, store } = await openClass("Kim", "Lee");
    const late = hand(0, "late");
    const [[kim]] = classroom.students;
    classroom.remove(kim);
    await assert.rejects(late, { reason: "removed" });
    await hand(1, "in time");
    assert.deepEqual(files(), [join("Lee", "04-output-layer.ipynb")]);
    store.close();
  });

  test("follows a student to a new name, without a second copy under the old one", async () => {
    const { hand, files, join: comeAgain, store } = await openClass("Kim");
    await hand(0, "first");
    await comeAgain("Kim Park", 0);
    await hand(0, "second");
    assert.deepEqual(files(), [join("Kim Park", "04-output-layer.ipynb")]);
    store.close();
  });

  test("is at once in the folder of a new name, so that whoever takes the old one neither gets nor loses anything", async () => {
    const { hand, files, read, join: come, store } = await openClass("Kim");
    await hand(0, "of the first");
    await come("Zed", 0);
    assert.deepEqual(files(), [join("Zed", "04-output-layer.ipynb")]);
    await come("Kim", 1);
    await hand(1, "of the second");
    await hand(0, "of the first, again");
    assert.deepEqual(files(), [join("Kim", "04-output-layer.ipynb"), join("Zed", "04-output-layer.ipynb")]);
    assert.equal(read(join("Kim", "04-output-layer.ipynb")), "of the second");
    assert.equal(read(join("Zed", "04-output-layer.ipynb")), "of the first, again");
    store.close();
  });

  test("goes with a student who is removed, and of two that are one the later stays", async () => {
    const { hand, files, read, classroom, store } = await openClass("Ada", "Kim", "kim's phone");
    for (const [n, text] of ["ada's", "earlier", "later"].entries()) await hand(n, text);
    classroom.merge(3, 2);
    assert.deepEqual(files(), [join("Ada", "04-output-layer.ipynb"), join("Kim", "04-output-layer.ipynb")]);
    assert.equal(read(join("Kim", "04-output-layer.ipynb")), "later");
    classroom.remove(2);
    assert.deepEqual(files(), [join("Ada", "04-output-layer.ipynb")]);
    store.close();
  });

  test("is in its folder after a start, where a server was killed before it put it there", async () => {
    const { hand, files, store, own } = await openClass("Kim");
    await hand(0, "first");
    store.rename(1, "Kim Park");
    store.close();
    const again = new Store(join(own, "class.sqlite"));
    new HandIn({ classroom: new Classroom(again), folder: join(own, "handed-in"), lessons });
    assert.deepEqual(files(), [join("Kim Park", "04-output-layer.ipynb")]);
    again.close();
  });

  test("has a folder that no disk takes for another's", async () => {
    const { hand, files, store } = await openClass(
      "Kim",
      "kim",
      "KIM",
      "Zoë",
      "zoË",
      "NUL",
      "com1",
      "Class.json",
    );
    for (let n = 0; n < 8; n++) await hand(n, String(n));
    const folders = files().map((path) => path.split(sep)[0]);
    assert.equal(new Set(folders.map((name) => name.toLowerCase())).size, 8, folders.join(", "));
    for (const name of folders) assert.doesNotMatch(name, /^(con|prn|aux|nul|com\d|lpt\d)$/i);
    store.close();
  });

  test("is no other class's: that of a file beside it has a folder of its own, and a new one begins with none", async () => {
    const { hand, files, store, own } = await openClass("Kim");
    await hand(0, "Monday's");
    store.close();
    const file = join(own, "class.sqlite");
    assert.equal(handedInOf(file), join(own, "handed-in"));
    assert.equal(handedInOf(join(own, "tuesday.sqlite")), join(own, "tuesday-handed-in"));
    const aside = putAside(file) as string;
    assert.deepEqual(files(), []);
    const kept = join(handedInOf(aside), "Kim", "04-output-layer.ipynb");
    assert.match(readFileSync(kept, "utf8"), /Monday's/);
  });

  test("is kept no longer than it came, however deep it is", async () => {
    const { handIn, store, own } = await openClass("Kim");
    const nested = (depth: number) => ({
      ...notebook("x"),
      metadata: JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`),
    });
    const handInDeep = async (depth: number) => {
      await handIn.take({ key: key(0), file: "04-output-layer.ipynb", notebook: nested(depth) });
      const { size } = statSync(join(own, "handed-in", "Kim", "04-output-layer.ipynb"));
      assert.ok(size <= JSON.stringify(notebook("x")).length + 2 * depth + 30, `${size} bytes`);
    };
    await handInDeep(2000);
    // Up to Node 24 it is too deep to be written at all.
    await handInDeep(1_000_000).catch((error) => assert.equal(error.reason, "form"));
    store.close();
  });

  test(`stays inside its folder whatever the name: ${hostileNames.length} hostile ones`, async () => {
    const names = [...hostileNames, "..", "../../x", "a/b", "a\\b", "CON", "Kim. ", "-rf", "김민준"];
    const { hand, files, store, own } = await openClass(...names);
    for (const n of names.keys()) await hand(n, names[n]);
    const paths = files();
    assert.equal(paths.length, names.length, "each has one of its own");
    for (const path of paths) assert.equal(path.split(sep).length, 2, path);
    assert.ok(paths.includes(join("김민준", "04-output-layer.ipynb")));
    const others = readdirSync(own).filter((name) => !name.startsWith("class.sqlite"));
    assert.deepEqual(others, ["handed-in"]);
    store.close();
  });

  test("is refused from whoever is not in the class, for what is no lesson or no notebook, and from a program gone wild", async () => {
    const { handIn, hand, classroom, store } = await openClass("Kim");
    const good = { key: key(0), file: "04-output-layer.ipynb", notebook: notebook("x") };
    for (const [sent, reason] of [
      [{ ...good, key: key(7) }, "code"],
      [{ ...good, key: 5 }, "code"],
      [{ ...good, key: undefined }, "code"],
      [null, "code"],
      [{ ...good, file: "../04-output-layer" }, "form"],
      [{ ...good, notebook: "text" }, "form"],
      [{ ...good, notebook: { nbformat: 3, cells: [] } }, "form"],
    ] as const) {
      await assert.rejects(handIn.take(sent), { reason }, JSON.stringify(sent));
    }
    let taken = 0;
    await assert.rejects(
      (async () => {
        for (; taken < 40; taken++) await hand(0, "again");
      })(),
      { reason: "wait" },
    );
    assert.ok(taken >= 10, `${taken}`);
    classroom.remove(1);
    await assert.rejects(hand(0, "removed"), { reason: "removed" });
    store.close();
  });
});

describe("two students that are one", () => {
  const outcome = (n: number, kind: "correct" | "incorrect", exercise = "outputLayer.softmax") => ({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    exercise,
    kind,
    misconception: null,
    age: 1000 - n,
  });

  test("have what both did, under the name that was chosen, and both browsers go on as that one", async () => {
    const { classroom, store, own } = await openClass();
    const report = (n: number, name: string, ...outcomes: ReturnType<typeof outcome>[]) =>
      classroom.take({ code: store.code, name, key: key(n), outcomes, helpCalls: [] }, "10.0.0.1");
    const first = await report(0, "Kim", outcome(1, "incorrect"));
    const second = await report(
      1,
      "kim park",
      outcome(2, "correct"),
      outcome(3, "correct", "outputLayer.sigmoid"),
    );
    assert.equal(classroom.merge(second.id, first.id), true);
    const progress = [...classroom.book.progress()];
    assert.deepEqual(
      progress.map(({ student, exercise, tries }) => [student, exercise, tries]),
      [
        [first.id, "outputLayer.softmax", 2],
        [first.id, "outputLayer.sigmoid", 1],
      ],
    );
    assert.equal((await report(1, "kim park", outcome(4, "incorrect", "outputLayer.sigmoid"))).label, "Kim");
    assert.deepEqual(
      [...classroom.students.values()].map(({ label }) => label),
      ["Kim"],
    );
    store.close();
    const again = new Classroom(new Store(join(own, "class.sqlite")));
    assert.deepEqual(
      [...again.students.values()].map(({ label }) => label),
      ["Kim"],
    );
    assert.deepEqual(
      [...again.book.progress()].map(({ student }) => student),
      [first.id, first.id],
    );
  });

  test("are only made of two that are there; who is then removed stays out in both browsers", async () => {
    const { classroom, store } = await openClass("Kim", "Kim");
    for (const [from, into] of [
      [1, 1],
      [1, 9],
      [9, 1],
    ])
      assert.equal(classroom.merge(from, into), false);
    assert.equal(classroom.merge(2, 1), true);
    classroom.remove(1);
    for (const n of [0, 1]) {
      const back = classroom.take(
        { code: store.code, name: "Kim", key: key(n), outcomes: [], helpCalls: [] },
        "10.0.0.1",
      );
      await assert.rejects(back, { reason: "removed" });
    }
    store.close();
  });
});
