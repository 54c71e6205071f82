import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { ExecutionProcess, type Output } from "./executionHarness.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "owners-")));
const kernel = new ExecutionProcess({ folder });
after(async () => {
  await kernel.end();
  rmSync(folder, { recursive: true });
});

/** Who may call a handler, in three cells: one makes the caller, one sets the handler up, one has it called. */
interface Kind {
  make?: string;
  /** `HANDLER` is a function that counts as called at its end. */
  setUp: string;
  call?: string;
  end?: string;
}

const echo = "process.stdin.pipe(process.stdout)";
const kinds: Record<string, Kind> = {
  "a file's callback": { setUp: `require("fs").readFile("/", HANDLER)` },
  "a file system's callback": { setUp: `require("fs").stat("/nowhere", HANDLER)` },
  "a watcher of files": {
    make: `require("fs").writeFileSync("watched.txt", "1"); globalThis.it = require("fs").watch("watched.txt")`,
    setUp: `it.once("change", HANDLER)`,
    call: `require("fs").writeFileSync("watched.txt", "2")`,
  },
  "a stream of a file": {
    make: `globalThis.it = require("fs").createReadStream(process.execPath, { end: 9 })`,
    setUp: `it.on("data", HANDLER)`,
  },
  "a stream's end": {
    make: `globalThis.it = require("stream").Readable.from(["a"])`,
    setUp: `it.on("end", HANDLER)`,
    call: `it.resume()`,
  },
  "a stream that is written": {
    make: `globalThis.it = new (require("stream").PassThrough)()`,
    setUp: `it.on("data", HANDLER)`,
    call: `require("fs").stat("/", () => it.write("x"))`,
  },
  compression: { setUp: `require("zlib").gzip("x".repeat(999), HANDLER)` },
  "a key that is derived": { setUp: `require("crypto").pbkdf2("a", "b", 9, 9, "sha1", HANDLER)` },
  "a name that is looked up": { setUp: `require("dns").lookup("127.0.0.1", HANDLER)` },
  "a tick": { setUp: `process.nextTick(HANDLER)` },
  "an immediate": { setUp: `setImmediate(HANDLER)` },
  "a timer": { setUp: `setTimeout(HANDLER, 2)` },
  "a microtask": { setUp: `queueMicrotask(HANDLER)` },
  "a promise job": { setUp: `Promise.resolve().then(HANDLER)` },
  "a web server": {
    make: `globalThis.it = require("http").createServer().listen(0); await new Promise((r) => it.on("listening", r))`,
    setUp: `it.on("request", (_, response) => { response.end(); (HANDLER)() })`,
    call: `fetch("http://localhost:" + it.address().port).catch(() => {})`,
    end: `it.closeAllConnections(); it.close()`,
  },
  "a web server's body": {
    setUp: `globalThis.it = require("http").createServer((request, response) => request.on("data", HANDLER).on("end", () => response.end())).listen(0); await new Promise((r) => it.on("listening", r))`,
    call: `fetch("http://localhost:" + it.address().port, { method: "POST", body: "x" }).catch(() => {})`,
    end: `it.closeAllConnections(); it.close()`,
  },
  "an HTTP/2 server": {
    make: `globalThis.it = require("http2").createServer().listen(0); await new Promise((r) => it.on("listening", r))`,
    setUp: `it.on("stream", (stream) => { stream.respond(); stream.end(); (HANDLER)() })`,
    call: `globalThis.client = require("http2").connect("http://localhost:" + it.address().port).on("error", () => {}); client.request().on("error", () => {}).resume()`,
    end: `client.destroy(); it.close()`,
  },
  "a server of sockets": {
    make: `globalThis.it = require("net").createServer().listen(0); await new Promise((r) => it.on("listening", r))`,
    setUp: `it.on("connection", (socket) => { socket.on("data", HANDLER); socket.on("error", () => {}) })`,
    call: `globalThis.client = require("net").connect(it.address().port); client.end("x")`,
    end: `client.destroy(); it.close()`,
  },
  "a socket": {
    make: `globalThis.server = require("net").createServer((s) => s.pipe(s)).listen(0); await new Promise((r) => server.on("listening", r)); globalThis.it = require("net").connect(server.address().port)`,
    setUp: `it.on("data", HANDLER)`,
    call: `it.end("x")`,
    end: `it.destroy(); server.close()`,
  },
  "a datagram": {
    make: `globalThis.it = require("dgram").createSocket("udp4"); await new Promise((r) => it.bind(0, "127.0.0.1", r))`,
    setUp: `it.on("message", HANDLER)`,
    call: `it.send("x", it.address().port, "127.0.0.1", () => {})`,
    end: `it.close()`,
  },
  "a started program's output": {
    make: `globalThis.it = require("child_process").spawn(process.execPath, ["-e", "${echo}"])`,
    setUp: `it.stdout.on("data", HANDLER)`,
    call: `it.stdin.end("x")`,
  },
  "a started program's end": {
    make: `globalThis.it = require("child_process").spawn("cat")`,
    setUp: `it.on("exit", HANDLER)`,
    call: `it.stdin.end()`,
  },
  "a program that cannot be started": {
    setUp: `require("child_process").spawn("no-such-program").on("error", HANDLER)`,
  },
  "a command": { setUp: `require("child_process").exec("echo x", HANDLER)` },
  "a worker": {
    make: `globalThis.it = new (require("worker_threads").Worker)("require('worker_threads').parentPort.once('message', (m) => require('worker_threads').parentPort.postMessage(m))", { eval: true })`,
    setUp: `it.on("message", HANDLER)`,
    call: `it.postMessage("x")`,
  },
  "a worker's error": {
    setUp: `new (require("worker_threads").Worker)("null.x", { eval: true }).on("error", HANDLER)`,
  },
  "a port": {
    setUp: `globalThis.it = new MessageChannel(); it.port1.onmessage = HANDLER`,
    call: `it.port2.postMessage("x")`,
    end: `it.port2.close()`,
  },
  "a port of an earlier cell": {
    make: `globalThis.it = new MessageChannel()`,
    setUp: `it.port1.addEventListener("message", HANDLER); it.port1.start()`,
    call: `it.port2.postMessage("x")`,
    end: `it.port2.close()`,
  },
  "a channel of broadcasts": {
    make: `globalThis.it = new BroadcastChannel("a"); globalThis.other = new BroadcastChannel("a")`,
    setUp: `it.onmessage = HANDLER`,
    call: `other.postMessage("x")`,
    end: `it.close(); other.close()`,
  },
  "a signal": {
    setUp: `process.once("SIGUSR2", HANDLER)`,
    call: `require("child_process").spawnSync("kill", ["-USR2", process.pid])`,
  },
  "an emitter of Node's in a timer": {
    make: `globalThis.it = new (require("events"))()`,
    setUp: `it.on("hit", HANDLER); setTimeout(() => it.emit("hit"), 2)`,
  },
  lines: {
    make: `globalThis.lines = new (require("stream").PassThrough)(); globalThis.it = require("readline").createInterface({ input: lines })`,
    setUp: `it.on("line", HANDLER)`,
    call: `require("fs").stat("/", () => lines.end("x\\n"))`,
  },
};

