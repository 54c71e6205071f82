import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Classroom } from "@six-steps/classroom/internal/server/classroom.js";
import { HandIn } from "@six-steps/classroom/internal/server/handIn.js";
import { Store } from "@six-steps/classroom/internal/server/store.js";
import { exercises } from "six-steps";
import { inProject } from "#setup/project.mjs";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, exportedOnce, type OpenClass, teacher, temporaryFolder } from "./classProgram.js";
import { RoomStudent } from "./roomStudent.js";

const { inputNodes } = exercises.inputLayer;
const usual = 32 * 40;
const checked = (value: string) => inputNodes.cell(`const inputNodes = ${value};`);

/** The sides of the images in a student's own question. */
const ownProduct = (question: string): number => {
  const [, rows, columns] = /images of (\d+) × (\d+) pixels/.exec(question) ?? [];
  return Number(rows) * Number(columns);
};

describe("a class in which each has numbers of their own", () => {
  const { folder, remove } = temporaryFolder();
  let program: ClassProgram;
  let open: OpenClass;

  before(async () => {
    mkdirSync(join(folder, "course"));
    // By it, no two of the students below have the same right answer.
    writeFileSync(join(folder, "course", "secret"), "0123456789abcdef");
    const file = join(folder, "class.sqlite");
    const args = ["--port", String(await freePort()), "--file", file];
    program = new ClassProgram([...args, "--variants", "--course", join(folder, "course")], {
      lessons: !skipBrowser,
    });
    open = await program.open();
  });

  after(async () => {
    await program.stop();
    remove();
  });

  /** What an installed notebook says, in a folder of its own, after the student has joined. */
  function installed(name: string, code: string): string[] {
    const own = join(folder, name);
    mkdirSync(own, { recursive: true });
    const all = `import { exercises, joinClass, leaveClass } from ${JSON.stringify(inProject("lib", "dist", "index.js"))};
const ask = exercises.inputLayer;
await joinClass("${open.server}", "${open.code}", "${name}");
${code}
process.exit();`;
    const output = execFileSync(process.execPath, ["--input-type=module", "--eval", all], {
      cwd: own,
      encoding: "utf8",
    });
    return output.split("\n").filter((line) => line.startsWith("> "));
  }
  const says = (value: string) => `{
  const outcome = ask.inputNodes.judge(${value});
  console.log("> " + outcome.kind + " " + (outcome.misconception ?? "") + " " + (outcome.message ?? ""));
}`;
  const question = 'console.log("> " + ask.inputNodes.text.question);';

  test("an installed notebook that joined asks by its own numbers, and takes no others", () => {
    const [kim] = installed("Kim", question);
    const [lee] = installed("Lee", question);
    assert.match(kim, /Your own numbers in this class: \d\d in place of 32, \d\d in place of 40/);
    assert.notEqual(kim, lee);
    const said = installed("Kim", [ownProduct(kim), ownProduct(lee), usual].map(String).map(says).join("\n"));
    assert.match(said[0], /^> correct /);
    assert.match(said[1], /^> incorrect .*Your own numbers in this class/);
    assert.match(said[2], /^> incorrect lesson-numbers 1280 is right for the numbers in the lesson's text\./);
  });

  test("they are the same in another folder, on another day, and go when the student leaves", () => {
    const [first] = installed("Park", question);
    const [again, left] = installed("park", `${question}\nleaveClass();\n${question}`);
    assert.equal(again, first);
    assert.doesNotMatch(left, /Your own numbers/);
  });

  test("the browser edition's cells ask by the numbers of whoever joined by the link", {
    skip: skipBrowser,
  }, async () => {
    const ask = await teacher(open.page);
    await ask("/api/teacher/place", { place: { lesson: "03-input-layer", exercise: null, solution: false } });
    const browser = await launchBrowser();
    try {
      const ada = await RoomStudent.open(browser, open.link);
      assert.equal(await ada.join("Ada"), "03-input-layer.ipynb");
      await ada.run("setup");
      await ada.run("exercise-inputNodes");
      const output = ada.page.locator('[data-outcome="quiet"]', { hasText: "Your own numbers" });
      await output.waitFor();
      const own = ownProduct((await output.textContent()) ?? "");
      await ada.run("exercise-inputNodes", checked(String(usual)));
      await ada.page.getByText("1280 is right for the numbers in the lesson's text.").waitFor();
      mkdirSync(inProject("build", "class-room"), { recursive: true });
      await ada.page.screenshot({ path: inProject("build", "class-room", "variant.png") });
      await ada.run("exercise-inputNodes", checked(String(own)));
      await ada.page.locator('[data-outcome="good"]').waitFor();
      await exportedOnce(open.page, ["Ada,03-input-layer,inputLayer.inputNodes,correct,2,"]);
      await ada.handIn();
    } finally {
      await browser.close();
    }
    const record = JSON.parse(readFileSync(join(folder, "handed-in", "numbers.json"), "utf8"));
    assert.deepEqual(record.Ada, ["Ada"]);
  });
});

describe("whose numbers a class knows", () => {
  const { folder, remove } = temporaryFolder();
  after(remove);
  const key = (n: number) => String(n).padStart(40, "k");
  const secretFile = join(folder, "course", "secret");
  const opened = (variants: boolean, file = "class.sqlite") => {
    const store = new Store(join(folder, file));
    const classroom = new Classroom(store, { numbers: { variants, secretFile } });
    const come = (n: number, name: string) =>
      classroom.take({ code: store.code, name, key: key(n), outcomes: [], helpCalls: [] }, "10.0.0.1");
    return { store, classroom, come };
  };

  test("lie beside what was handed in under the name that the student has now", async () => {
    const store = new Store(join(folder, "renamed.sqlite"));
    const classroom: Classroom = new Classroom(store, {
      numbers: { variants: true, secretFile },
      renamed: () => handIn.settle(),
    });
    const own = join(folder, "renamed-handed-in");
    const lessons = Promise.resolve([{ name: "03-input-layer" }]);
    const handIn: HandIn = new HandIn({ classroom, folder: own, lessons });
    const come = (name: string) =>
      classroom.take({ code: store.code, name, key: key(0), outcomes: [], helpCalls: [] }, "10.0.0.1");
    const record = () => JSON.parse(readFileSync(join(own, "numbers.json"), "utf8"));
    await come("Kim");
    await handIn.take({ key: key(0), file: "03-input-layer.ipynb", notebook: { nbformat: 4, cells: [] } });
    assert.deepEqual(record(), { Kim: ["Kim"] });
    await come("Kim Minsu");
    assert.deepEqual(record(), { "Kim Minsu": ["Kim"] });
    assert.deepEqual(readdirSync(own).sort(), ["Kim Minsu", "class.json", "numbers.json"]);
    store.close();
  });

  test("nobody's change, by a new name, by a restart or by the teacher's other choice", async () => {
    const first = opened(false);
    const early = await first.come(0, "Early");
    assert.equal(first.classroom.numbers.of(early.id), undefined);
    first.store.close();

    const second = opened(true);
    const kim = await second.come(1, "Kim");
    const drawnBy = second.classroom.numbers.of(kim.id);
    assert.ok(drawnBy);
    await second.come(1, "Kim Minjun");
    assert.equal(second.classroom.numbers.of(kim.id), drawnBy);
    assert.equal(second.classroom.numbers.of((await second.come(0, "Early")).id), undefined);
    second.store.close();

    const third = opened(false);
    assert.equal(third.classroom.numbers.of((await third.come(1, "Kim Minjun")).id), drawnBy);
    third.store.close();
  });

  test("the same name has the same ones in each class of the course, and another course draws others", async () => {
    const of = async (file: string) => {
      const { store, classroom, come } = opened(true, file);
      const drawnBy = classroom.numbers.of((await come(1, "Lee")).id);
      store.close();
      return drawnBy;
    };
    const monday = await of("monday.sqlite");
    assert.equal(await of("tuesday.sqlite"), monday);
    writeFileSync(secretFile, "another course's");
    assert.notEqual(await of("wednesday.sqlite"), monday);
  });

  test("of two students that are one, the numbers of both are remembered; of one who was removed, none", async () => {
    const { store, classroom, come } = opened(true, "merged.sqlite");
    const [kim, phone] = [await come(1, "Kim"), await come(2, "kim's phone")];
    const drawnBy = classroom.numbers.of(kim.id);
    classroom.merge(phone.id, kim.id);
    assert.deepEqual(classroom.numbers.namesOf(kim.id), ["Kim", "kim's phone"]);
    assert.equal(classroom.numbers.of(kim.id), drawnBy);
    store.close();
    const again = opened(false, "merged.sqlite");
    assert.deepEqual(again.classroom.numbers.namesOf(kim.id), ["Kim", "kim's phone"]);
    again.classroom.remove(kim.id);
    assert.deepEqual(again.classroom.numbers.namesOf(kim.id), []);
    again.store.close();
  });
});
