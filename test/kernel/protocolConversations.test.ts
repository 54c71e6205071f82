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
