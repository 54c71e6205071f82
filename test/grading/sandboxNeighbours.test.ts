import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { after, before, describe, test } from "node:test";
import { allGone } from "./host.js";
import { inSandbox, makeStudentLibrary, startSandbox } from "./inSandbox.js";
import { graders, isRoot, skipSandbox, user } from "./sandbox.js";

before(makeStudentLibrary);

for (const grader of graders) {
  describe(`the host's programs, out of a sandbox that ${grader} grades in`, { skip: skipSandbox }, () => {
    const abstract = `\0six-steps-${process.pid}-${grader}`;
    const servers: Server[] = [];
    let port = 0;
    let met = 0;
    let neighbour: ChildProcess;
    before(async () => {
      for (const place of [{ port: 0, host: "127.0.0.1" }, { path: abstract }]) {
        const server = createServer((socket) => {
          met++;
          socket.destroy();
        }).listen(place);
        servers.push(server);
        await once(server, "listening");
      }
      port = (servers[0].address() as AddressInfo).port;
      const asGrader = isRoot && grader === "a user" ? { uid: user, gid: user } : {};
      neighbour = spawn("sleep", ["1000"], asGrader);
    });
    after(() => {
      for (const server of servers) server.close();
      neighbour.kill("SIGKILL");
    });
    const inside = (code: string, given = {}) => inSandbox(grader, code, given);

    test("no address answers: the host's own, its network's, the internet's", async () => {
      const found = await inside(
        `const tries = [["127.0.0.1", port], ["::1", port], ["0.0.0.0", port], ["10.0.0.1", 80], ["169.254.169.254", 80], ["1.1.1.1", 53]];
        return Promise.all(tries.map(([host, port]) => new Promise((resolve) => {
          const socket = net.connect({ host, port, timeout: 3000 }, () => resolve("connected"));
          socket.on("error", ({ code }) => resolve(code)).on("timeout", () => resolve("timeout"));
        })));`,
        { port },
      );
      assert.ok(
        (found as string[]).every((code) => /ECONNREFUSED|ENETUNREACH|EADDRNOTAVAIL|EHOSTUNREACH/.test(code)),
        String(found),
      );
      assert.equal(met, 0);
    });

    test("there is no network card but its own loopback, and no name is found", async () => {
      const found = await inside(`return { cards: Object.keys(os.networkInterfaces()),
        name: await require("node:dns/promises").lookup("localhost.localdomain.example").then(() => "found", ({ code }) => code) };`);
      assert.notEqual((found as { name: string }).name, "found");
      assert.deepEqual(
        (found as { cards: string[] }).cards.filter((name) => name !== "lo"),
        [],
      );
    });

    test("the host's sockets without a file cannot be reached", async () => {
      const found = await inside(
        `return new Promise((resolve) => { net.connect({ path: abstract }, () => resolve("connected")).on("error", ({ code }) => resolve(code)); });`,
        { abstract },
      );
      assert.deepEqual([found, met], ["ECONNREFUSED", 0]);
    });

    test("other kinds of socket are refused: to the machine's host, to the network card, to the kernel's ciphers", () => {
      const families = { VSOCK: 40, PACKET: 17, ALG: 38, BLUETOOTH: 31, XDP: 44, AX25: 3, KEY: 15, TIPC: 30 };
      const found = inside("return Object.values(families).map((family) => call([41, 198], family, 3, 0));", {
        families,
      });
      assert.deepEqual(new Set(found as string[]), new Set(["EAFNOSUPPORT"]));
      assert.notEqual(inside("return call([41, 198], 2, 3, 1);"), "done"); // raw, as for ping
    });

    test("no process of the host is seen, and none can be ended", () => {
      const found = inside(
        `const seen = fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).map((pid) => fs.readFileSync("/proc/" + pid + "/cmdline", "utf8"));
        return { count: seen.length, sleeps: seen.filter((line) => line.startsWith("sleep")).length,
          kill: outcome(() => process.kill(pid, "SIGKILL")), group: outcome(() => process.kill(-pid, "SIGKILL")) };`,
        { pid: neighbour.pid },
      ) as Record<string, unknown>;
      assert.ok((found.count as number) < 10, String(found.count));
      assert.deepEqual([found.sleeps, found.kill, found.group], [0, "ESRCH", "ESRCH"]);
      assert.deepEqual([neighbour.exitCode, neighbour.signalCode], [null, null]);
    });

    test("killing all that can be killed ends the sandbox alone", () => {
      startSandbox(grader, ["sh", "-c", "kill -9 -1; kill -9 1 $PPID; kill -9 0"]);
      assert.deepEqual([neighbour.exitCode, neighbour.signalCode], [null, null]);
      process.kill(neighbour.pid as number, 0);
    });

    test("no other process is looked into or steered, the sandbox's first not either", () => {
      const found = inside(`return [
        ...[1, process.ppid].flatMap((pid) => [call([101, 117], 16, pid, 0, 0), call([101, 117], 0x4206, pid, 0, 0),
          call([310, 270], pid, zeros(16), 1, zeros(16), 1, 0)]) ];`);
      assert.deepEqual(new Set(found as string[]), new Set(["EPERM"]));
    });

    test("nothing is typed into the teacher's terminal", () => {
      const found = inside(
        `return [outcome(() => fs.openSync("/dev/tty", "r+")), call([16, 29], 0, 0x5412, "x")];`,
      ) as string[];
      assert.ok(["ENXIO", "EACCES", "ENOENT"].includes(found[0]), found[0]);
      assert.notEqual(found[1], "done");
    });

    test("what it leaves running ends with it", async () => {
      const mark = `1000.0${process.pid}${grader === "root" ? 1 : 2}`;
      const leave = `setsid sleep ${mark} & (trap "" HUP TERM; nohup sleep ${mark} & sleep ${mark} &) & sleep 0.3`;
      const { status } = startSandbox(grader, ["sh", "-c", leave]);
      assert.equal(status, 0);
      await allGone(mark);
    });
  });
}
