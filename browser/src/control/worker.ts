import "../workerSettings.js"; // first
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import type { Language } from "@six-steps/kernel/internal/language/language.js";
import type { Rooms } from "@six-steps/kernel/internal/protocol/handler.js";
import { History } from "@six-steps/kernel/internal/protocol/history/history.js";
import { Protocol } from "@six-steps/kernel/internal/protocol/protocol.js";
import { folder } from "../language/compilerOptions.js";
import { startParser } from "../language/oxcBinding.js";
import { declarations } from "../language/typeScript.js";
import { PageExecution } from "./pageExecution.js";
import { PageServer } from "./pageServer.js";

/** What TypeScript reads and binds for it is there when a lesson's first cell comes. It is never run. */
const likeFirst = {
  id: 0,
  count: 0,
  url: "warm-up",
  source: 'import { exercises, tf } from "six-steps"; tf; exercises;',
  silent: true,
};

/** The kernel's control thread, as in Node: it talks to Jupyter, checks cells, and always answers. */
const protocol = new Protocol(new PageServer(), new History(undefined));
protocol.serve(openRooms(), close);

async function openRooms(): Promise<Rooms> {
  let language: Language;
  const execution = new PageExecution(protocol.outputs, async () => {
    language.dispose();
    await begin();
  });
  async function begin(): Promise<void> {
    language = createLanguage({ folder });
    await language.warmUp();
    await language.compile(likeFirst).catch(() => {});
  }
  const read = (name: string) => fetch(new URL(name, location.href));
  // From here on this thread is busy: the student's is to be there by then.
  const [files] = await Promise.all([
    read("declarations.json").then((answer) => answer.json()),
    read("parser.wasm").then(async (answer) => startParser(await answer.arrayBuffer())),
    execution.student.started,
  ]);
  for (const [path, text] of Object.entries<string>(files)) declarations.set(path, text);
  await begin();
  execution.student.warmUp();
  return {
    execution,
    get language() {
      return language;
    },
  };
}