/** What a handler may do, and how its mark comes back. */
const acts: Record<string, { code: string; shows: (output: Output, mark: string) => boolean }> = {
  print: {
    code: "console.log(MARK)",
    shows: (output, mark) => output.type === "stream" && output.text.includes(mark),
  },
  "print after an await": {
    code: "(async () => { await null; await new Promise((r) => setTimeout(r, 1)); console.log(MARK) })()",
    shows: (output, mark) => output.type === "stream" && output.text.includes(mark),
  },
  display: {
    code: "display({ 'text/plain': MARK })",
    shows: (output, mark) => output.type === "display" && output.content.data["text/plain"] === mark,
  },
  reject: {
    code: "void Promise.reject(new Error(MARK))",
    shows: (output, mark) => output.type === "error" && output.content.evalue === mark,
  },
  throw: {
    code: "throw new Error(MARK)",
    shows: (output, mark) => output.type === "error" && output.content.evalue === mark,
  },
};

let marks = 0;

for (const [kind, { make, setUp, call, end = "" }] of Object.entries(kinds)) {
  test(`What ${kind} has a handler do belongs to the cell that set the handler up`, async () => {
    for (const [act, { code, shows }] of Object.entries(acts)) {
      const mark = `mark ${++marks}.`;
      const handler = `() => { called(); ${code.replace("MARK", JSON.stringify(mark))} }`;
      await quiet(
        `globalThis.wasCalled = new Promise((r) => { globalThis.called = () => setTimeout(r, 20) })`,
      );
      if (make !== undefined) await quiet(make);
      const cell = await quiet(setUp.replace("HANDLER", handler));
      await quiet(`${call ?? ""}; await wasCalled; ${end}`);
      const shown = kernel.outputs.filter((output) => shows(output, mark));
      assert.deepEqual(
        [...new Set(shown.map((output) => output.cell))], // a name may be tried by two addresses at once
        [cell],
        `${act}\n${kernel.errors}`,
      );
    }
  });
}

