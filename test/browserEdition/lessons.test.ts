import assert from "node:assert/strict";
import { after, test } from "node:test";
import { isLong } from "../long.js";
import { codeCells, exerciseCellId, lessons, solved, text } from "../notebooks/lessons.js";
import { RandomNumbers } from "../training/randomNumbers.js";
import { BothRooms, type Made } from "./bothRooms.js";
import { differenceOf } from "./namedDifferences.js";
import { pageRoom } from "./pageRoom.js";
import { slipsOf } from "./slips.js";

/** About 800 in all. A cell takes a quarter of a second. */
const allSlips = process.env.SIX_STEPS_ALL_SLIPS === "1";
const slipsEach = allSlips ? 12 : 1;

const room = await pageRoom();

/** Functions and choices; training; a class; arrays. In the long run cell after cell of every lesson is compiled in both rooms. */
const differing = [
  "04-output-layer",
  "08b-train-and-predict",
  "08-image-classifier",
  "09b-from-scratch-trained",
];
const inBoth = lessons.filter(({ name }) => isLong || allSlips || differing.includes(name));

const page = room.createLanguage({ folder: "/notebooks" });
after(() => page.dispose());

for (const lesson of lessons.filter((lesson) => !inBoth.includes(lesson))) {
  test(`${lesson.name}: a page takes all its code, with its stubs and with its solutions`, async () => {
    for (const notebook of [lesson.notebook, solved(lesson)]) {
      const source = codeCells(notebook)
        .map((cell) => text(cell.source))
        .join("\n;\n");
      await page.compile({ id: 1, count: 1, url: "cell[1]", source }).catch(({ content, message }) => {
        assert.fail(content?.traceback.join("\n") ?? message);
      });
    }
  });
}

for (const lesson of inBoth) {
  test(`${lesson.name}: each cell becomes the same scripts in a page as in Node, and slips are refused alike`, async (t) => {
    const rooms = new BothRooms(room);
    after(() => rooms.dispose());
    const exercises = new Map(Object.values(lesson.exercises).map((one) => [exerciseCellId(one), one]));
    for (const { id, source } of codeCells(lesson.notebook)) {
      const place = `${lesson.name}.${id}`;
      let both = await rooms.compile(text(source));
      same(both, place);
      const exercise = exercises.get(id);
      if (exercise) {
        both = await rooms.compile(exercise.cell(exercise.solutionCode));
        same(both, `${place}, solved`);
        const random = new RandomNumbers(id.length + slipsEach);
        const slips = random.shuffled(slipsOf(exercise.solutionCode, 1)).slice(0, slipsEach);
        for (const slip of slips) {
          const code = exercise.cell(slip);
          const difference = differenceOf(await rooms.compile(code));
          if (difference) t.diagnostic(`${place}: ${difference}`);
        }
      }
      rooms.commit(both);
    }
  });
}

function same([node, page]: [Made, Made], place: string): void {
  assert.equal(page.refusal?.traceback.join("\n"), undefined, place);
  assert.equal(page.scripts, node.scripts, place);
}
