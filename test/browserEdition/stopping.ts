import assert from "node:assert/strict";
import type { Output } from "../notebooks/lessons.js";
import { shown } from "../notebooks/triedThenSolved.js";
import { notebookOf } from "./notebookOf.js";
import type { Opened, Opens } from "./opened.js";
import type { Served } from "./site.js";

/** Cells that go on for ever. */
export const endless = {
  "a loop": "while (true) {}",
  "an await": "await new Promise(() => {});",
  "a loop that catches everything": "for (;;) { try { for (;;) {} } catch {} }",
  recursion: `function again(n: number): number { return n > 40 ? n : again(n + 1) + again(n + 1); }
again(0);`,
  "a loop of prints": 'for (;;) console.log("again");',
  training: `import { tf } from "six-steps";
const model = tf.sequential({ layers: [tf.layers.dense({ units: 4, inputShape: [8] })] });
model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
await model.fit(tf.randomUniform([512, 8]), tf.randomUniform([512, 4]), { epochs: 1_000_000 });`,
};

/** Stops each of these in one page, and looks after each whether variables are still there. */
export async function assertStops(
  site: Served,
  where: "plain" | "isolated",
  names: readonly (keyof typeof endless)[],
  open: Opens,
): Promise<void> {
  const begun = names.map((name) => `console.log("begun");\n${endless[name]}`);
  site.publish("04-output-layer", notebookOf("let kept = 41;", "++kept", ...begun));
  const page = await open(site[where], "04-output-layer");
  try {
    await page.run(0);
    for (const [index, name] of names.entries()) {
      await page.start(index + 2);
      await stopWhenBegun(page, index + 2);
      await page.ended(10_000);
      await page.run(1);
      const ran = await page.notebook();
      const outputs: Output[] = ran.cells[index + 2].outputs ?? [];
      const said = outputs.map(({ ename }) => ename).join(" ");
      assert.match(said, /KeyboardInterrupt|TrainingStoppedError/, name);
      assert.equal(shown(ran, ran.cells[1].id), String(42 + index), name);
    }
    assert.deepEqual(page.errors, []);
  } finally {
    await page.close();
  }
}

/** Presses Stop when the cell has printed that it has begun. */
export async function stopWhenBegun(page: Opened, index: number): Promise<void> {
  await page.says(index, "begun");
  await page.command("notebook:interrupt-kernel");
}
