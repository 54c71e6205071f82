import assert from "node:assert/strict";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, SimulatedStudent, temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
let program: ClassProgram;
let open: Awaited<ReturnType<ClassProgram["open"]>>;
let port: number;

before(async () => {
  port = await freePort();
  program = new ClassProgram(["--port", String(port), "--file", join(folder, "class.sqlite")]);
  open = await program.open();
});

after(async () => {
  await program.stop();
  remove();
});

const halves = [
  "",
  "POST /api/report HT",
  `POST /api/report HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"code":`,
];

/** Sends the start of a request, and no more of it. */
function halfSent(n: number): { socket: Socket; open: Promise<void>; ended: Promise<void> } {
  const socket = connect({ host: "127.0.0.1", port });
  socket.on("error", () => {}); // the server has cut it, as it should
  socket.resume();
  socket.write(halves[n % halves.length]);
  return {
    socket,
    open: new Promise((resolve) => socket.on("connect", resolve).on("close", () => resolve())),
    ended: new Promise((resolve) => socket.on("close", () => resolve())),
  };
}

/** Holds so many half-sent requests open, as far as the server lets it. */
async function siege(count: number): Promise<() => void> {
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n += 100) {
    const some = Array.from({ length: 100 }, (_, i) => halfSent(n + i));
    sockets.push(...some.map(({ socket }) => socket));
    await Promise.all(some.map(({ open }) => open));
  }
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

test("2,200 half-sent requests of one address keep nobody out", async () => {
  const end = await siege(2200);
  try {
    for (let n = 0; n < 20; n++) {
      const student = new SimulatedStudent(open.server, open.code, `Kim ${n}`);
      // A student's machine tries again by itself, should it be the one that is cut in the crowd.
      const answer = await student.report().catch(() => student.report());
      assert.equal(answer.status, 200);
    }
  } finally {
    end();
  }
});

test("half a request is not waited for: the server ends it by itself", { timeout: 40_000 }, async () => {
  await Promise.all(halves.map((_, n) => halfSent(n).ended));
});
