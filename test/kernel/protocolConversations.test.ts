import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { inProject } from "#setup/project.mjs";
import { type Conversation, hold } from "./conversations/conversation.js";
import { KernelProcess } from "./protocolClient.js";

const folder = inProject("test", "kernel", "conversations");

for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
  const conversations: Conversation[] = JSON.parse(readFileSync(join(folder, name), "utf8"));
  test(name.replace(".json", ""), async (t) => {
    for (const conversation of conversations) {
      await t.test(conversation.title, async () => {
        const kernel = await KernelProcess.start();
        try {
          await hold(conversation, kernel);
        } finally {
          await kernel.stop();
        }
      });
    }
  });
}

test("prints that follow each other are gathered: a page need not redraw for each", async () => {
  const kernel = await KernelProcess.start();
  try {
    const begun = performance.now();
    const { outputs } = await kernel.run("for (let i = 0; i < 5000; i++) console.log(i)");
    const prints = outputs.filter(({ type }) => type === "stream");
    const text = prints.map(({ content }) => content.text).join("");
    assert.equal(text, Array.from({ length: 5000 }, (_, i) => `${i}\n`).join(""));
    // One at once, one when the cell ends, and at most one in each 25 ms between.
    assert.ok(prints.length <= 2 + (performance.now() - begun) / 25, `${prints.length} messages`);
  } finally {
    await kernel.stop();
  }
});
