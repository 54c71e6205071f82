import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { exercises } from "six-steps";
import { type Json, KernelProcess } from "../kernel/protocolClient.js";

const { restart } = exercises.welcome;
let kernel: KernelProcess;
let choices: string;
let slider: string;

/** Takes a part of the library into a cell: the kernel runs in a folder that has none. TypeScript knows no types of it. */
const take = (names: string, module: string) =>
  `const { ${names} } = await import(${JSON.stringify(import.meta.resolve(module))} as string);`;

/** The HTML that a cell shows, and what it prints. */
async function shownBy(code: string): Promise<{ html: string; printed: string }> {
  const { reply, outputs } = await kernel.run(code);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
  const html = outputs.flatMap(({ content }) => (content.data as Json | undefined)?.["text/html"] ?? []);
  return { html: html.join(""), printed: outputs.flatMap(({ content }) => content.text ?? []).join("") };
}

const idIn = (html: string) => /data-ask="([^"]+)"/.exec(html)?.[1] ?? "";

/** Asks as an element of the page does. @returns the answer; `undefined` where the kernel closes the comm */
async function ask(id: unknown, ...questions: unknown[]): Promise<Json | undefined> {
  const comm_id = randomUUID();
  await kernel.outputs(kernel.send("comm_open", { comm_id, target_name: "six-steps", data: { id } }));
  for (const data of questions) await kernel.outputs(kernel.send("comm_msg", { comm_id, data }));
  const heard = () => kernel.iopub.filter(({ content }) => content.comm_id === comm_id);
  // An answer that waits for a picture comes after the kernel has said that it is idle.
  for (let wait = 0; heard().length < questions.length && wait < 500; wait++) await setTimeout(10);
  const said = heard();
  if (said.some(({ type }) => type === "comm_close")) return undefined;
  kernel.send("comm_close", { comm_id, data: {} });
  assert.equal(said.length, questions.length);
  return said.at(-1)?.content.data as Json;
}

const htmlOf = (answer: Json | undefined) => String((answer?.shows as Json | undefined)?.["text/html"]);

before(async () => {
  kernel = await KernelProcess.start();
  const { html } = await shownBy(`
    ${take("exercises, guess", "six-steps")}
    ${take("connectClass", "six-steps/internal/exercises/core/classLink.js")}
    const told: string[] = [];
    connectClass({ checked: (one: any) => told.push([one.kind, one.answer, one.misconception].join()), note: () => "", askForHelp() {} });
    exercises.welcome.restart.check(undefined);`);
  choices = idIn(html);
  slider = idIn((await shownBy(`const first = guess("How many?", { from: 0, to: 100, unit: "%" });`)).html);
});
after(() => kernel.stop());

test("what is chosen in the page is checked, told to the class and written into the code as if it had been typed", async () => {
  const source = restart.cell();
  const wrong = await ask(choices, { choice: "keeps variables", source });
  assert.match(htmlOf(wrong), /Not yet.*Variables live in the kernel/);
  assert.match(htmlOf(wrong), /data-chosen="keeps variables"/);
  assert.equal(wrong?.source, restart.cell(restart.stub.replace(";", ' = "keeps variables";')));
  const right = await ask(choices, { choice: "clears variables", source: wrong?.source });
  assert.match(htmlOf(right), /Correct/);
  assert.equal(right?.source, restart.cell(restart.solutionCode));
  const { printed, html } = await shownBy(
    `console.log(told.join("; ")); exercises.welcome.restart.check("keeps variables");`,
  );
  assert.equal(printed, "notAttempted,,; incorrect,keeps variables,keeps; correct,clears variables,\n");
  assert.equal(html, htmlOf(wrong), "typed and chosen look alike");
  assert.equal(idIn(html), choices, "an output from before still finds its exercise");
});

test("while a cell is running, a choice is checked where the cell awaits", async () => {
  const cell = kernel.send("execute_request", {
    code: "await new Promise((done) => setTimeout(done, 30_000));",
  });
  assert.match(htmlOf(await ask(choices, { choice: "clears variables" })), /Correct/);
  kernel.send("interrupt_request", {}, { on: "control" });
  await kernel.reply(cell);
});

test("an element that the kernel does not know is told so", async () => {
  for (const id of ["of another kernel", undefined, 5, {}])
    assert.equal(await ask(id, { choice: "x" }), undefined);
});