let cells = 0;

/** Runs a cell that shows no value. @returns its id */
async function quiet(code: string): Promise<number> {
  cells++;
  const { status, traceback } = await kernel.run(code, { showsValue: false });
  assert.equal(status, "ok", traceback);
  return cells;
}

test("What a cell's own code calls prints under that cell, also by way of an emitter", async () => {
  await quiet(
    `globalThis.bus = new (require("events"))(); bus.on("hit", () => console.log("called directly"))`,
  );
  const cell = await quiet(`bus.emit("hit")`);
  const shown = kernel.outputs.filter(
    (output) => output.type === "stream" && output.text.includes("called directly"),
  );
  assert.deepEqual(
    shown.map((output) => output.cell),
    [cell],
  );
});

test("Event targets treat listeners as Node's own do: once for the same one, removal, options, handler objects", async () => {
  const code = `
    const said = []; const t = new EventTarget(); const f = function (e) { said.push(e.type, this === t) }; const object = { handleEvent() { said.push(this === object) } };
    t.addEventListener("a", f); t.addEventListener("a", f); t.addEventListener("a", object); t.dispatchEvent(new Event("a"));
    t.removeEventListener("a", f); t.removeEventListener("a", object); t.dispatchEvent(new Event("a")); said.push("|");
    t.addEventListener("b", f, { once: true }); t.dispatchEvent(new Event("b")); t.dispatchEvent(new Event("b"));
    const c = new AbortController(); t.addEventListener("c", f, { signal: c.signal }); c.abort(); t.dispatchEvent(new Event("c"));
    t.addEventListener("d", f, true); t.removeEventListener("d", f); t.dispatchEvent(new Event("d")); t.removeEventListener("d", f, true); t.dispatchEvent(new Event("d"));
    t.addEventListener("e", null); let refused; try { t.addEventListener("e", 5) } catch (error) { refused = error.message }
    return JSON.stringify([said, refused, t.addEventListener.name, t.addEventListener.length])`;
  const { value, traceback } = await kernel.run(`(() => {${code}})()`);
  assert.equal(value, inspect(new Function(code)()), traceback);
});

test("Emitters treat listeners as Node's own do: order, once, removal, lists, errors", async () => {
  const code = `
    const E = require("events"); const said = []; const say = (word) => () => said.push(word);
    const e = new E(); const a = say("a"), b = say("b"), c = say("c"), d = say("d");
    e.on("x", a).once("x", b).prependListener("x", c).prependOnceListener("x", d).addListener("x", a);
    const lists = [e.listeners("x").map((f) => [a, b, c, d].indexOf(f)), e.listenerCount("x"), e.listenerCount("x", a)];
    e.emit("x"); said.push("|"); e.off("x", a).removeListener("x", c).emit("x");
    e.once("y", b); e.off("y", b); said.push(e.emit("y"));
    const self = new E(); self.on("z", function (...values) { said.push(this === self, values.length) }).emit("z", 1, 2);
    const told = []; const n = new E(); n.on("newListener", (_, f) => told.push(f === a)).on("removeListener", (_, f) => told.push(f === a));
    n.on("q", a); n.once("q", a); n.off("q", a); n.off("q", a);
    const refused = ["on", "once", "prependListener"].map((name) => { try { e[name]("x", 5) } catch (error) { return error.code + error.message } });
    const names = [e.on.name, e.once.name, e.on.length, e.once.length];
    class Own extends E { on(...all) { said.push("own on"); return super.on(...all) } }
    new Own().once("o", () => said.push("o")).emit("o");
    return JSON.stringify([said, lists, told, refused, names])`;
  const { value, traceback } = await kernel.run(`(() => {${code}})()`);
  const reference = new Function("require", code)(createRequire(import.meta.url));
  assert.equal(value, inspect(reference), traceback);
});
