import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { hostState } from "./host.js";
import { inSandbox, makeStudentLibrary } from "./inSandbox.js";
import { graders, skipSandbox } from "./sandbox.js";

before(makeStudentLibrary);

for (const grader of graders) {
  describe(`the system's kernel, out of a sandbox that ${grader} grades in`, { skip: skipSandbox }, () => {
    let host: ReturnType<typeof hostState>;
    before(() => {
      host = hostState();
    });
    after(() => assert.deepEqual(hostState(), host));
    const inside = (code: string, given = {}) => inSandbox(grader, code, given);

    test("a submission is not root, has no capability, and can gain none", () => {
      const status = inside(`
        const of = (name) => lines("/proc/self/status").find((line) => line.startsWith(name + ":")).split(/\\s+/).slice(1);
        return { user: of("Uid").includes("0"), group: of("Gid").concat(of("Groups")).includes("0"),
          capabilities: ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"].map((name) => Number("0x" + of(name)[0])),
          gains: of("NoNewPrivs")[0] };`);
      const capabilities = [0, 0, 0, 0, 0];
      assert.deepEqual(status, { user: false, group: false, capabilities, gains: "1" });
    });

    test("no mount of it can be made writable, nor taken away", () => {
      const [READ_WRITE, NO_LONGER] = [4096 | 32, 2]; // MS_BIND | MS_REMOUNT, MNT_DETACH
      const found = inside(
        `return lines("/proc/self/mountinfo").map((line) => line.split(" ")[4]).flatMap((place) =>
          [call([165, 40], "none", place, "none", ${READ_WRITE}, ""), call([166, 39], place, ${NO_LONGER})]);`,
      ) as string[];
      assert.ok(found.length > 30, String(found));
      assert.deepEqual([...new Set(found)], ["EPERM"]);
    });

    test("the programs that mount do it neither", () => {
      const found = inside(
        `const tries = [["-o", "remount,bind,rw", PROJECT + "/lib/dist"], ["-t", "tmpfs", "none", "/tmp"],
          ["-t", "proc", "none", "/tmp"], ["--bind", "/tmp", PROJECT + "/lib/dist"]];
        return [...tries.map((args) => spawnSync("mount", args).status),
          spawnSync("umount", [PROJECT + "/lib/dist/exercises"]).status];`,
      ) as number[];
      assert.ok(
        found.every((status) => status !== 0),
        String(found),
      );
    });

    test("nothing new is mounted, by the older calls or the newer ones", () => {
      const found = inside(`return {
        tmpfs: call([165, 40], "none", "/tmp", "tmpfs", 0, ""),
        overlay: call([165, 40], "none", "/tmp", "overlay", 0, "lowerdir=/usr,upperdir=/tmp,workdir=/tmp"),
        open_tree: call([428, 428], -100, PROJECT + "/lib", 1),
        fsopen: call([430, 430], "tmpfs", 0),
        move_mount: call([429, 429], -100, "/tmp", -100, PROJECT + "/lib", 0),
        mount_setattr: call([442, 442], -100, "/tmp", 0, zeros(32), 32) };`);
      const names = ["tmpfs", "overlay", "open_tree", "fsopen", "move_mount", "mount_setattr"];
      assert.deepEqual(found, Object.fromEntries(names.map((name) => [name, "EPERM"])));
    });

    test("the root of its files stays where it is", () => {
      const found = inside(`return [call([161, 51], "/tmp"), call([155, 41], "/tmp", "/tmp"),
        spawnSync("chroot", ["/tmp", "true"]).status === 0];`);
      assert.deepEqual(found, ["EPERM", "EPERM", false]);
    });

    test("no namespace is made or entered: neither a user's nor any other", () => {
      const found = inside(`
        const programs = [["-U"], ["-r"], ["-m"], ["-n"], ["-p", "-f"], ["-i"], ["-u"], ["-Urm"]]
          .map((args) => spawnSync("unshare", [...args, "true"]).status);
        const enters = spawnSync("nsenter", ["-t", "1", "-U", "-m", "true"]).status;
        const flags = [0x10000000, 0x00020000, 0x40000000, 0x20000000, 0x10020000];
        return { programs: [...programs, enters].filter((status) => status === 0),
          unshare: flags.map((flag) => call([272, 97], flag)),
          clone: call([56, 220], 0x10000011, 0, 0, 0, 0),
          clone3: call([435, 435], zeros(88), 88) };`) as Record<string, unknown>;
      assert.deepEqual(found.programs, []);
      assert.deepEqual(new Set(found.unshare as string[]), new Set(["EPERM"]));
      assert.deepEqual([found.clone, found.clone3], ["EPERM", "ENOSYS"]);
    });

    test("nor by the numbers that another processor's programs use", { skip: process.arch !== "x64" }, () => {
      const x32 = "syscall(0x40000000 + 272, 0x10000000); print 'went on'";
      const found = inside(
        "const { signal, stdout } = spawnSync('perl', ['-e', x32]); return [signal, String(stdout)];",
        { x32 },
      );
      assert.deepEqual(found, ["SIGSYS", ""]);
    });

    test("no setting of the system can be written: all files below /proc/sys are tried", () => {
      const [files, written] = inside(`
        const files = folders("/proc/sys", 9).flatMap((folder) =>
          fs.readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => folder + "/" + name));
        const opens = (path) => { fs.closeSync(fs.openSync(path, fs.constants.O_WRONLY)); };
        return [files.length, files.filter((path) => outcome(() => opens(path)) === "done")];`) as [
        number,
        string[],
      ];
      assert.ok(files > 300, String(files));
      assert.deepEqual(written, []);
    });

    test("the program that the kernel starts at a crash is not exchanged", () => {
      // What it is already: if that can be written, so can anything.
      const found =
        inside(`return ["core_pattern", "modprobe", "hostname"].map((name) => "/proc/sys/kernel/" + name)
        .filter(fs.existsSync).map((path) => outcome(() => fs.writeFileSync(path, fs.readFileSync(path))));`);
      assert.deepEqual(new Set(found as string[]), new Set(["EROFS"]));
    });

    test("nothing else in /proc can be written, a process's own files included", () => {
      const found = inside(`
        const places = [...folders("/proc", 3), "/proc/self", "/proc/1", "/proc/self/task/" + process.pid, "/proc/self/attr"];
        const found = [];
        for (const place of places.filter((one) => !one.startsWith("/proc/sys/"))) {
          let names = [];
          try { names = fs.readdirSync(place, { withFileTypes: true }).filter((one) => one.isFile()); } catch {}
          for (const { name } of names) {
            const path = place + "/" + name;
            if (outcome(() => fs.closeSync(fs.openSync(path, fs.constants.O_WRONLY))) === "done") found.push(path);
          }
        }
        return [found,
          outcome(() => fs.writeFileSync("/proc/self/oom_score_adj", "-1000")),
          outcome(() => fs.writeFileSync("/proc/self/uid_map", "0 0 1"))];`);
      assert.deepEqual(found, [[], "EROFS", "EROFS"]);
    });

    test("/sys is not there", () => {
      assert.equal(inside('return outcome(() => fs.readdirSync("/sys"));'), "ENOENT");
    });

    test("no device is made, and the existing ones hold nothing", () => {
      const found = inside(`return {
        made: call([133, 33], ...(os.arch() === "x64" ? [] : [-100]), "/tmp/disk", 0o60666, 0xfe00),
        program: spawnSync("mknod", ["/tmp/disk", "b", "254", "0"]).status === 0,
        there: fs.readdirSync("/dev").sort() };`) as Record<string, unknown>;
      assert.deepEqual([found.made, found.program], ["EPERM", false]);
      const harmless = "core fd full null ptmx pts random shm stderr stdin stdout tty urandom zero".split(
        " ",
      );
      assert.deepEqual(
        (found.there as string[]).filter((name) => !harmless.includes(name)),
        [],
      );
    });

    test("what reaches deep into the kernel is refused", () => {
      const found = inside(`return { bpf: call([321, 280], 0, 0, 0), perf: call([298, 241], 0, 0, -1, -1, 0),
        userfaultfd: call([323, 282], 0), io_uring: call([425, 425], 1, zeros(120)),
        log: call([103, 116], 3, zeros(64), 64) };`);
      assert.deepEqual(found, {
        bpf: "EPERM",
        perf: "EPERM",
        userfaultfd: "EPERM",
        io_uring: "ENOSYS",
        log: "EPERM",
      });
    });

    test("programs that run as root elsewhere gain nothing", () => {
      const found = inside(`
        const programs = ["/usr/bin", "/usr/sbin", "/usr/lib"].flatMap((folder) => fs.readdirSync(folder).map((name) => folder + "/" + name))
          .filter((path) => { try { const s = fs.statSync(path); return s.isFile() && s.mode & 0o6000; } catch { return false; } });
        const writable = lines("/proc/self/mountinfo").filter((line) => !/nosuid/.test(line.split(" ")[5]));
        return { found: programs.length, mountsWithSetuid: writable,
          su: spawnSync("su", ["-c", "id -u"], { input: "\\n", encoding: "utf8" }).stdout?.trim() === "0" };`) as Record<
        string,
        unknown
      >;
      assert.deepEqual([found.mountsWithSetuid, found.su], [[], false]);
    });

    test("limits cannot be raised", () => {
      const found = inside(`return ["--nproc", "--fsize", "--data", "--nofile", "--core"].map((limit) =>
        spawnSync("prlimit", [limit + "=unlimited", "true"]).status === 0);`);
      assert.deepEqual(found, [false, false, false, false, false]);
    });
  });
}
