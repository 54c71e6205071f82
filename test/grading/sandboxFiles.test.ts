import assert from "node:assert/strict";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { exercises } from "six-steps";
import { hostState } from "./host.js";
import { inSandbox, makeStudentLibrary, startSandbox } from "./inSandbox.js";
import { graders, isRoot, skipSandbox, user } from "./sandbox.js";

before(makeStudentLibrary);

for (const grader of graders) {
  describe(`the host's files, out of a sandbox that ${grader} grades in`, { skip: skipSandbox }, () => {
    const course = mkdtempSync(join(tmpdir(), "six-steps-course-"));
    const secret = join(course, "secret");
    let host: ReturnType<typeof hostState>;
    before(() => {
      mkdirSync(join(course, "submitted", "other"), { recursive: true });
      writeFileSync(secret, "for the teacher alone", { mode: 0o600 });
      if (isRoot && grader === "a user") for (const path of [course, secret]) chownSync(path, user, user);
      host = hostState();
    });
    after(() => {
      assert.deepEqual(hostState(), host);
      assert.equal(readFileSync(secret, "utf8"), "for the teacher alone");
      rmSync(course, { recursive: true, force: true });
    });
    const inside = (code: string, given = {}) => inSandbox(grader, code, given);

    test("the course, the teacher's files, passwords, tests and answers are not there", () => {
      const project = [
        "notebooks",
        "test",
        "classroom",
        "course",
        "build",
        "lib/src",
        ".git",
        ".venv",
        "my-work",
      ];
      const paths = [
        ...[
          course,
          secret,
          homedir(),
          join(homedir(), ".ssh"),
          "/home",
          "/root",
          "/var",
          "/run",
          "/srv",
          "/opt",
          "/mnt",
        ],
        ...["/etc/shadow", "/etc/passwd", "/etc/hosts", "/boot", "/etc/ssh", "/var/run/docker.sock"],
        ...project.map((name) => join(process.cwd(), name)),
      ].filter(
        (path) => existsSync(path) && !process.cwd().startsWith(path) && !process.execPath.startsWith(path),
      );
      assert.ok(paths.length > 12);
      const found = inside("return paths.filter((path) => fs.existsSync(path));", { paths });
      assert.deepEqual(found, []);
    });

    test("nor are they behind another way: links of processes, dots, descriptors", () => {
      const found = inside(
        `const roots = ["/proc/1/root", "/proc/self/root", "/proc/1/cwd/../../../../../..", "/..", "/proc/self/cwd/../../../../../../..",
          ...fs.readdirSync("/proc/self/fd").map((fd) => "/proc/self/fd/" + fd + "/.."),
          ...fs.readdirSync("/proc/self/fd").map((fd) => "/dev/fd/" + fd + "/../../../../..")];
        return roots.filter((root) => fs.existsSync(root + secret) || fs.existsSync(root + "/etc/shadow"));`,
        { secret },
      );
      assert.deepEqual(found, []);
    });

    test("nothing that the grader has open is handed in, but for what is printed", () => {
      const [program, ...args] = [
        "sh",
        "-c",
        "ls -l /proc/self/fd | grep -c -E ' [0-9]+ -> '; ls /proc/self/fd",
      ];
      const { stdout } = startSandbox(grader, [program, ...args]);
      assert.deepEqual(stdout.trim().split("\n").slice(1), ["0", "1", "2", "3"]); // 3 is the folder that is listed
    });

    test("the exercises that it sees have no solutions, and nothing uncovers the others", () => {
      const code = exercises.outputLayer.softmax.solutionCode;
      const solution = (code.split("\n").sort((a, b) => b.length - a.length)[0] ?? "").trim();
      const folder = join("lib", "dist", "exercises");
      const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".js"),
      );
      assert.ok(files.some((name) => readFileSync(join(folder, name), "utf8").includes(solution)));
      const found = inside(`
        const place = PROJECT + "/lib/dist/exercises";
        spawnSync("umount", ["-l", place]);
        return fs.readdirSync(place, { recursive: true }).filter((name) => name.endsWith(".js"))
          .map((name) => fs.readFileSync(place + "/" + name, "utf8")).join("");`);
      assert.ok(!String(found).includes(solution));
      assert.ok(String(found).length > 1000);
    });

    test("the library, the kernel, the packages and the system are as they were, whatever is tried", () => {
      const found = inside(`
        const places = ["lib/dist", "lib/dist/exercises", "kernel/dist", "node_modules", "lib/kernels", "data"].map((name) => PROJECT + "/" + name)
          .concat("/usr", "/usr/bin", "/usr/lib", "/bin", "/etc/alternatives").filter(fs.existsSync);
        const tries = places.flatMap((place) => {
          const [first] = fs.readdirSync(place, { withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => place + "/" + name);
          const acts = [() => fs.writeFileSync(place + "/escaped", ""), () => fs.mkdirSync(place + "/escaped.d"),
            () => fs.symlinkSync("/tmp", place + "/escaped.link"), () => fs.renameSync(place, place + ".old"),
            () => fs.chmodSync(place, 0o777)];
          if (first) acts.push(() => fs.appendFileSync(first, "//"), () => fs.truncateSync(first), () => fs.unlinkSync(first),
            () => fs.chmodSync(first, 0o777), () => fs.utimesSync(first, 0, 0), () => fs.linkSync(first, "/tmp/escaped"));
          return acts.map(outcome);
        });
        return [tries.length, [...new Set(tries)].filter((one) => !["EROFS", "EXDEV", "EPERM", "EACCES", "EBUSY"].includes(one))];`) as [
        number,
        string[],
      ];
      assert.ok(found[0] > 40, String(found[0]));
      assert.deepEqual(found[1], []);
    });

    test("files that root alone may read stay closed, where they are shown too", { skip: !isRoot }, () => {
      const name = `private-${process.pid}`;
      const path = join(process.env.SIX_STEPS_DATA ?? "data", name);
      writeFileSync(path, "for root alone", { mode: 0o600 });
      try {
        const read = 'return outcome(() => fs.readFileSync(PROJECT + "/data/" + name));';
        assert.equal(inside(read, { name }), "EACCES");
      } finally {
        rmSync(path);
      }
    });

    test("only two folders can be written, and both are in memory", () => {
      const [writable, kinds] = inside(`
        const writes = (folder) => outcome(() => { fs.mkdirSync(folder + "/escaped"); fs.rmdirSync(folder + "/escaped"); });
        const writable = folders("/", 4).concat(PROJECT + "/answers").filter((folder) => writes(folder) === "done");
        const mounts = lines("/proc/self/mountinfo").map((line) => line.split(" ")).filter(([, , , , place]) => writable.includes(place));
        return [writable, mounts.map((parts) => parts.at(parts.indexOf("-") + 1))];`) as [string[], string[]];
      const answers = join(process.cwd(), "answers");
      // A project below /tmp has its place in the sandbox's own /tmp.
      const others = writable.filter((folder) => !`${folder}/`.startsWith("/tmp/") && folder !== answers);
      assert.deepEqual([others, kinds], [[], ["tmpfs", "tmpfs"]]);
      assert.ok(!existsSync(answers));
    });

    test("the teacher's variables and keys are not there", () => {
      const { stdout } = startSandbox(grader, ["env"], { AWS_SECRET_ACCESS_KEY: "for the teacher alone" });
      assert.doesNotMatch(stdout, /for the teacher alone/);
      const found = inside(`return {
        names: outcome(() => fs.readFileSync("/proc/keys")),
        add: call([248, 217], "user", "escaped", "x", 1, -3), ask: call([249, 218], "user", "escaped", "", -3),
        control: call([250, 219], 0, -3, 0), join: call([250, 219], 1, "escaped") };`) as Record<
        string,
        string
      >;
      assert.notEqual(found.names, "done");
      assert.deepEqual(
        [found.add, found.ask, found.control, found.join],
        ["EPERM", "EPERM", "EPERM", "EPERM"],
      );
    });
  });
}
