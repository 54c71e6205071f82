import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import test, { after, before } from "node:test";
import { RandomNumbers } from "../training/randomNumbers.js";
import { KernelProcess, type Message } from "./protocolClient.js";

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start();
});
after(() => kernel.stop());

/** Spoils a request that is right, sends it, and checks that it is dropped with a line in the log, and no more. */
async function isDropped(spoil: (frames: Uint8Array[]) => Uint8Array[], why: RegExp): Promise<void> {
  const id = `spoilt ${why.source}`;
  const before = kernel.log.length;
  kernel.sendFrames(spoil(kernel.frames("execute_request", { code: "throw 1" }, id)));
  await kernel.until(() => kernel.log.includes("\n", before), "a line in the log");
  assert.match(kernel.log.slice(before), why);
  assert.equal(kernel.log.slice(before).trim().split("\n").length, 1);
  const { reply } = await kernel.run("6 * 7"); // strictly later on the same socket
  assert.equal(reply.status, "ok");
  assert.equal(
    kernel.iopub.some(({ parent }) => parent === id),
    false,
  );
}

const replace =
  (index: number, text: string) =>
  (frames: Uint8Array[]): Uint8Array[] =>
    frames.map((frame, i) => (i === index ? Buffer.from(text) : frame));

/** Signs spoilt frames rightly, so that only their content is wrong. */
const signed = (spoil: (frames: Uint8Array[]) => Uint8Array[]) => (frames: Uint8Array[]) => {
  const spoilt = spoil(frames);
  return replace(1, kernel.sign(spoilt.slice(2, 6)))(spoilt);
};

test("a wrong signature", () => isDropped(replace(1, "0".repeat(64)), /signature/));
test("a signature of another length", () => isDropped(replace(1, "0"), /signature/));
test("no signature, although there is a key", () => isDropped(replace(1, ""), /signature/));
test("a content that was changed after it was signed", () =>
  isDropped(replace(5, '{"code":"process.exit()"}'), /signature/));
test("a wrong signature over what is not JSON: the signature is looked at first", () =>
  isDropped(replace(5, "{"), /signature/));
test("no delimiter", () => isDropped((frames) => frames.slice(1), /delimiter/));
test("too few frames", () => isDropped((frames) => frames.slice(0, 4), /few/));
test("a header without an id", () =>
  isDropped(signed(replace(2, '{"msg_type":"execute_request"}')), /no msg_id/));
test("a header that is null", () => isDropped(signed(replace(2, "null")), /header is not an object/));

/** What a request that is signed, but spoilt, is answered. Its id stays. */
async function answerTo(spoil: (frames: Uint8Array[]) => Uint8Array[], type = "kernel_info_request") {
  const id = randomUUID();
  kernel.sendFrames(signed(spoil)(kernel.frames(type, { code: "6 * 7" }, id)));
  const reply = await kernel.reply(id);
  const states = (await kernel.outputs(id)).map(({ content }) => content.execution_state).filter(Boolean);
  assert.deepEqual(states, ["busy", "idle"]);
  return reply;
}

const parts = { header: 2, parent_header: 3, metadata: 4, content: 5 };

/** What front ends of other people leave out or fill with something else, each with what it may become. */
const unneeded: Record<string, readonly unknown[]> = {
  ...Object.fromEntries(
    ["session", "username", "date", "version", "subshell_id"].map((field) => [field, [undefined, null]]),
  ),
  extra: [undefined, null, {}, "x"],
};
const junk = [5, true, {}, []];
const requests: readonly [type: string, content: object, needsContent: boolean][] = [
  ["kernel_info_request", {}, false],
  ["history_request", {}, false],
  ["comm_info_request", {}, false],
  ["is_complete_request", { code: "1 +" }, true],
  ["complete_request", { code: "Mat" }, true],
  ["execute_request", { code: "6 * 7", user_expressions: {} }, true],
  ["create_subshell_request", {}, false],
];

test("whatever of a header is missing, null or odd but its id and type, and whichever part is null: an answer", async () => {
  const random = new RandomNumbers(18);
  for (let n = 0; n < 120; n++) {
    const [type, content, needsContent] = random.pick(requests);
    const isNull = {
      parent_header: random.chance(0.3),
      metadata: random.chance(0.3),
      content: random.chance(0.2),
    };
    const spoil = (frames: Uint8Array[]) => {
      const header = JSON.parse(Buffer.from(frames[parts.header]).toString());
      for (const [field, values] of Object.entries(unneeded)) {
        if (random.chance(0.4)) header[field] = random.pick(values);
        else if (random.chance(0.1) && field !== "subshell_id") header[field] = random.pick(junk);
      }
      let spoilt = replace(parts.header, JSON.stringify(header))(frames);
      spoilt = replace(parts.content, JSON.stringify(content))(spoilt);
      for (const [part, isNone] of Object.entries(isNull))
        if (isNone) spoilt = replace(parts[part as keyof typeof parts], "null")(spoilt);
      return spoilt;
    };
    const reply = await answerTo(spoil, type);
    const expected = isNull.content && needsContent ? "error" : "ok";
    if (type === "is_complete_request" && expected === "ok") assert.equal(reply.content.status, "incomplete");
    else assert.equal(reply.content.status, expected, `${n}: ${type} ${JSON.stringify(reply.content)}`);
  }
});