test("whatever a page sends is answered, and shown as text", async () => {
  const hostile = `"><script>alert(1)</script><b data-x='`;
  for (const choice of [hostile, "", 5, null, undefined, ["clears variables"], { choice: 1 }]) {
    const html = htmlOf(await ask(choices, { choice, source: restart.cell() }));
    assert.doesNotMatch(html, /<script|<b /);
    assert.match(html, /Correct|Not yet|Not attempted/);
    assert.doesNotMatch(html, /Correct/);
  }
  for (const question of [null, "text", []])
    assert.match(htmlOf(await ask(choices, question)), /Not attempted/);
  const odd = await ask(choices, { choice: "clears variables", source: 7 });
  assert.equal(odd?.source, undefined);
});

test("an answerer that throws is an answer too, and the next question is heard", async () => {
  await shownBy(`
    ${take("answerPage", "six-steps/internal/interact/channel.js")}
    let calls = 0;
    answerPage("odd", () => { if (++calls === 1) throw new Error("seven"); return { error: "second" }; });`);
  assert.match(
    String((await ask("odd", {}))?.error),
    /^The function stopped with an error: Error: seven\nThe line: answerPage/,
  );
  assert.deepEqual(await ask("odd", {}), { error: "second" });
});

test("a guess counts once, is compared with what it was, and comes too late after that", async () => {
  for (const value of [-1, 101, "60", null, Number.NaN])
    assert.match(String((await ask(slider, { value }))?.error), /from 0% to 100%/);
  assert.match(htmlOf(await ask(slider, { value: 60 })), /You said 60%/);
  assert.match(htmlOf(await ask(slider, { value: 98 })), /You said 60%/);
  assert.match((await shownBy("first.compareWith(97.48)")).html, /You said 60%, it was 97.5%/);
  const again = await shownBy(`guess("How many?", { from: 0, to: 100, unit: "%" }).compareWith(1)`);
  assert.match(again.html, /You said 60%.*You said 60%, it was 1%/);

  const late = idIn((await shownBy(`const second = guess("And now?", { from: 0, to: 1 });`)).html);
  assert.match(
    (await shownBy("second.compareWith(2 / 3)")).html,
    /^<p><strong>It was 0.667\.<\/strong><\/p>$/,
  );
  assert.match(htmlOf(await ask(late, { value: 0.5 })), /told already: 0.667/);
});

test("images are named one after another, none twice; at the end the page is told how many were right, and what was mixed up", async () => {
  const { html } = await shownBy(`
    ${take("nameImages", "six-steps")}
    const dark = [[0, 0], [0, 0]];
    await nameImages([dark, dark, dark, dark], [0, 1, 1, 2], { classNames: ["cat", "dog", "cow"] });`);
  const id = idIn(html);
  assert.match(html, /Image 1 of 4: what is it\?.*<li>cow<\/li>/);
  for (const label of [-1, 3, 0.5, "1", null])
    assert.match(String((await ask(id, { label, image: 0 }))?.error), /none of the classes/);
  assert.match(htmlOf(await ask(id, { label: 0, image: 0 })), /Image 2 of 4/);
  assert.match(htmlOf(await ask(id, { label: 2, image: 0 })), /Image 2 of 4/);
  assert.match(htmlOf(await ask(id, { label: 2, image: 1 })), /Image 3 of 4/);
  assert.match(htmlOf(await ask(id, { label: 2, image: 2 })), /Image 4 of 4/);
  const end = htmlOf(await ask(id, { label: 0, image: 3 }));
  assert.match(end, /You named 1 of 4 images correctly: an accuracy of 0\.25\./);
  assert.match(end, /something else: dog for cow \(2 times\); cow for cat\./);
  assert.match(end, /✓ cat \(cat\).*✗ cow \(dog\)/s);
  assert.equal(htmlOf(await ask(id, { label: 1, image: 3 })), end);
});

test("what cannot be named is refused", async () => {
  for (const [code, said] of [
    ["[[[0]]], [0, 1], { classNames: ['cat', 'dog'] }", /one for each true label/],
    ["[[[0]]], [2], { classNames: ['cat', 'dog'] }", /from 0 to 1/],
    ["[[[0]]], [0], { names: ['cat', 'dog'] } as any", /names/],
  ] as const) {
    const { outputs, reply } = await kernel.run(`await nameImages(${code});`);
    assert.match(JSON.stringify([reply, outputs]), said);
  }
});

test("options of a guess that make no sense are refused", async () => {
  for (const [options, said] of [
    ["{ from: 1, to: 1 }", /to must be a finite number above 1/],
    ["{ from: NaN, to: 1 }", /from must be a finite number/],
    ["{ from: 0, to: 1, step: 0 }", /step must be a finite number above 0/],
    ["{ from: 0, to: 1, unti: 's' } as any", /unti/],
  ] as const) {
    const { outputs, reply } = await kernel.run(`guess("?", ${options});`);
    assert.match(JSON.stringify([reply, outputs]), said);
  }
});
