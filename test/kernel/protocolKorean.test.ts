import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { KernelProcess } from "./protocolClient.js";

/** A kernel whose notebook says that it is Korean; nobody has set SIX_STEPS_LANGUAGE. */
let kernel: KernelProcess;
let folder: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "six-steps-korean-"));
  const notebook = join(folder, "레슨.ipynb");
  writeFileSync(notebook, JSON.stringify({ cells: [], metadata: { language: "ko" }, nbformat: 4 }, null, 1));
  kernel = await KernelProcess.start({ env: { JPY_SESSION_NAME: notebook, SIX_STEPS_LANGUAGE: "" } });
});
after(async () => {
  await kernel.stop();
  rmSync(folder, { recursive: true });
});

const errorOf = async (code: string) => {
  const { reply } = await kernel.run(code, { stop_on_error: false });
  return String(reply.evalue);
};

test("both threads of the kernel speak the notebook's language, and so does the library", async () => {
  assert.equal(await errorOf("const n: number = 'x'"), "'string' 형식은 'number' 형식에 할당할 수 없습니다.");
  assert.match(await errorOf("let x = 3\nx.toFixd()"), /'toFixd' 속성이 'number' 형식에 없습니다/);
  assert.match(await errorOf("console.table([1], 'name' as never)"), /열 이름의 배열/);
  assert.match(await errorOf("!ls"), /TypeScript 셀에는 `!` 같은 명령이 없습니다|TypeScript 셀에는/);
});

test("Korean is read from the reader, and printed as it was written", async () => {
  const id = kernel.send("execute_request", {
    code: "const 이름 = prompt('이름?'); console.log('안녕,', 이름)",
    allow_stdin: true,
  });
  const { content } = await kernel.next("stdin", ({ parent }) => parent === id, "a question");
  assert.equal(String(content.prompt).trim(), "이름?");
  kernel.send("input_reply", { value: "홍길동 👋" }, { on: "stdin" });
  await kernel.reply(id);
  const printed = (await kernel.outputs(id)).flatMap(({ type, content }) =>
    type === "stream" ? content.text : [],
  );
  assert.match(printed.join(""), /안녕, 홍길동 👋\n$/);
});
