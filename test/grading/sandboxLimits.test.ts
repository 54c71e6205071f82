import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { allGone, hostState } from "./host.js";
import { inSandbox, makeStudentLibrary, startSandbox } from "./inSandbox.js";
import { graders, skipSandbox } from "./sandbox.js";

before(makeStudentLibrary);

/** Writes into a folder, and into folders in it, until there is no more room (or 600 MB); gives back how many megabytes that were. */
const fill = `
const fill = (folder, deep) => {
  const part = Buffer.alloc(1 << 20, 1);
  let megabytes = 0;
  try {
    for (let at = folder, i = 0; megabytes < 600; i++) {
      if (deep) fs.mkdirSync(at = at + "/deeper");
      const file = fs.openSync(at + "/escaped" + i, "w");
      fs.unlinkSync(at + "/escaped" + i); // it keeps its place for as long as it is open
      for (let n = 0; n < 60; n++) megabytes += fs.writeSync(file, part) / (1 << 20);
    }
  } catch (error) { return [megabytes, error.code]; }
  return [megabytes, "no end"];
};`;

for (const grader of graders) {
  describe(`what a sandbox that ${grader} grades in takes of the host`, { skip: skipSandbox }, () => {
    let host: ReturnType<typeof hostState>;
    before(() => {
      host = hostState();
    });
    after(() => assert.deepEqual(hostState(), host));
    const inside = (code: string, given = {}) => inSandbox(grader, code, given);

    test("all files together are at most 512 MB, in nested folders and deleted ones too", () => {
      const found = inside(`${fill}
        return ["/tmp", PROJECT + "/answers"].map((folder, i) => fill(folder, i === 0));`) as [
        number,
        string,
      ][];
      for (const [megabytes, code] of found) {
        assert.ok(megabytes > 200 && megabytes <= 256, String(megabytes));
        assert.equal(code, "ENOSPC");
      }
    });

    test("there is no room elsewhere: /, /dev, /dev/shm, /dev/mqueue, /run, /var/tmp, the project's folders", () => {
      const found = inside(`${fill}
        const places = ["", "/dev", "/dev/shm", "/dev/mqueue", "/dev/pts", "/run", "/var/tmp", "/proc", "/home", PROJECT, PROJECT + "/lib"];
        return places.filter((folder) => !folder.startsWith("/tmp/")).map((folder) => fill(folder, false)[0]);`);
      assert.deepEqual(new Set(found as number[]), new Set([0]));
    });

    test("a file has at most 64 MB", () => {
      const found = inside(`process.on("SIGXFSZ", () => {});
        const file = fs.openSync("/tmp/large", "w");
        return [outcome(() => fs.ftruncateSync(file, 65 << 20)), outcome(() => fs.writeSync(file, "x", 64 << 20))];`);
      assert.deepEqual(found, ["EFBIG", "EFBIG"]);
    });

    test("memory that no process is seen to have is refused", () => {
      const found =
        inside(`return { shmget: call([29, 194], 0, 1 << 20, 0o1600), msgget: call([68, 186], 0, 0o1600),
        semget: call([64, 190], 0, 1, 0o1600), mq_open: call([240, 180], "escaped", 66, 0o600, 0),
        memfd: call([319, 279], "escaped", 0), secret: call([447, 447], 0) };`) as Record<string, string>;
      assert.deepEqual(new Set(Object.values(found)), new Set(["ENOSYS"]));
    });

    test("a thousand processes do not start, and none of them is left", async () => {
      const mark = `1000.1${process.pid}${grader === "root" ? 1 : 2}`;
      const found = inside(
        `let started = 0; const errors = new Set();
        const children = [];
        for (let i = 0; i < 1000; i++) {
          try { const child = spawn("sleep", [mark]); child.on("error", ({ code }) => errors.add(code)); if (child.pid) started++; children.push(child); }
          catch (error) { errors.add(error.code); }
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
        return [started, [...errors]];`,
        { mark },
      ) as [number, string[]];
      assert.ok(found[0] > 50 && found[0] < 256, String(found[0]));
      assert.ok(found[1].includes("EAGAIN"), String(found[1]));
      await allGone(mark);
    });

    test("a bomb of forks is held too", async () => {
      const mark = `1000.2${process.pid}${grader === "root" ? 1 : 2}`;
      const bomb = `my $n = 0; for (1 .. 1000) { my $pid = fork; if (!defined $pid) { last } if (!$pid) { exec "sleep", "${mark}" } $n++ } print $n`;
      const { stdout } = startSandbox(grader, ["perl", "-e", bomb]);
      assert.ok(Number(stdout) > 50 && Number(stdout) < 256, stdout);
      await allGone(mark);
    });

    test("should memory run out, the system ends the submission first", () => {
      assert.equal(inside('return lines("/proc/self/oom_score_adj")[0];'), "1000");
    });
  });
}
