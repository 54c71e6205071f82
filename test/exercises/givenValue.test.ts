import assert from "node:assert/strict";
import { after, test } from "node:test";
import { KernelProcess } from "../kernel/protocolClient.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

/** What the library shows under a cell with this code. */
async function shownUnder(code: string): Promise<string> {
  const before = kernel.iopub.length;
  await kernel.reply(kernel.send("execute_request", { code }));
  await kernel.until(
    () => kernel.iopub.slice(before).some(({ content }) => content.execution_state === "idle"),
    "idle",
  );
  const shown = kernel.iopub.slice(before).filter(({ type }) => type === "display_data");
  return shown.map(({ content }) => (content.data as Record<string, string>)["text/plain"]).join("\n");
}

test("a value that turns out to be undefined is not one that was never given", async () => {
  const library = JSON.stringify(import.meta.resolve("six-steps"));
  await shownUnder(`const library: string = ${library};
const { classNames, exercises } = (await import(library)) as any;
const ask = exercises.theData;`);
  const check = "\n\nask.imageZero.check(imageZero);\n// ask.imageZero.hint();";
  const stub = "let imageZero: string | undefined";
  assert.match(await shownUnder(`${stub} = classNames[10];${check}`), /Not yet\s+imageZero is undefined/);
  assert.match(await shownUnder(`${stub};${check}`), /Not attempted yet/);
  assert.match(await shownUnder(`${stub};\nimageZero = [][0];${check}`), /imageZero is undefined/);
  assert.match(await shownUnder(`${stub};\n// imageZero = "Bag";${check}`), /Not attempted yet/);
});
