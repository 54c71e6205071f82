import assert from "node:assert/strict";
import type { Asking, Json, KernelProcess, Message } from "../protocolClient.js";
import { mismatch } from "./pattern.js";

/** A message on iopub: its type, and how its content must look. */
type Expected = Record<string, unknown>;

/** One request of a front end, and everything that the kernel has to say to it. */
export interface Exchange {
  send: string;
  /** `shell` if not given. */
  on?: Asking;
  /** For the requests of a test on repeated ids; otherwise each is new. */
  id?: string;
  content?: Json;
  /** Of the reply's content; messages without a reply have none. */
  reply?: unknown;
  /** What comes on iopub between busy and idle, in this order. */
  iopub?: Expected[];
  /** What the kernel asks on stdin, and what is answered. An answer of null is an interrupt instead. */
  asks?: {
    request: unknown;
    answer: string | null;
    /** Comes on iopub before it is answered. */
    after?: Expected;
  }[];
  /** An interrupt is sent when this has come on iopub. */
  interruptAfter?: Expected;
  /** What belongs to this request and comes after its idle, maybe while the next requests run. */
  later?: Expected[];
}

export interface Conversation {
  /** States a behaviour. */
  title: string;
  /** Exchanges in one list are sent at once, before any of them is answered. */
  exchanges: (Exchange | Exchange[])[];
}

/** Holds a conversation with a kernel, and fails at the first thing that is not as expected. */
export async function hold({ exchanges }: Conversation, kernel: KernelProcess): Promise<void> {
  const open: (() => Promise<void>)[] = [];
  for (const group of exchanges) {
    const sent = [group].flat().map((exchange) => {
      const { send, on, content, id } = exchange;
      return { exchange, id: kernel.send(send, content, { on, id }) };
    });
    for (const { exchange, id } of sent) {
      await answerQuestions(exchange, id, kernel);
      await checkExchange(exchange, id, kernel);
      if (exchange.later) open.push(() => checkLater(exchange, id, kernel));
    }
  }
  for (const check of open) await check();
}

async function answerQuestions({ asks = [], interruptAfter }: Exchange, id: string, kernel: KernelProcess) {
  const shown = async (expected: Expected) => {
    const came = () => kernel.iopub.some((message) => message.parent === id && isLike(expected, message));
    await kernel.until(came, JSON.stringify(expected));
  };
  for (const { request, answer, after } of asks) {
    const question = await kernel.next("stdin", ({ parent }) => parent === id, "an input_request");
    assert.equal(question.type, "input_request");
    fits(request, question, "input_request");
    if (after) await shown(after);
    if (answer === null) await interrupt(kernel);
    else kernel.send("input_reply", { value: answer }, { on: "stdin" });
  }
  if (interruptAfter) {
    await shown(interruptAfter);
    await interrupt(kernel);
  }
}

async function interrupt(kernel: KernelProcess): Promise<void> {
  const { content } = await kernel.reply(kernel.send("interrupt_request", {}, { on: "control" }), "control");
  assert.deepEqual(content, { status: "ok" });
}

async function checkExchange(exchange: Exchange, id: string, kernel: KernelProcess): Promise<void> {
  const { send, on = "shell", reply: expected, iopub = [] } = exchange;
  if (expected !== undefined) {
    const reply = await kernel.reply(id, on);
    assert.equal(reply.type, send.replace("_request", "_reply"));
    fits(expected, reply, reply.type);
  }
  const all = await kernel.outputs(id);
  const idle = all.findIndex(({ type, content }) => type === "status" && content.execution_state === "idle");
  const [busy, ...outputs] = all.splice(0, idle);
  for (const message of [busy, ...outputs, all[0]]) kernel.iopub.splice(kernel.iopub.indexOf(message), 1);
  assert.deepEqual(
    [busy?.type, busy?.content.execution_state],
    ["status", "busy"],
    "the first message is busy",
  );
  compare(iopub, outputs, exchange);
}

async function checkLater(
  { later = [], ...exchange }: Exchange,
  id: string,
  kernel: KernelProcess,
): Promise<void> {
  const own = () => kernel.iopub.filter(({ parent }) => parent === id);
  await kernel.until(() => own().length >= later.length, JSON.stringify(later));
  compare(later, own(), exchange);
}

/** As a notebook shows them: whether two prints come in one message or in two depends on how busy the machine is. */
function joinedStreams(messages: Message[]): Message[] {
  const joined: Message[] = [];
  for (const message of messages) {
    const last = joined.at(-1);
    const { type, content } = message;
    if (type === "stream" && last?.type === "stream" && last.content.name === content.name) {
      joined[joined.length - 1] = {
        ...last,
        content: { ...content, text: `${last.content.text}${content.text}` },
      };
    } else joined.push(message);
  }
  return joined;
}

function compare(expected: Expected[], messages: Message[], exchange: Exchange): void {
  const outputs = joinedStreams(messages);
  const shown = outputs.map(({ type, content }) => JSON.stringify({ [type]: content })).join("\n");
  for (const [index, pattern] of expected.entries()) {
    const message = outputs[index];
    const [type] = Object.keys(pattern);
    assert.equal(
      message?.type,
      type,
      `message ${index} after ${JSON.stringify(exchange.content)}; there are\n${shown}`,
    );
    fits(pattern[type], message, type);
  }
  assert.equal(
    outputs.length,
    expected.length,
    `after ${JSON.stringify(exchange.content)} there are\n${shown}`,
  );
}

function isLike(expected: Expected, { type, content }: Message): boolean {
  return type in expected && mismatch(expected[type], content) === undefined;
}

function fits(pattern: unknown, { content }: Message, what: string): void {
  const problem = mismatch(pattern, content);
  if (problem) assert.fail(`${what}: ${problem}`);
}
