import assert from "node:assert/strict";
import { after, test } from "node:test";
import { codeCells, exerciseCellId, lessons, text } from "../notebooks/lessons.js";
import { BothRooms, type Made } from "./bothRooms.js";
import { pageRoom } from "./pageRoom.js";

/** What only a computer has. */
const notInPage = new Set(["12b-best-weights.files"]);

const room = await pageRoom();

for (const lesson of lessons) {
  test(`${lesson.name}: each cell becomes the same scripts in a page as in Node, with stub and solution`, async () => {
    const rooms = new BothRooms(room);
    after(() => rooms.dispose());
    const solutions = new Map(
      Object.values(lesson.exercises).map((one) => [exerciseCellId(one), one.cell(one.solutionCode)]),
    );
    for (const { id, source } of codeCells(lesson.notebook)) {
      const [solution, stub] = [solutions.get(id), text(source)];
      let both = await rooms.compile(stub);
      const place = `${lesson.name}.${id}`;
      if (notInPage.has(place)) {
        assert.equal(both[1].scripts, undefined, place);
        continue;
      }
      same(both, place);
      if (solution !== undefined) {
        both = await rooms.compile(solution);
        same(both, `${place}, solved`);
      }
      rooms.commit(both);
    }
  });
}

function same([node, page]: [Made, Made], place: string): void {
  assert.equal(page.refusal?.traceback.join("\n"), undefined, place);
  assert.equal(page.scripts, node.scripts, place);
}
