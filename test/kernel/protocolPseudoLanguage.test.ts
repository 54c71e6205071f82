import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Translation } from "@six-steps/kernel/internal/text/language.js";
import { KernelProcess } from "./protocolClient.js";

/** Under the pseudo-language a student's kernel marks each sentence of its own, and nobody else's. */
let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start({ env: { SIX_STEPS_LANGUAGE: "pseudo" } });
});
after(() => kernel.stop());

/** Cells that fail, by whose sentence the error is. */
const failing = {
  kernel: [
    "!ls -l",
    "%%time",
    "Math.max?",
    "const = 5",
    "let a = 1 let b = 2",
    "prompt('Your name')",
    "process.exit(3)",
    "process.abort()",
    "await import('no-such-package' as string)",
    "await import('./no-such-file.js' as string)",
    "await import('./no-such-file' as string)",
    "display(5, { raw: true })",
    "display({ text: 'x' }, { raw: true })",
    "display({ 'application/json': 5n })",
    "display({ 'application/json': () => {} })",
    "display(5, { metadata: { big: 5n } })",
    "console.table([1], 'name' as never)",
    "import { comms } from '@six-steps/kernel'; const comm = comms.open('page'); comm.close(); comm.send(1)",
    "throw { [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error() } }",
  ],
  TypeScript: ["let n: number = 'x'", "import { nothing } from 'node:path'", "undeclared + 1"],
  Node: [
    "JSON.parse('{')",
    "(null as never as string).length",
    "require('node:fs').readFileSync('/no/such/file')",
    "new Array(-1)",
  ],
};

for (const [whose, cells] of Object.entries(failing)) {
  for (const code of cells) {
    test(`an error in ${whose}'s words: ${code}`, async () => {
      const { reply } = await kernel.run(code, { allow_stdin: false, stop_on_error: false });
      assert.equal(reply.status, "error", JSON.stringify(reply));
      if (whose === "kernel") assert.match(String(reply.evalue), /^⟦.+⟧$/s);
      else assert.doesNotMatch(String(reply.evalue), /[⟦⟧]/);
    });
  }
}

/** Everything that a cell shows. */
async function shown(code: string): Promise<string> {
  const { reply, outputs } = await kernel.run(code, { stop_on_error: false });
  return [reply, ...outputs.map(({ content }) => content)].map((content) => JSON.stringify(content)).join();
}

test("what stands around an error is marked", async () => {
  const six = Array.from({ length: 6 }, (_, i) => `const s${i}: string = ${i};`).join("\n");
  assert.match(await shown(six), /⟦… and 1 more error⟧/);
  assert.match(
    await shown("function deep(n: number): number { return deep(n + 1) + 1 } deep(0)"),
    /⟦… and \d+ more times⟧/,
  );
  assert.match(
    await shown("function f() { throw new Error('mine') } f()"),
    /⟦[^⟦]*cell\[\d+\]:1:\d+[^⟦]* in f⟧/,
  );
});

test("what is said of a value is marked, and the value is not", async () => {
  assert.match(
    await shown("new Promise(() => {})"),
    /Promise \{ <pending> \}\\n⟦Put `await` before it to see its value\.⟧/,
  );
  assert.match(await shown("Array.from({ length: 7 }, () => 'x'.repeat(5000))"), /⟦… \d+ more characters⟧/);
  assert.match(
    await shown("console.table(Array.from({ length: 1001 }, () => [1]))"),
    /<p>⟦1 more rows⟧<\/p>/,
  );
  assert.doesNotMatch(await shown("({ a: [1, 'two'], f: Math.max })"), /[⟦⟧]/);
});

test("a stopped cell says so, marked", async () => {
  const id = kernel.send("execute_request", {
    code: "console.log('at it'); while (true);",
    stop_on_error: false,
  });
  const isAtIt = () => kernel.iopub.some(({ parent, type }) => parent === id && type === "stream");
  await kernel.until(isAtIt, "the cell's print");
  kernel.send("interrupt_request", {}, { on: "control" });
  const { content } = await kernel.reply(id);
  assert.equal(content.evalue, "⟦The cell was stopped.⟧");
});

test("the compiler finds a sentence of a translation that no longer exists, and one that quotes other values", () => {
  const en = { stopped: "The cell was stopped.", repeated: (times: number) => `… and ${times} more times` };
  // @ts-expect-error: no sentence is called so
  const surplus = { paused: "" } satisfies Translation<typeof en>;
  // @ts-expect-error: `repeated` quotes a number
  const other = { repeated: (name: string) => name } satisfies Translation<typeof en>;
  assert.ok(surplus && other);
});