test("a message with a part that is of no use is answered with an error that names the part", async () => {
  for (const name of ["parent_header", "metadata", "content"] as const) {
    for (const text of ["{", "[]", "5", '"x"', ""]) {
      const { content } = await answerTo(replace(parts[name], text), "execute_request");
      assert.equal(content.status, "error");
      assert.match(String(content.evalue), new RegExp(`its ${name} is not (JSON|an object)`));
    }
  }
  assert.match(
    String((await answerTo(replace(parts.content, "null"), "execute_request")).content.evalue),
    /"code" must be a string/,
  );
});

test("a message that comes again, with the same signature", async () => {
  const frames = kernel.frames("execute_request", { code: "1" });
  kernel.sendFrames(frames);
  await isDropped(() => frames, /came before/);
});

test("a message of an unknown type is logged, and busy and idle tell that it was seen", async () => {
  for (const type of ["dance_request", "constructor", "__proto__"]) {
    const outputs = await kernel.outputs(kernel.send(type));
    assert.deepEqual(
      outputs.map(({ content }) => content.execution_state),
      ["busy", "idle"],
    );
    await kernel.until(() => kernel.log.includes(`unknown type "${type}"`), "a line in the log");
  }
});

test("a message of an unknown type waits for no cell, and a request behind it is answered", async () => {
  const running = kernel.send("execute_request", { code: "console.log('go'); await new Promise(() => {})" });
  await kernel.until(
    () => kernel.iopub.some(({ type, parent }) => type === "stream" && parent === running),
    "go",
  );
  await kernel.outputs(kernel.send("dance_request"));
  await kernel.outputs(kernel.send("dance_request", {}, { on: "control" }));
  await kernel.reply(kernel.send("is_complete_request", { code: "1" }));
  kernel.send("interrupt_request", {}, { on: "control" });
  assert.equal((await kernel.reply(running)).content.ename, "KeyboardInterrupt");
});

test("an input_reply that nothing waits for is passed over", async () => {
  kernel.send("input_reply", { value: "x" }, { on: "stdin" });
  kernel.send("execute_request", { code: "1" }, { on: "stdin" });
  await kernel.until(
    () => /nothing waits for/.test(kernel.log) && /does not belong there/.test(kernel.log),
    "the log",
  );
  assert.equal((await kernel.run("1")).reply.status, "ok");
});

test("the heart beats while a cell blocks the thread", async () => {
  const id = kernel.send("execute_request", { code: "console.log('go'); while (true) {}" });
  await kernel.until(() => kernel.iopub.some(({ type, parent }) => type === "stream" && parent === id), "go");
  assert.equal(await kernel.heartbeat("ping 심장"), "ping 심장");
  assert.equal(
    (await kernel.reply(kernel.send("kernel_info_request", {}, { on: "control" }), "control")).content.status,
    "ok",
  );
  kernel.send("interrupt_request", {}, { on: "control" });
  assert.equal((await kernel.reply(id)).content.ename, "KeyboardInterrupt");
});

test("each front end that subscribes is greeted with its topic", async () => {
  const heard: Message[] = [];
  const all = kernel.subscribe("", (message) => heard.push(message));
  await kernel.until(() => heard.some(({ content }) => content.subscription === ""), "a welcome");
  const streams = kernel.subscribe("stream", (message) => heard.push(message));
  await kernel.until(
    () => heard.some(({ content }) => content.subscription === "stream"),
    "a welcome for the topic",
  );
  for (const subscription of ["", "stream"]) {
    const welcome = heard.find(
      ({ type, content }) => type === "iopub_welcome" && content.subscription === subscription,
    );
    assert.ok(welcome, `a welcome for ${JSON.stringify(subscription)}`);
    assert.equal(welcome.parent, undefined);
  }
  all.close();
  streams.close();
});

test("a reply tells when its request was begun, as JupyterLab's cell timings need it", async () => {
  const { metadata } = await kernel.reply(kernel.send("execute_request", { code: "1" }));
  assert.ok(Math.abs(Date.now() - Date.parse(String(metadata.started))) < 60_000);
  assert.equal(metadata.status, "ok");
});
