import assert from "node:assert/strict";
import { after, test } from "node:test";
import { codeCells, exerciseCellId, lessons, text } from "../notebooks/lessons.js";
import { RandomNumbers } from "../training/randomNumbers.js";
import { BothRooms, type Made } from "./bothRooms.js";
import { differenceOf } from "./namedDifferences.js";
import { pageRoom } from "./pageRoom.js";
import { slipsOf } from "./slips.js";

/** With `SIX_STEPS_ALL_SLIPS=1` about 800 in all. A cell takes a quarter of a second. */
const slipsEach = process.env.SIX_STEPS_ALL_SLIPS === "1" ? 12 : 1;

const room = await pageRoom();

for (const lesson of lessons) {
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
